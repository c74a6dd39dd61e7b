package io.github.cfdevices.templates.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON pointer.
 *
 * @param tokens its decoded reference tokens
 */
record Pointer(List<String> tokens) {
  static final Pointer ROOT = new Pointer(List.of());

  Pointer {
    tokens = List.copyOf(tokens);
  }

  /**
   * Returns the pointer in the fragment of a URI, or null if the fragment is not a pointer.
   *
   * @param fragment the part after {@code #}, with percent escapes
   */
  static @Nullable Pointer parse(String fragment) {
    String decoded = decoded(fragment);
    if (decoded.isEmpty()) {
      return ROOT;
    }
    if (!decoded.startsWith("/")) {
      return null;
    }
    List<String> tokens = new ArrayList<>();
    for (String token : decoded.substring(1).split("/", -1)) {
      tokens.add(token.replace("~1", "/").replace("~0", "~"));
    }
    return new Pointer(tokens);
  }

  /** Returns a string without its percent escapes. A percent sign that is no escape is kept. */
  static String decoded(String escaped) {
    if (!escaped.contains("%")) {
      return escaped;
    }
    String safe = escaped.replaceAll("%(?![0-9a-fA-F]{2})", "%25").replace("+", "%2B");
    return URLDecoder.decode(safe, StandardCharsets.UTF_8);
  }

  Pointer with(String token) {
    List<String> longer = new ArrayList<>(tokens);
    longer.add(token);
    return new Pointer(longer);
  }

  Pointer with(int index) {
    return with(Integer.toString(index));
  }

  /** Returns the place where a pointer into a Swagger document leads after its conversion. */
  Pointer orConverted(JsonNode document) {
    boolean definition = !tokens.isEmpty() && tokens.get(0).equals("definitions");
    if (!definition || document.has("definitions") || !document.has("components")) {
      return this;
    }
    List<String> converted = new ArrayList<>(List.of("components", "schemas"));
    converted.addAll(tokens.subList(1, tokens.size()));
    return new Pointer(converted);
  }

  /** Returns the value in a document, or null if there is none. */
  @Nullable JsonNode in(JsonNode document) {
    JsonNode node = document;
    for (String token : tokens) {
      node =
          node.isArray() && token.matches("\\d{1,9}")
              ? node.get(Integer.parseInt(token))
              : node.get(token);
      if (node == null) {
        return null;
      }
    }
    return node;
  }

  /** Returns the fragment of a URI, with its number sign. */
  @Override
  public String toString() {
    StringBuilder pointer = new StringBuilder("#");
    for (String token : tokens) {
      pointer.append('/').append(token.replace("~", "~0").replace("/", "~1").replace("%", "%25"));
    }
    return pointer.toString();
  }
}
