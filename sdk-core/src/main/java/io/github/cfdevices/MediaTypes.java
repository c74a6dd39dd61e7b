package io.github.cfdevices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** Classifies media types. */
final class MediaTypes {
  private MediaTypes() {}

  static boolean isJson(@Nullable MediaType type) {
    return type != null && (type.subtype().equals("json") || type.subtype().endsWith("+json"));
  }

  static boolean isHtml(@Nullable MediaType type) {
    return type != null && type.type().equals("text") && type.subtype().equals("html");
  }

  /** Returns the charset parameter of a media type, or UTF-8. */
  static Charset charset(@Nullable MediaType type) {
    Charset named = type == null ? null : type.charset(UTF_8);
    return named == null ? UTF_8 : named;
  }
}
