package io.github.cfdevices.apidiff;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedHeaders;
import org.openapitools.openapidiff.core.model.ChangedList;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;
import org.openapitools.openapidiff.core.model.DiffResult;
import org.openapitools.openapidiff.core.model.schema.ChangedMinProperties;
import org.openapitools.openapidiff.core.model.schema.ChangedOneOfSchema;

/**
 * Traverses openapi-diff's tree of changed operations and reports each change with its place, which
 * is the name of the schema if it has one.
 */
final class DocumentWalk {
  private final ChangeList changes;
  private final IdentityHashMap<Schema<?>, String> names = new IdentityHashMap<>();
  private final Set<Changed> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  DocumentWalk(ChangedOpenApi diff, ChangeList changes) {
    this.changes = changes;
    addNames(diff.getOldSpecOpenApi());
    addNames(diff.getNewSpecOpenApi());
  }

  void operation(ChangedOperation operation) {
    walk(operation.getHttpMethod() + " " + operation.getPathUrl(), operation);
  }

  private void addNames(OpenAPI document) {
    document.getComponents().getSchemas().forEach((name, schema) -> names.put(schema, name));
  }

  private void walk(String at, @Nullable Changed change) {
    if (change == null || !matters(change.isChanged()) || !seen.add(change)) {
      return;
    }
    if (change instanceof ChangedSchema c) {
      schema(names.getOrDefault(c.getNewSchema(), at), c);
    } else if (change instanceof ChangedParameters c) {
      parameters(at + " parameter ", c);
    } else if (change instanceof ChangedApiResponse c) {
      parts(at + " status ", c, c.getIncreased(), c.getMissing(), c.getChanged());
    } else if (change instanceof ChangedContent c) {
      parts(at + " ", c, c.getIncreased(), c.getMissing(), c.getChanged());
    } else if (change instanceof ChangedHeaders c) {
      parts(at + " header ", c, c.getIncreased(), c.getMissing(), c.getChanged());
    } else if (change instanceof ChangedOneOfSchema c) {
      parts(at + " variant ", c, c.getIncreased(), c.getMissing(), c.getChanged());
    } else if (change instanceof ChangedList<?> c) {
      String what = at + " " + Wording.kindOf(c) + " ";
      boolean breaking = c.isChanged().isIncompatible();
      c.getIncreased().forEach(value -> changes.added(what + value, breaking));
      c.getMissing().forEach(value -> changes.removed(what + value, breaking));
    } else if (change instanceof ComposedChanged c) {
      itself(at, c, c.isCoreChanged());
      c.getChangedElements().forEach(element -> walk(at, element));
    } else {
      itself(at, change, change.isChanged());
    }
  }

  private void schema(String at, ChangedSchema schema) {
    Map<String, Schema<?>> added = schema.getIncreasedProperties();
    Map<String, Schema<?>> removed = schema.getMissingProperties();
    Map<String, ChangedSchema> changed = schema.getChangedProperties();
    if (added.isEmpty() && removed.isEmpty() && changed.isEmpty()) {
      itself(at, schema, schema.isCoreChanged());
    }
    parts(at + ".", schema, added, removed, changed);
    walk(at + "[]", schema.getItems());
    walk(at + ".*", schema.getAddProp());
    for (Changed element : schema.getChangedElements()) {
      if (element instanceof ChangedMinProperties change && isOfString(schema)) {
        minimumLength(at, schema, change);
      } else {
        walk(at, element);
      }
    }
  }

  private static boolean isOfString(ChangedSchema schema) {
    return Stream.of(
            Optional.ofNullable(schema.getOldSchema()), Optional.ofNullable(schema.getNewSchema()))
        .flatMap(Optional::stream)
        .anyMatch(each -> each.getMinLength() != null);
  }

  /** Reports the length that {@link ComparedDocument} copied to the number of properties. */
  private void minimumLength(String at, ChangedSchema schema, ChangedMinProperties change) {
    if (matters(change.isChanged())) {
      changes.changed(
          at,
          Wording.values("min length", change.getOldValue(), change.getNewValue()),
          change.isChanged().isIncompatible() && schema.getContext().isRequest());
    }
  }

  private void parameters(String at, ChangedParameters parameters) {
    for (Parameter parameter : parameters.getIncreased()) {
      changes.added(at + parameter.getName(), Boolean.TRUE.equals(parameter.getRequired()));
    }
    for (Parameter parameter : parameters.getMissing()) {
      changes.removed(at + parameter.getName(), true);
    }
    for (ChangedParameter parameter : parameters.getChanged()) {
      walk(at + parameter.getName(), parameter);
    }
  }

  private void parts(
      String at,
      ComposedChanged whole,
      Map<String, ?> added,
      Map<String, ?> removed,
      Map<String, ? extends Changed> changed) {
    boolean breaking = whole.isCoreChanged().isIncompatible();
    added.keySet().forEach(name -> changes.added(at + name, breaking && removed.isEmpty()));
    removed.keySet().forEach(name -> changes.removed(at + name, breaking));
    changed.forEach((name, change) -> walk(at + name, change));
  }

  /** Reports a change that no part of the place explains. */
  private void itself(String at, Changed change, DiffResult result) {
    if (matters(result)) {
      changes.changed(at, Wording.of(change), result.isIncompatible());
    }
  }

  private static boolean matters(DiffResult result) {
    return result != DiffResult.NO_CHANGES && result != DiffResult.METADATA;
  }
}
