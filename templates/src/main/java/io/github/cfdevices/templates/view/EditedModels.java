package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.render.Literals;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.IJsonSchemaValidationProperties;

/**
 * The models that an edit can send: requests that are built from a resource, and models in them.
 */
final class EditedModels {
  private final JavaTypes types;
  private final Set<String> classes = new LinkedHashSet<>();

  EditedModels(JavaTypes types) {
    this.types = types;
  }

  /** Adds a request and the models in it. */
  void add(String request) {
    visit(request, classes);
  }

  /** Returns how the properties of a model are searched for missing ones. */
  List<MissingView> missingOf(CodegenModel model) {
    List<MissingView> views = new ArrayList<>();
    if (classes.contains(model.classname)) {
      for (CodegenProperty property : model.vars) {
        String method = methodOf(property);
        if (method != null) {
          views.add(new MissingView(method, Literals.quoted(property.baseName), property.name));
        }
      }
    }
    return views;
  }

  /** Returns the sorted JSON names of properties in a request that responses are known to omit. */
  List<String> hiddenIn(String request) {
    Set<String> reachable = new LinkedHashSet<>();
    visit(request, reachable);
    return reachable.stream()
        .flatMap(name -> types.model(name).vars.stream())
        .filter(
            property ->
                Boolean.TRUE.equals(property.vendorExtensions.get(Hints.HIDDEN_IN_RESPONSES)))
        .map(property -> property.baseName)
        .distinct()
        .sorted()
        .toList();
  }

  private @Nullable String methodOf(CodegenProperty property) {
    if (MemberNames.isAlwaysSent(property)) {
      return property.isNullable ? "requiredOrNull" : "required";
    }
    Set<String> nested = new LinkedHashSet<>();
    visit(property, nested);
    return nested.stream()
            .flatMap(name -> types.model(name).vars.stream())
            .anyMatch(MemberNames::isAlwaysSent)
        ? "nested"
        : null;
  }

  private void visit(@Nullable IJsonSchemaValidationProperties schema, Set<String> found) {
    if (schema == null) {
      return;
    }
    visit(schema.getItems(), found);
    visit(schema.getAdditionalProperties(), found);
    visit(schema.getDataType(), found);
  }

  private void visit(String className, Set<String> found) {
    CodegenModel model = types.find(className);
    if (model == null || !found.add(className)) {
      return;
    }
    model.vars.forEach(property -> visit(property, found));
    model.oneOf.forEach(member -> visit(member, found));
  }
}
