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
 * Leaves each request body with one media type, of which the service is told by hints: a body that
 * is no JSON becomes a text, and a form becomes an object of parameters.
 */
final class RequestBodies {
  private final References refs;
  private final Forms forms;
  private final Diagnostics notes;

  RequestBodies(References refs, Forms forms, Diagnostics notes) {
    this.notes = notes;
    this.refs = refs;
    this.forms = forms;
  }

  void settle(String method, Operation operation) {
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
      notes.add(operation.getOperationId() + " request", "a body of a GET, which is not sent");
      operation.setRequestBody(null);
      return;
    }
    switch (content.kind()) {
      case JSON -> settle(operation, declared, content, content.schema());
      case TEXT, BYTES -> {
        operation.addExtension(Hints.BODY_KIND, content.kind());
        settle(operation, declared, content, new StringSchema());
      }
      case MULTIPART, URL_ENCODED -> {
        operation.setRequestBody(null);
        forms.collect(operation, content);
      }
    }
  }

  @SuppressWarnings("rawtypes") // The parser's own type is raw.
  private static void settle(
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
