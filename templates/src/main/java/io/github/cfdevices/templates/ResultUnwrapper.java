package io.github.cfdevices.templates;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Replaces the envelope of a successful answer by its {@code result}, or by the list inside it that
 * {@code x-paging} names. Templates cannot look into an envelope.
 */
@SuppressWarnings("rawtypes") // The parser's own type is raw.
final class ResultUnwrapper {
  private static final String JSON = "application/json";

  private final Refs refs;

  ResultUnwrapper(Refs refs) {
    this.refs = refs;
  }

  void unwrap(Operation operation) {
    ApiResponses unwrapped = new ApiResponses();
    operation
        .getResponses()
        .forEach(
            (status, response) -> {
              // Failures are decoded by the core, alike for all operations.
              if (status.startsWith("2")) {
                unwrapped.addApiResponse(status, unwrap(operation, refs.response(response)));
              }
            });
    operation.setResponses(unwrapped);
  }

  private ApiResponse unwrap(Operation operation, ApiResponse response) {
    ApiResponse unwrapped = new ApiResponse().description(response.getDescription());
    Schema body = jsonSchema(response);
    if (body == null || isEmptyResult(operation)) {
      return unwrapped;
    }
    Schema result = refs.properties(body).get("result");
    if (result == null) {
      throw new IllegalArgumentException(
          operation.getOperationId()
              + ": the answer has no result; say x-empty-result if it is meant");
    }
    String path = itemsPath(operation);
    if (path != null) {
      operation.addExtension(Hints.RESULT_AT, path);
      for (String member : path.split("\\.", -1)) {
        result = refs.properties(result).get(member);
        if (result == null) {
          throw new IllegalArgumentException(
              operation.getOperationId() + ": x-paging finds no items at result." + path);
        }
      }
    }
    if (!PagingStyle.of(operation.getExtensions()).isEmpty()
        && !ModelUtils.isArraySchema(refs.schema(result))) {
      throw new IllegalArgumentException(
          operation.getOperationId() + ": x-paging finds no list in the result");
    }
    return unwrapped.content(new Content().addMediaType(JSON, new MediaType().schema(result)));
  }

  private static @Nullable Schema jsonSchema(ApiResponse response) {
    Content content = response.getContent();
    MediaType json = content == null ? null : content.get(JSON);
    return json == null ? null : json.getSchema();
  }

  private static @Nullable String itemsPath(Operation operation) {
    return PagingStyle.of(operation.getExtensions()).stream()
        .map(PagingStyle::items)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean isEmptyResult(Operation operation) {
    Map<String, Object> extensions = operation.getExtensions();
    return extensions != null && Boolean.TRUE.equals(extensions.get(Hints.EMPTY_RESULT));
  }
}
