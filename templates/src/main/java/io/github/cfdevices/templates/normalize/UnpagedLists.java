package io.github.cfdevices.templates.normalize;

import static java.util.stream.Collectors.joining;

import io.github.cfdevices.templates.hints.BodyContent;
import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.schema.References;
import io.github.cfdevices.templates.schema.SchemaKind;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports operations that return a part of a list, but are generated as plain calls. */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
final class UnpagedLists {
  /** Names of parameters that select a page, in lower case and without separators. */
  private static final Set<String> SELECTORS =
      Set.of(
          "after",
          "continuationtoken",
          "cursor",
          "marker",
          "nextpagetoken",
          "nexttoken",
          "offset",
          "page",
          "pageindex",
          "pagenumber",
          "pagetoken",
          "paginationtoken",
          "skip",
          "startingafter");

  private final References refs;
  private final Diagnostics diagnostics;

  UnpagedLists(References refs, Diagnostics diagnostics) {
    this.refs = refs;
    this.diagnostics = diagnostics;
  }

  /** Adds an operation to the diagnostics if it has such parameters and no paging. */
  void report(String name, PathItem path, Operation operation) {
    if (operation.getExtensions() != null && operation.getExtensions().containsKey(Hints.PAGING)) {
      return;
    }
    String selectors =
        Stream.of(operation.getParameters(), path.getParameters())
            .flatMap(UnpagedLists::nullToEmpty)
            .map(refs::parameter)
            .filter(parameter -> "query".equals(parameter.getIn()))
            .map(Parameter::getName)
            .filter(UnpagedLists::isSelector)
            .distinct()
            .collect(joining(", "));
    if (!selectors.isEmpty() && returnsList(operation)) {
      diagnostics.addUnpaged(name, "no hint for the query parameters " + selectors);
    }
  }

  private boolean returnsList(Operation operation) {
    BodyContent content = Successes.of(operation, refs).content(refs);
    if (content == null || content.kind() != BodyContent.Kind.JSON) {
      return false;
    }
    Schema body = content.schema();
    Schema result = refs.properties(body).getOrDefault("result", body);
    return isList(result) || refs.properties(result).values().stream().anyMatch(this::isList);
  }

  private boolean isList(Schema schema) {
    return refs.merger().kind(schema) == SchemaKind.ARRAY;
  }

  private static boolean isSelector(String parameter) {
    return SELECTORS.contains(parameter.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT));
  }

  private static Stream<Parameter> nullToEmpty(@Nullable List<Parameter> parameters) {
    return parameters == null ? Stream.of() : parameters.stream();
  }
}
