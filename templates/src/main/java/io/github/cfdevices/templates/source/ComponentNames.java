package io.github.cfdevices.templates.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cfdevices.templates.render.JavaNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the components that the targets of references become. */
final class ComponentNames {
  private static final Set<String> SCHEMA_KEYWORDS =
      Set.of(
          "properties",
          "items",
          "additionalProperties",
          "allOf",
          "anyOf",
          "oneOf",
          "$defs",
          "definitions",
          "prefixItems",
          "patternProperties",
          "not");

  private record Key(Kind kind, Location place) {}

  private final Map<Key, String> names = new HashMap<>();
  private final Map<Kind, Set<String>> taken = new EnumMap<>(Kind.class);

  /** Creates the names of a document, given its components. */
  ComponentNames(JsonNode components) {
    for (Kind kind : Kind.values()) {
      Set<String> declared = new HashSet<>();
      components.path(kind.section()).fieldNames().forEachRemaining(declared::add);
      taken.put(kind, declared);
    }
  }

  /** Returns the number of places that became components. */
  int size() {
    return names.size();
  }

  /** Returns the name of the component that a place is or becomes, or null if it remains inline. */
  @Nullable String of(Kind kind, Location place) {
    return names.get(new Key(kind, place));
  }

  /** Returns the name of the component that a place is or becomes. */
  String add(Kind kind, Location place) {
    List<String> tokens = place.pointer().tokens();
    if (place.file().isEmpty()
        && tokens.size() == 3
        && tokens.get(0).equals("components")
        && tokens.get(1).equals(kind.section())) {
      return tokens.get(2);
    }
    return names.computeIfAbsent(new Key(kind, place), key -> unique(kind, place));
  }

  private String unique(Kind kind, Location place) {
    Set<String> others = taken.getOrDefault(kind, Set.of());
    return JavaNames.unique(nameOf(place), place.toString(), others::add);
  }

  /**
   * Returns the name of what contains a place, followed by the way from there to it: {@code
   * Order_total} for {@code #/components/schemas/Order/properties/total}.
   */
  private static String nameOf(Location place) {
    List<String> tokens = place.pointer().tokens();
    List<String> words = new ArrayList<>();
    int start = 0;
    if (tokens.size() > 1 && tokens.get(0).equals("paths")) {
      words.addAll(tokens);
      words.removeAll(Set.of("paths", "responses", "content", "schema", "application/json"));
      start = tokens.size();
    } else {
      while (start < tokens.size() && !isKeyword(tokens, start)) {
        start++;
      }
      words.add(start == 0 ? baseName(place.file()) : tokens.get(start - 1));
    }
    for (int i = start; i < tokens.size(); i++) {
      switch (tokens.get(i)) {
        case "properties", "patternProperties", "$defs", "definitions" -> {}
        case "items" -> words.add("inner");
        case "additionalProperties" -> words.add("value");
        default -> words.add(tokens.get(i));
      }
    }
    String name = String.join("_", words).replaceAll("[^\\p{L}\\p{N}._-]+", "_");
    return name.replaceAll("^_+", "");
  }

  /** The first token of a file of schemas, such as {@code definitions}, is no keyword. */
  private static boolean isKeyword(List<String> tokens, int index) {
    String token = tokens.get(index);
    boolean container = token.equals("definitions") || token.equals("$defs");
    return SCHEMA_KEYWORDS.contains(token) && !(container && index == 0);
  }

  private static String baseName(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.indexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
