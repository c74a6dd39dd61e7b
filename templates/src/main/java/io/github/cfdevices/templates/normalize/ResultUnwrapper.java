package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.BodyContent;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.PagingStyle;
import io.github.cfdevices.templates.schema.References;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Replaces the envelope of a successful response by its {@code result}, or by the list inside it
 * that {@code x-paging} names.
 */
@SuppressWarnings("rawtypes") // The parser's own type is raw.
final class ResultUnwrapper {
  private final References refs;

  ResultUnwrapper(References refs) {
    this.refs = refs;
  }

  /**
   * Keeps the first successful response with content, or the first one. The others are successes
   * without a result. The runtime decodes failures.
   */
  void unwrap(Operation operation) {
    Successes successes = Successes.of(operation, refs);
    ApiResponses unwrapped = new ApiResponses();
    String decisive = successes.decisive();
    if (decisive == null) {
      operation.addExtension(Hints.NO_CONTENT, true);
      successes
          .all()
          .forEach(
              (status, response) ->
                  unwrapped.addApiResponse(
                      status, new ApiResponse().description(response.getDescription())));
    } else {
      ApiResponse response = Objects.requireNonNull(successes.all().get(decisive));
      unwrapped.addApiResponse(decisive, unwrap(operation, response));
      if (successes.canBeEmpty() && !isTrue(operation, Hints.EMPTY_RESULT)) {
        operation.addExtension(Hints.OPTIONAL_RESULT, true);
      }
    }
    operation.setResponses(unwrapped);
  }

  private ApiResponse unwrap(Operation operation, ApiResponse response) {
    ApiResponse unwrapped = new ApiResponse().description(response.getDescription());
    BodyContent content = BodyContent.of(response.getContent(), refs::schema);
    if (content == null || isTrue(operation, Hints.EMPTY_RESULT)) {
      return unwrapped;
    }
    if (content.kind() != BodyContent.Kind.JSON) {
      operation.addExtension(Hints.BARE_RESULT, content.asResponse());
      return withJson(unwrapped, new StringSchema());
    }
    addNextToken(content.schema(), operation);
    Schema result = resultOf(content, operation);
    String place = "result";
    if (result == null) {
      if (PagingStyle.of(operation.getExtensions()).stream()
          .anyMatch(style -> style.kind() == PagingStyle.Kind.CURSOR)) {
        throw new IllegalArgumentException(
            operation.getOperationId()
                + ": x-paging of style cursor needs an envelope, which has the cursor;"
                + " style token reads it from any body");
      }
      operation.addExtension(Hints.BARE_RESULT, content);
      result = content.schema();
      place = "response";
    }
    if (Boolean.TRUE.equals(refs.schema(result).getNullable())) {
      operation.addExtension(Hints.OPTIONAL_RESULT, true);
    }
    return withJson(unwrapped, listIn(result, place, operation));
  }

  /** Returns the result in an envelope, or null for a response without an envelope. */
  private @Nullable Schema resultOf(BodyContent content, Operation operation) {
    Map<String, Schema> members = refs.properties(content.schema());
    if (isFalse(operation, Hints.ENVELOPE)) {
      return null;
    }
    if (!members.containsKey("result") && members.containsKey("success")) {
      throw new IllegalArgumentException(
          operation.getOperationId()
              + ": the response has no result; add x-empty-result if that is intended");
    }
    return members.get("result");
  }

  private void addNextToken(Schema body, Operation operation) {
    for (PagingStyle style : PagingStyle.of(operation.getExtensions())) {
      String path = style.next();
      if (path != null) {
        if (at(path, body) == null) {
          throw new IllegalArgumentException(
              operation.getOperationId() + ": x-paging finds no token at " + path);
        }
        operation.addExtension(Hints.NEXT_TOKEN, path);
      }
    }
  }

  /** Returns the schema at a path inside another one, or null if there is none. */
  private @Nullable Schema at(String path, Schema schema) {
    Schema found = schema;
    for (String member : path.split("\\.", -1)) {
      found = found == null ? null : refs.properties(found).get(member);
    }
    return found;
  }

  /** Returns the list that {@code x-paging} is about, or the result itself. */
  private Schema listIn(Schema result, String place, Operation operation) {
    List<PagingStyle> styles = PagingStyle.of(operation.getExtensions());
    Schema list = result;
    String path = itemsPath(styles);
    if (path != null) {
      operation.addExtension(Hints.RESULT_AT, path);
      list = at(path, result);
      if (list == null) {
        throw new IllegalArgumentException(
            operation.getOperationId() + ": x-paging finds no items at " + place + "." + path);
      }
    }
    if (!styles.isEmpty() && !ModelUtils.isArraySchema(refs.schema(list))) {
      throw new IllegalArgumentException(
          operation.getOperationId() + ": x-paging finds no list in the " + place);
    }
    return list;
  }

  private static ApiResponse withJson(ApiResponse response, Schema schema) {
    MediaType json = new MediaType().schema(schema);
    return response.content(new Content().addMediaType(BodyContent.JSON, json));
  }

  private static @Nullable String itemsPath(List<PagingStyle> styles) {
    return styles.stream()
        .map(PagingStyle::items)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean isTrue(Operation operation, String hint) {
    Map<String, Object> extensions = operation.getExtensions();
    return extensions != null && Boolean.TRUE.equals(extensions.get(hint));
  }

  private static boolean isFalse(Operation operation, String hint) {
    Map<String, Object> extensions = operation.getExtensions();
    return extensions != null && Boolean.FALSE.equals(extensions.get(hint));
  }
}
