package io.github.cfdevices.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Posture rules or integrations by ID, in the order of creation. */
final class PostureStore {
  private final long idPurpose;
  private final String notFound;
  private final Map<String, Map<String, @Nullable Object>> objects = new LinkedHashMap<>();
  private int made;

  PostureStore(long idPurpose, String notFound) {
    this.idPurpose = idPurpose;
    this.notFound = notFound;
  }

  /** Adds the objects of a resource file. */
  void addAll(String resource) {
    if (Json.resource(resource) instanceof List<?> list) {
      list.forEach(object -> add(Json.members(object)));
    }
  }

  /** Adds an object, with a generated ID unless it has one, and returns it. */
  synchronized Map<String, @Nullable Object> add(Map<String, @Nullable Object> members) {
    Map<String, @Nullable Object> object = Json.object("id", Seed.uuid(made++, idPurpose));
    object.putAll(members);
    String id = String.valueOf(object.get("id"));
    if (objects.putIfAbsent(id, object) != null) {
      throw new IllegalArgumentException("There is already an object with the id " + id);
    }
    return object;
  }

  synchronized List<Map<String, @Nullable Object>> all() {
    return List.copyOf(objects.values());
  }

  synchronized Map<String, @Nullable Object> get(String id) {
    Map<String, @Nullable Object> object = objects.get(id);
    if (object == null) {
      throw Refusal.of(404, Refusal.POSTURE_NOT_FOUND, notFound);
    }
    return object;
  }

  synchronized void replace(String id, Map<String, @Nullable Object> object) {
    get(id);
    objects.put(id, object);
  }

  synchronized void remove(String id) {
    get(id);
    objects.remove(id);
  }
}
