package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.BodyContent;
import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.schema.References;
import io.swagger.v3.oas.models.Operation;
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

  void normalize(String method, Operation operation) {
    if (operation.getRequestBody() == null) {
      return;
    }
    RequestBody declared = refs.requestBody(operation.getRequestBody());
    BodyContent content = BodyContent.of(declared.getContent());
    if (content == null) {
      operation.setRequestBody(null);
      return;
    }
    if (method.equals("GET")) {
      diagnostics.add(
          operation.getOperationId() + " request", "a body of a GET, which is not sent");
      operation.setRequestBody(null);
      return;
    }
    switch (content.kind()) {
      case JSON -> normalize(operation, declared, content, content.schema());
      case TEXT, BYTES -> {
        operation.addExtension(Hints.BODY_KIND, content.kind());
        normalize(operation, declared, content, new StringSchema());
      }
      case MULTIPART, URL_ENCODED -> {
        operation.setRequestBody(null);
        forms.collect(operation, content);
      }
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
            .required(declared.getRequired())
            .content(new Content().addMediaType(BodyContent.JSON, json)));
  }
}
