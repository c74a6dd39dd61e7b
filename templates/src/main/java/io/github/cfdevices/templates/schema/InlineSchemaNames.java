package io.github.cfdevices.templates.schema;

import io.swagger.v3.oas.models.media.Schema;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JavaNames each schema that is written in place after where it is written, so that whoever
 * inherits it through {@code allOf} has the same class.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
final class InlineSchemaNames {
  private final IdentityHashMap<Schema, String> names = new IdentityHashMap<>();

  /** JavaNames what is inside a component. */
  void add(Schema component, String className) {
    visit(component, className);
  }

  /** JavaNames a schema that is no component, and what is inside it. */
  void settle(Schema schema, String name) {
    enter(schema, name);
  }

  /** Returns the name of a schema, or the other one if no component holds it. */
  String nameOf(Schema schema, String otherwise) {
    return names.getOrDefault(schema, otherwise);
  }

  private void visit(Schema schema, String name) {
    if (schema.getProperties() != null) {
      ((Map<String, Schema>) schema.getProperties())
          .forEach((property, child) -> enter(child, name + "_" + property));
    }
    enter(schema.getItems(), name + "_inner");
    if (schema.getAdditionalProperties() instanceof Schema values) {
      enter(values, name + "_value");
    }
    if (schema.getAllOf() != null) {
      ((List<Schema>) schema.getAllOf()).forEach(part -> visit(part, name));
    }
    enterAll(schema.getOneOf(), name);
    enterAll(schema.getAnyOf(), name);
  }

  private void enterAll(@Nullable List<Schema> members, String name) {
    if (members != null) {
      for (int i = 0; i < members.size(); i++) {
        enter(members.get(i), memberName(name, members.get(i), i));
      }
    }
  }

  /** Returns the name of a member that is written in the union itself. */
  static String memberName(String union, Schema member, int index) {
    String title = member.getTitle();
    boolean named = title != null && title.length() <= 40;
    return union + "_" + (named ? title : "Option" + (index + 1));
  }

  private void enter(@Nullable Schema schema, String name) {
    if (schema != null && schema.get$ref() == null && names.putIfAbsent(schema, name) == null) {
      visit(schema, name);
    }
  }
}
