package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.BodyContent;
import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.schema.References;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;

/**
 * Reduces each request body to one media type, and adds hints for the annotations of the service
 * method. A body other than JSON becomes a string, and a form becomes an object of its fields.
 */
final class RequestBodies {
  private final References refs;
  private final Forms forms;
  private final Diagnostics diagnostics;

  RequestBodies(References refs, Forms forms, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.refs = refs;
    this.forms = forms;
  }

  /**
   * Normalizes the body of an operation.
   *
   * @param place the method and path of the operation
   */
  void normalize(HttpMethod method, String place, Operation operation) {
    if (operation.getRequestBody() == null) {
      return;
    }
    RequestBody declared = refs.requestBody(operation.getRequestBody());
    BodyContent content = BodyContent.of(declared.getContent(), refs::schema);
    operation.setRequestBody(null);
    if (content == null) {
      return;
    }
    String own = place + " request";
    if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
      diagnostics.addIgnored(own, "a body of a " + method + ", which is not sent");
      return;
    }
    if (content.loss() != null) {
      diagnostics.add(own, content.loss());
    }
    Guesses.reportMediaType(own, declared.getContent(), content, diagnostics);
    if (!Boolean.TRUE.equals(declared.getRequired())) {
      operation.addExtension(Hints.OPTIONAL_BODY, true);
    }
    switch (content.kind()) {
      case JSON -> normalize(operation, declared, content, content.schema());
      case TEXT, BYTES -> {
        operation.addExtension(Hints.BODY_KIND, content.kind());
        normalize(operation, declared, content, new StringSchema());
      }
      case MULTIPART, URL_ENCODED -> forms.collect(operation, content, place);
    }
  }

  @SuppressWarnings("rawtypes") // The parser's own type is raw.
  private static void normalize(
      Operation operation, RequestBody declared, BodyContent content, Schema schema) {
    if (!content.mediaType().equals(BodyContent.JSON)) {
      operation.addExtension(Hints.CONTENT_TYPE, content.mediaType());
    }
    MediaType json = new MediaType().schema(schema);
    operation.setRequestBody(
        new RequestBody()
            .description(declared.getDescription())
            .required(true)
            .content(new Content().addMediaType(BodyContent.JSON, json)));
  }
}
