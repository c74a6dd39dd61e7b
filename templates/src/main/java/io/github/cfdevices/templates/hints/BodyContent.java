package io.github.cfdevices.templates.hints;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The content of a body: the media type that was chosen from those in the document, and the Java
 * type.
 *
 * @param mediaType the media type to send
 * @param kind how it is converted
 * @param declared the content in the document
 * @param loss how the Java type is less precise than the schema, or null if it is not
 */
@SuppressWarnings("rawtypes") // The parser's own type is raw.
public record BodyContent(String mediaType, Kind kind, MediaType declared, @Nullable String loss) {
  public static final String JSON = "application/json";

  private static final String ANY_BYTES = "application/octet-stream";

  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          "TOKEN/TOKEN(;\\s*(TOKEN=(TOKEN|\"[^\"\\\\]*\"))?)*"
              .replace("TOKEN", "[\\w!#$%&'*+.^`{|}~-]+"));

  public enum Kind {
    JSON,
    TEXT,
    BYTES,
    MULTIPART,
    URL_ENCODED
  }

  /**
   * Returns the JSON content. If there is none, returns the first one that is as precise as its
   * schema, or the first one, or null without a body.
   *
   * @param flat returns the flat form of a schema
   */
  public static @Nullable BodyContent of(@Nullable Content content, UnaryOperator<Schema> flat) {
    return content == null
        ? null
        : content.entrySet().stream()
            .min(Comparator.comparingInt(entry -> rank(entry.getKey(), entry.getValue(), flat)))
            .map(entry -> of(entry.getKey(), entry.getValue(), flat))
            .orElse(null);
  }

  /** Returns the schema, or one of any JSON if the document has none. */
  public Schema schema() {
    return declared.getSchema() == null ? new Schema<>() : declared.getSchema();
  }

  /** Returns this content for a response, in which a form is read as bytes. */
  public BodyContent asResponse() {
    boolean form = kind == Kind.MULTIPART || kind == Kind.URL_ENCODED;
    return form ? new BodyContent(mediaType, Kind.BYTES, declared, loss("bytes", mediaType)) : this;
  }

  public static boolean isBinary(@Nullable Schema<?> schema) {
    return schema != null && "binary".equals(schema.getFormat());
  }

  public static boolean isJson(String mediaType) {
    String type = essence(mediaType);
    return type.endsWith("/json") || type.endsWith("+json");
  }

  /** Returns whether a body can be sent with a media type, because it is valid and no range. */
  public static boolean isSendable(String mediaType) {
    return MEDIA_TYPE.matcher(mediaType).matches() && !mediaType.contains("*");
  }

  private static int rank(String mediaType, MediaType declared, UnaryOperator<Schema> flat) {
    if (isJson(mediaType)) {
      return 0;
    }
    BodyContent content = of(mediaType, declared, flat);
    if (content.kind == Kind.JSON) {
      return 1;
    }
    return content.loss == null ? 2 : 3;
  }

  private static BodyContent of(String mediaType, MediaType declared, UnaryOperator<Schema> flat) {
    Schema schema = declared.getSchema() == null ? null : flat.apply(declared.getSchema());
    Kind kind = kindOf(essence(mediaType), schema);
    String sent = mediaTypeOf(mediaType, kind);
    String loss = null;
    if (kind == Kind.BYTES && !isBinary(schema) && isStructured(schema)) {
      loss = loss("bytes", mediaType);
    } else if (kind == Kind.TEXT && isStructured(schema)) {
      loss = loss("a string", mediaType);
    }
    return new BodyContent(sent, kind, declared, loss);
  }

  private static Kind kindOf(String type, @Nullable Schema schema) {
    if (type.startsWith("multipart/")) {
      return Kind.MULTIPART;
    }
    if (type.equals("application/x-www-form-urlencoded")) {
      return Kind.URL_ENCODED;
    }
    if (isBinary(schema)) {
      return Kind.BYTES;
    }
    // Frameworks describe JSON of unnamed media types as a range.
    boolean range = type.equals("*/*") || type.equals("application/*");
    if (isJson(type) || (range && isStructured(schema))) {
      return Kind.JSON;
    }
    boolean text = schema != null && "string".equals(schema.getType());
    return text || type.startsWith("text/") ? Kind.TEXT : Kind.BYTES;
  }

  /** Returns whether a flat schema describes more than a string or bytes. */
  private static boolean isStructured(@Nullable Schema schema) {
    return schema != null
        && (schema.getType() == null
            ? schema.getProperties() != null
                || schema.getItems() != null
                || schema.getOneOf() != null
                || schema.getAdditionalProperties() != null
            : !schema.getType().equals("string"));
  }

  /** Returns the media type to send, which is not a range; for JSON it has no parameters. */
  private static String mediaTypeOf(String declared, Kind kind) {
    boolean sendable = isSendable(declared);
    if (kind == Kind.JSON) {
      return sendable && !essence(declared).equals(JSON) ? declared : JSON;
    }
    if (sendable) {
      return declared;
    }
    return kind == Kind.TEXT ? "text/plain" : ANY_BYTES;
  }

  private static String essence(String mediaType) {
    return mediaType.replaceFirst("[;,].*", "").strip().toLowerCase(Locale.ROOT);
  }

  private static String loss(String type, String mediaType) {
    return type + ", because " + mediaType + " is not converted";
  }
}
