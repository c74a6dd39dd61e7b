package io.github.cfdevices.templates.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.source.BundledComponents.Component;
import java.util.List;
import java.util.Objects;

/**
 * Copies a document so that all references have the form {@code #/components/schemas/Name}. What
 * another reference refers to becomes a component, and is replaced by a reference to it.
 */
final class DocumentBundle {
  private final SourceFiles files;
  private final JsonNode root;
  private final ComponentNames names;
  private final Diagnostics diagnostics = new Diagnostics();
  private final BundledComponents components;

  private DocumentBundle(SourceFiles files, ComponentNames names) {
    this.files = files;
    this.root = files.root();
    this.names = names;
    this.components = new BundledComponents(root.path("components"), names);
  }

  /** Returns a copy of a document for OpenAPI 3.0, and adds what it lacks to the diagnostics. */
  static ObjectNode of(SourceFiles files, Diagnostics found) {
    ComponentNames names = new ComponentNames(files.root().path("components"));
    while (true) {
      int known = names.size();
      DocumentBundle bundle = new DocumentBundle(files, names);
      ObjectNode copy = bundle.copy();
      // A place that was copied before a reference to it was found is replaced the next time.
      if (names.size() == known) {
        bundle.diagnostics.all().forEach(found::add);
        bundle.diagnostics.ignored().forEach(found::addIgnored);
        bundle.diagnostics.unchecked().forEach(found::addUnchecked);
        bundle.diagnostics.leftOut().forEach(found::addLeftOut);
        return copy;
      }
    }
  }

  private ObjectNode copy() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    root.properties().forEach(member -> document.set(member.getKey(), member.getValue()));
    document.remove(List.of("swagger", "jsonSchemaDialect", "$self", "webhooks", "components"));
    document.put("openapi", "3.0.3");
    if (!document.path("info").isObject()) {
      document.putObject("info").put("title", "").put("version", "");
    }
    ObjectCopies copies = new ObjectCopies(files, components, diagnostics);
    Location start = new Location(SourceFiles.DOCUMENT, Pointer.ROOT);
    ArrayNode servers = servers(start.with("servers"));
    document.remove("servers");
    if (!servers.isEmpty()) {
      document.set("servers", servers);
    }
    document.set("paths", paths(start.with("paths"), copies));
    root.path("webhooks")
        .fieldNames()
        .forEachRemaining(
            name ->
                diagnostics.addIgnored(
                    start.with("webhooks").with(name).toString(),
                    "a webhook, which is a request to the app"));
    components.requestAll(Kind.SECURITY_SCHEME);
    copyRequested(copies);
    // Nothing refers to these, so that their diagnostics are about no generated code.
    BundledComponents.KINDS.forEach(components::requestAll);
    copyRequested(new ObjectCopies(files, components, new Diagnostics()));
    ObjectNode all = components.inOrder();
    CircularParts.find(all.path("schemas"), diagnostics);
    document.set("components", all);
    return document;
  }

  private void copyRequested(ObjectCopies copies) {
    for (Component next = components.next(); next != null; next = components.next()) {
      Location place = next.place();
      JsonNode node = place.pointer().in(Objects.requireNonNull(files.read(place.file())));
      JsonNode copy = node == null ? null : copies.copyOf(next.kind(), place, node);
      if (copy != null) {
        if (names.of(next.kind(), place) != null && next.kind() == Kind.SCHEMA) {
          ((ObjectNode) copy).put(Hints.SOURCE, place.toString());
        }
        components.add(next, copy);
      }
    }
  }

  /** Returns the servers that have a URL. OpenAPI Generator fails for others. */
  private ArrayNode servers(Location place) {
    ArrayNode servers = JsonNodeFactory.instance.arrayNode();
    JsonNode all = root.path("servers");
    for (int i = 0; i < all.size(); i++) {
      JsonNode server = all.path(i);
      if (server.path("url").isTextual()) {
        servers.add(server);
      } else {
        diagnostics.addIgnored(place.with(i).toString(), "a server without a URL");
      }
    }
    return servers;
  }

  private ObjectNode paths(Location place, ObjectCopies copies) {
    ObjectNode paths = JsonNodeFactory.instance.objectNode();
    root.path("paths")
        .properties()
        .forEach(
            path -> {
              if (path.getKey().startsWith("/")) {
                Location item = place.with(path.getKey());
                JsonNode copy = copies.value(Kind.PATH_ITEM, item, path.getValue());
                if (copy != null) {
                  paths.set(path.getKey(), copy);
                }
              }
            });
    return paths;
  }
}
