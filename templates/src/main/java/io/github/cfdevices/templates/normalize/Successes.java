package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.BodyContent;
import io.github.cfdevices.templates.schema.References;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The successful responses of an operation.
 *
 * @param all the responses by their statuses
 * @param decisive the status of the response that determines the type of the result, which is the
 *     first one with content; null if none has content
 */
record Successes(SortedMap<String, ApiResponse> all, @Nullable String decisive) {
  static Successes of(Operation operation, References refs) {
    SortedMap<String, ApiResponse> all = new TreeMap<>();
    operation
        .getResponses()
        .forEach(
            (status, response) -> {
              if (status.startsWith("2")) {
                all.put(status, refs.response(response));
              }
            });
    String decisive =
        all.entrySet().stream()
            .filter(response -> hasContent(response.getValue()))
            .map(response -> response.getKey())
            .findFirst()
            .orElse(null);
    return new Successes(all, decisive);
  }

  /** Returns the content of the decisive response, or null if there is none. */
  @Nullable BodyContent content(References refs) {
    ApiResponse response = decisive == null ? null : all.get(decisive);
    return response == null ? null : BodyContent.of(response.getContent(), refs::schema);
  }

  /** Returns whether a response has no content. */
  boolean canBeEmpty() {
    return !all.values().stream().allMatch(Successes::hasContent);
  }

  private static boolean hasContent(ApiResponse response) {
    return response.getContent() != null && !response.getContent().isEmpty();
  }
}
