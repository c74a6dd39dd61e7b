package io.github.cfdevices.templates.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The components of a copy of a document, each of which is copied when a reference needs it. */
final class BundledComponents {
  /** The kinds of components in a copy. */
  static final List<Kind> KINDS =
      List.of(
          Kind.SCHEMA,
          Kind.RESPONSE,
          Kind.PARAMETER,
          Kind.REQUEST_BODY,
          Kind.HEADER,
          Kind.SECURITY_SCHEME);

  /** A component, and the place that is copied. */
  record Component(Kind kind, String name, Location place) {}

  private final JsonNode declared;
  private final ComponentNames names;
  private final Set<Component> requested = new HashSet<>();
  private final Deque<Component> waiting = new ArrayDeque<>();
  private final Map<Kind, Map<String, JsonNode>> copies = new EnumMap<>(Kind.class);

  /** Creates them, given the components of the document. */
  BundledComponents(JsonNode declared, ComponentNames names) {
    this.declared = declared;
    this.names = names;
  }

  /** Returns the name of the component that a place is or becomes. */
  String request(Kind kind, Location place) {
    String name = names.add(kind, place);
    request(new Component(kind, name, place));
    return name;
  }

  /** Returns the name of the component that an inline place becomes, or null. */
  @Nullable String requestIfNamed(Kind kind, Location place) {
    return names.of(kind, place) == null ? null : request(kind, place);
  }

  /** Requests all components of a kind that the document declares. */
  void requestAll(Kind kind) {
    Location section =
        new Location(SourceFiles.DOCUMENT, Pointer.ROOT).with("components").with(kind.section());
    declared
        .path(kind.section())
        .fieldNames()
        .forEachRemaining(name -> request(new Component(kind, name, section.with(name))));
  }

  /** Returns the next component to copy, or null. */
  @Nullable Component next() {
    return waiting.poll();
  }

  void add(Component component, JsonNode copy) {
    copies
        .computeIfAbsent(component.kind(), key -> new LinkedHashMap<>())
        .put(component.name(), copy);
  }

  /** Returns the components in the order of the document, followed by those from elsewhere. */
  ObjectNode inOrder() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    for (Kind kind : KINDS) {
      Map<String, JsonNode> copied = copies.getOrDefault(kind, Map.of());
      Set<String> order = new LinkedHashSet<>();
      declared.path(kind.section()).fieldNames().forEachRemaining(order::add);
      order.retainAll(copied.keySet());
      order.addAll(copied.keySet());
      ObjectNode section = all.putObject(kind.section());
      order.forEach(name -> section.set(name, copied.get(name)));
    }
    return all;
  }

  private void request(Component component) {
    if (requested.add(component)) {
      waiting.add(component);
    }
  }
}
