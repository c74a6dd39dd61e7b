package io.github.cfdevices.templates.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The target of a reference.
 *
 * @param location its place, or null if there is no target
 * @param node its value, or null if there is no target
 * @param problem why there is no target, or null
 */
record ReferenceTarget(
    @Nullable Location location, @Nullable JsonNode node, @Nullable String problem) {
  private static final String REF = "$ref";
  private static final int MAX_STEPS = 50;

  /** Returns the target of a reference that a file contains. */
  static ReferenceTarget of(String ref, String file, SourceFiles files) {
    return of(ref, file, files, 0);
  }

  /** Returns what is left after the target's own references are followed, or why nothing is. */
  ReferenceTarget end(SourceFiles files) {
    Set<Location> visited = new HashSet<>();
    ReferenceTarget target = this;
    while (target.location != null && target.node != null && target.node.path(REF).isTextual()) {
      String ref = target.node.path(REF).textValue();
      if (!visited.add(target.location)) {
        return failed(ref, "which refers to itself");
      }
      target = of(ref, target.location.file(), files);
    }
    return target;
  }

  private static ReferenceTarget of(String ref, String file, SourceFiles files, int steps) {
    int hash = ref.indexOf('#');
    String path = Pointer.decoded(hash < 0 ? ref : ref.substring(0, hash));
    if (path.matches("(?i)[a-z][a-z0-9+.-]+:.*") || path.startsWith("//")) {
      return failed(ref, "which is not a relative reference and is not fetched");
    }
    Pointer pointer = Pointer.parse(hash < 0 ? "" : ref.substring(hash + 1));
    if (pointer == null) {
      return failed(ref, "which is not a JSON pointer");
    }
    String name = path.isEmpty() ? file : files.resolve(file, path);
    JsonNode content = files.read(name);
    if (content == null) {
      return failed(ref, "a file that cannot be read");
    }
    if (steps > MAX_STEPS) {
      return failed(ref, "which refers to itself");
    }
    Location start = new Location(name, Pointer.ROOT);
    return walk(ref, start, content, pointer.orConverted(content), files, steps);
  }

  /** Follows a pointer, and the references on its way. */
  private static ReferenceTarget walk(
      String ref, Location start, JsonNode content, Pointer pointer, SourceFiles files, int steps) {
    Location location = start;
    JsonNode node = content;
    List<String> tokens = pointer.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      JsonNode next = new Pointer(List.of(tokens.get(i))).in(node);
      if (next == null && node.path(REF).isTextual()) {
        ReferenceTarget target = of(node.path(REF).textValue(), location.file(), files, steps + 1);
        if (target.node() == null || target.location() == null) {
          return failed(ref, "which does not exist");
        }
        Pointer rest = new Pointer(tokens.subList(i, tokens.size()));
        return walk(ref, target.location(), target.node(), rest, files, steps + 1);
      }
      if (next == null) {
        return failed(ref, "which does not exist");
      }
      location = location.with(tokens.get(i));
      node = next;
    }
    return node.isObject() || node.isBoolean()
        ? new ReferenceTarget(location, node, null)
        : failed(ref, "which is not an object");
  }

  private static ReferenceTarget failed(String ref, String reason) {
    return new ReferenceTarget(null, null, "refers to " + ref + ", " + reason);
  }
}
