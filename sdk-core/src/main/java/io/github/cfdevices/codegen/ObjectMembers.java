package io.github.cfdevices.codegen;

import io.github.cfdevices.errors.InternalApi;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object as query parameters or form fields; immutable. It is a map because
 * Retrofit requires one, but a name can occur several times. This is for use within cfdevices only.
 */
@InternalApi
public final class ObjectMembers extends AbstractMap<String, String> {
  private final List<Map.Entry<String, String>> members = new ArrayList<>();

  private ObjectMembers() {}

  /**
   * Returns the members of a map or model under their own names, none for null. The items of a list
   * repeat its name, and an object is sent as JSON.
   */
  public static ObjectMembers of(@Nullable Object value) {
    ObjectMembers all = new ObjectMembers();
    if (value != null && JsonText.json(value).value() instanceof Map<?, ?> map) {
      map.forEach((name, member) -> all.addMember((String) name, member));
    }
    return all;
  }

  /**
   * Returns the members of a map, model or list at any depth, under names such as {@code
   * filter[size][min]}; none for null. The items of a list repeat its name, or have an index if
   * they are objects or lists.
   */
  public static ObjectMembers deep(String name, @Nullable Object value) {
    ObjectMembers all = new ObjectMembers();
    if (value != null) {
      all.addDeep(name, JsonText.json(value).value());
    }
    return all;
  }

  private void addMember(String name, @Nullable Object value) {
    if (value instanceof List<?> items) {
      items.forEach(item -> addMember(name, item));
    } else if (value instanceof Map<?, ?>) {
      add(name, JsonText.of(value));
    } else {
      add(name, value);
    }
  }

  private void addDeep(String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((member, inner) -> addDeep(name + "[" + member + "]", inner));
    } else if (value instanceof List<?> items) {
      boolean indexed = items.stream().anyMatch(i -> i instanceof Map || i instanceof List);
      for (int i = 0; i < items.size(); i++) {
        addDeep(indexed ? name + "[" + i + "]" : name, items.get(i));
      }
    } else {
      add(name, value);
    }
  }

  private void add(String name, @Nullable Object value) {
    if (value != null) {
      members.add(new SimpleImmutableEntry<>(name, value.toString()));
    }
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, String>> iterator() {
        return members.iterator();
      }

      @Override
      public int size() {
        return members.size();
      }
    };
  }
}
