package io.github.cfdevices.templates.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of an operation. All strings are Markdown.
 *
 * @param title the summary of the operation
 * @param request its method and path
 * @param description its description, or null
 * @param deprecated whether it is deprecated
 * @param credentials the credentials that it accepts, or null
 * @param calls the snippets of each method
 * @param parameters its parameters
 * @param body the type of its body, or null if it has none
 * @param properties the properties of the body
 * @param result the type of its result, or null if it has none
 * @param list whether it returns a list
 * @param resultProperties the properties of the result
 * @param response an example of its response, or an empty list
 * @param errors the documented failures
 */
record OperationPage(
    String title,
    String request,
    @Nullable String description,
    boolean deprecated,
    @Nullable String credentials,
    List<Calls> calls,
    List<Row> parameters,
    @Nullable String body,
    List<Row> properties,
    @Nullable String result,
    boolean list,
    List<Row> resultProperties,
    List<String> response,
    List<Failure> errors) {
  /**
   * The snippets of a method.
   *
   * @param heading the name of the method, or null if the operation has only one
   * @param snippets one for each language
   */
  record Calls(@Nullable String heading, List<Snippet> snippets) {}

  /**
   * A documented failure.
   *
   * @param status its status
   * @param text its description
   */
  record Failure(String status, String text) {}

  boolean hasParameters() {
    return !parameters.isEmpty();
  }

  boolean hasProperties() {
    return !properties.isEmpty();
  }

  boolean hasResultProperties() {
    return !resultProperties.isEmpty();
  }

  boolean hasResponse() {
    return !response.isEmpty();
  }

  boolean hasErrors() {
    return !errors.isEmpty();
  }
}
