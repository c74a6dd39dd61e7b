package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.schema.References;
import io.github.cfdevices.templates.schema.SchemaKind;
import io.github.cfdevices.templates.schema.SchemaMerger;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes envelopes by the structure of responses, and adds the hints for them. Hints of the
 * document take precedence.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
final class Envelopes {
  private static final String JSON = "application/json";

  private final References refs;
  private final SchemaMerger merger;

  Envelopes(References refs) {
    this.refs = refs;
    this.merger = refs.merger();
  }

  void addHints(Operation operation) {
    useDefault(operation.getResponses());
    MediaType response = response(operation);
    if (response == null
        || response.getSchema() == null
        || hasHint(operation, Hints.EMPTY_RESULT)
        || hasHint(operation, Hints.ENVELOPE)) {
      return;
    }
    if (hasHint(operation, Hints.PAGING)) {
      PagingFinder.addRest(operation, refs.properties(response.getSchema()), refs);
      return;
    }
    response.setSchema(envelopeAmong(response.getSchema()));
    Map<String, Schema> members = merger.flat(response.getSchema()).getProperties();
    if (members == null || !isEnvelope(members)) {
      if (members == null || !members.containsKey("result")) {
        operation.addExtension(Hints.ENVELOPE, false);
      }
      return;
    }
    Schema result = members.get("result");
    if (result == null || isEmpty(result)) {
      operation.addExtension(Hints.EMPTY_RESULT, true);
    } else {
      PagingFinder.addHint(operation, members, refs);
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
      Map<String, Schema> members = merger.flat(each).getProperties();
      if (isEnvelope(members)) {
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
    Schema success = members.get("success");
    return success != null
        && merger.kind(success) == SchemaKind.BOOLEAN
        && (members.containsKey("errors") || members.containsKey("messages"));
  }

  /** The default response describes success if the document has no other response for it. */
  private static void useDefault(ApiResponses responses) {
    ApiResponse other = responses.get("default");
    if (other != null && responses.keySet().stream().noneMatch(s -> s.startsWith("2"))) {
      responses.addApiResponse("200", other);
    }
  }

  private @Nullable MediaType response(Operation operation) {
    Successes successes = Successes.of(operation, refs);
    ApiResponse decisive =
        successes.decisive() == null ? null : successes.all().get(successes.decisive());
    return decisive == null ? null : decisive.getContent().get(JSON);
  }

  private static boolean hasHint(Operation operation, String hint) {
    return operation.getExtensions() != null && operation.getExtensions().containsKey(hint);
  }
}
