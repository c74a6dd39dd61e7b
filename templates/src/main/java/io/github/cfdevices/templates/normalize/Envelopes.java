package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.BodyContent;
import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.schema.References;
import io.github.cfdevices.templates.schema.SchemaKind;
import io.github.cfdevices.templates.schema.SchemaMerger;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes envelopes by the structure of responses, and adds the hints for them. Hints of the
 * document take precedence. An envelope has a boolean {@code success} and a {@code result}, and no
 * members that {@code ApiResponse} lacks, so that nothing is lost. Other bodies are the result.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
final class Envelopes {
  private static final Set<String> MEMBERS =
      Set.of("success", "errors", "messages", "result", "result_info");

  private final References refs;
  private final SchemaMerger merger;
  private final Diagnostics diagnostics;
  private final boolean declared;

  Envelopes(References refs, Components components, Diagnostics diagnostics) {
    this.refs = refs;
    this.diagnostics = diagnostics;
    this.merger = refs.merger();
    this.declared = components.getSchemas().values().stream().anyMatch(Envelopes::isDeclared);
  }

  /**
   * Adds the hints of an operation.
   *
   * @param place its method and path
   */
  void addHints(String place, Operation operation) {
    useDefault(operation.getResponses());
    MediaType response = response(operation);
    if (response == null
        || response.getSchema() == null
        || hasHint(operation, Hints.EMPTY_RESULT)
        || Boolean.FALSE.equals(hint(operation, Hints.ENVELOPE))) {
      return;
    }
    boolean paged = hasHint(operation, Hints.PAGING);
    if (!paged) {
      response.setSchema(envelopeAmong(response.getSchema()));
    }
    Map<String, Schema> members = refs.properties(response.getSchema());
    boolean hinted = hasHint(operation, Hints.ENVELOPE);
    if (!hinted && !isEnvelope(members)) {
      operation.addExtension(Hints.ENVELOPE, false);
      return;
    }
    if (!hinted && !members.containsKey("success")) {
      diagnostics.addGuess(
          place,
          "an envelope, although the response does not declare success",
          Hints.ENVELOPE + ": false");
    }
    if (paged) {
      PagingFinder.addRest(operation, members, refs);
    } else {
      addHints(operation, members);
    }
  }

  /**
   * Returns the schemas of failures that are components and no envelopes, so that apps can decode
   * the bodies of exceptions.
   */
  List<Schema> failures(Operation operation) {
    if (operation.getResponses() == null) {
      return List.of();
    }
    return operation.getResponses().entrySet().stream()
        .filter(response -> !response.getKey().startsWith("2"))
        .map(response -> failure(response.getValue()))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable Schema failure(ApiResponse response) {
    String ref = response.get$ref();
    if (ref != null && !refs.isResponse(ref)) {
      return null; // Only the responses of successes have to be resolved.
    }
    BodyContent content = BodyContent.of(refs.response(response).getContent(), refs::schema);
    if (content == null || content.kind() != BodyContent.Kind.JSON) {
      return null;
    }
    Schema schema = content.schema();
    return merger.isNamedClass(schema) && !isEnvelope(refs.properties(schema)) ? schema : null;
  }

  private void addHints(Operation operation, Map<String, Schema> envelope) {
    Schema result = envelope.get("result");
    if (result == null || isEmpty(result)) {
      operation.addExtension(Hints.EMPTY_RESULT, true);
    } else {
      PagingFinder.addHint(operation, envelope, refs);
    }
  }

  /** Of several responses, the first envelope with a typed result is chosen. */
  private Schema envelopeAmong(Schema body) {
    Schema flat = merger.flat(body);
    if (SchemaKind.of(flat) != SchemaKind.UNION) {
      return body;
    }
    Schema first = null;
    for (Schema each : (List<Schema>) flat.getOneOf()) {
      Map<String, Schema> members = refs.properties(each);
      if (members.containsKey("success") && isEnvelope(members)) {
        Schema result = members.get("result");
        if (result != null && merger.kind(result) != SchemaKind.ANY) {
          return each;
        }
        first = first == null ? each : first;
      }
    }
    return first == null ? body : first;
  }

  /** A result is empty if it is always null, or a nullable object without properties. */
  private boolean isEmpty(Schema result) {
    Schema flat = merger.flat(result);
    boolean nothing = SchemaKind.of(flat) == SchemaKind.FREE_OBJECT;
    return merger.isNull(result) || (nothing && Boolean.TRUE.equals(flat.getNullable()));
  }

  private boolean isEnvelope(Map<String, Schema> members) {
    if (!MEMBERS.containsAll(members.keySet())) {
      return false;
    }
    Schema success = members.get("success");
    return success == null
        ? declared && members.containsKey("result")
        : merger.kind(success) == SchemaKind.BOOLEAN && hasContent(members);
  }

  /** Returns whether a component is, or is a part of, an envelope with messages. */
  private static boolean isDeclared(Schema component) {
    Map<String, Schema> members = component.getProperties();
    return members != null
        && members.containsKey("success")
        && MEMBERS.containsAll(members.keySet())
        && hasContent(members);
  }

  private static boolean hasContent(Map<String, Schema> members) {
    return members.containsKey("result")
        || members.containsKey("errors")
        || members.containsKey("messages");
  }

  /** The default response describes success if the document has no other response for it. */
  private static void useDefault(ApiResponses responses) {
    ApiResponse other = responses.get("default");
    if (other != null && responses.keySet().stream().noneMatch(s -> s.startsWith("2"))) {
      responses.addApiResponse("200", other);
    }
  }

  private @Nullable MediaType response(Operation operation) {
    BodyContent content = Successes.of(operation, refs).content(refs);
    return content == null || content.kind() != BodyContent.Kind.JSON ? null : content.declared();
  }

  private static boolean hasHint(Operation operation, String hint) {
    return hint(operation, hint) != null;
  }

  private static @Nullable Object hint(Operation operation, String hint) {
    return operation.getExtensions() == null ? null : operation.getExtensions().get(hint);
  }
}
