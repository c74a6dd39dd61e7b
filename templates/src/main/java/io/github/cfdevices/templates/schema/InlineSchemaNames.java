package io.github.cfdevices.templates.schema;

import io.swagger.v3.oas.models.media.Schema;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names inline schemas after their places, so that schemas that inherit one through {@code allOf}
 * share its class.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
final class InlineSchemaNames {
  private final IdentityHashMap<Schema, String> names = new IdentityHashMap<>();

  /** Names the inline schemas of a component. */
  void add(Schema component, String className) {
    visit(component, className);
  }

  /** Names an inline schema and those inside it. */
  void addShared(Schema schema, String name) {
    name(schema, name);
  }

  /** Returns the name of a schema, or the other name if it has none. */
  String nameOf(Schema schema, String otherwise) {
    return names.getOrDefault(schema, otherwise);
  }

  private void visit(Schema schema, String name) {
    if (schema.getProperties() != null) {
      ((Map<String, Schema>) schema.getProperties())
          .forEach((property, child) -> name(child, name + "_" + property));
    }
    name(schema.getItems(), name + "_inner");
    if (schema.getAdditionalProperties() instanceof Schema values) {
      name(values, name + "_value");
    }
    if (schema.getAllOf() != null) {
      ((List<Schema>) schema.getAllOf()).forEach(part -> visit(part, name));
    }
    addAll(schema.getOneOf(), name);
    addAll(schema.getAnyOf(), name);
  }

  private void addAll(@Nullable List<Schema> members, String name) {
    if (members != null) {
      for (int i = 0; i < members.size(); i++) {
        name(members.get(i), memberName(name, members.get(i), i));
      }
    }
  }

  /** Returns the name of an inline member of a union. */
  static String memberName(String union, Schema member, int index) {
    String title = member.getTitle();
    boolean named = title != null && title.length() <= 40;
    return union + "_" + (named ? title : "Option" + (index + 1));
  }

  private void name(@Nullable Schema schema, String name) {
    if (schema != null && schema.get$ref() == null && names.putIfAbsent(schema, name) == null) {
      visit(schema, name);
    }
  }
}
