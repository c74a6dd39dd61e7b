package io.github.cfdevices.templates.hints;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of a body: the media type that was chosen from those in the document, and the Java
 * type.
 */
public record BodyContent(String mediaType, Kind kind, MediaType declared) {
  public static final String JSON = "application/json";

  private static final String ANY_BYTES = "application/octet-stream";

  public enum Kind {
    JSON,
    TEXT,
    BYTES,
    MULTIPART,
    URL_ENCODED
  }

  /** Returns the JSON content, or the first one if there is no JSON, or null without a body. */
  public static @Nullable BodyContent of(@Nullable Content content) {
    if (content == null || content.isEmpty()) {
      return null;
    }
    Map.Entry<String, MediaType> chosen =
        content.entrySet().stream()
            .filter(entry -> isJson(entry.getKey()))
            .findFirst()
            .orElse(content.entrySet().iterator().next());
    Kind kind = kindOf(chosen.getKey(), chosen.getValue().getSchema());
    return new BodyContent(mediaTypeOf(chosen.getKey(), kind), kind, chosen.getValue());
  }

  /** Returns the schema, or one of any JSON if the document has none. */
  @SuppressWarnings("rawtypes") // The parser's own type is raw.
  public Schema schema() {
    return declared.getSchema() == null ? new Schema<>() : declared.getSchema();
  }

  /** Returns this content for a response, in which a form is read as bytes. */
  public BodyContent asResponse() {
    boolean form = kind == Kind.MULTIPART || kind == Kind.URL_ENCODED;
    return form ? new BodyContent(mediaType, Kind.BYTES, declared) : this;
  }

  public static boolean isBinary(@Nullable Schema<?> schema) {
    return schema != null && "binary".equals(schema.getFormat());
  }

  private static Kind kindOf(String mediaType, @Nullable Schema<?> schema) {
    String type = mediaType.toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/")) {
      return Kind.MULTIPART;
    }
    if (type.startsWith("application/x-www-form-urlencoded")) {
      return Kind.URL_ENCODED;
    }
    if (isBinary(schema)) {
      return Kind.BYTES;
    }
    if (isJson(type)) {
      return Kind.JSON;
    }
    boolean text = schema != null && "string".equals(schema.getType());
    return text || type.startsWith("text/") ? Kind.TEXT : Kind.BYTES;
  }

  /** Returns the media type to send, which is not a range; for JSON it has no parameters. */
  private static String mediaTypeOf(String declared, Kind kind) {
    if (kind == Kind.JSON && declared.startsWith(JSON)) {
      return JSON;
    }
    if (!declared.contains("*")) {
      return declared;
    }
    return kind == Kind.TEXT ? "text/plain" : ANY_BYTES;
  }

  public static boolean isJson(String mediaType) {
    String type = mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    return type.endsWith("/json") || type.endsWith("+json");
  }
}
