package io.github.cfdevices.templates.schema;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of a union.
 *
 * @param className the class it is read as
 * @param schemaName the name of its schema in the document, or null if it has none
 * @param flat its flat schema
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
record UnionMember(String className, @Nullable String schemaName, Schema flat) {
  /** Returns its name in messages. */
  String name() {
    return schemaName == null ? className : schemaName;
  }

  Map<String, Schema> properties() {
    Map<String, Schema> properties = flat.getProperties();
    return properties == null ? Map.of() : properties;
  }

  boolean requires(String property) {
    return required().contains(property);
  }

  /** Returns the names of its required properties. */
  Set<String> required() {
    List<String> required = flat.getRequired();
    Set<String> declared = new LinkedHashSet<>(properties().keySet());
    declared.retainAll(required == null ? List.of() : required);
    return declared;
  }

  /** Returns the values that a property allows, as strings; empty if it allows any. */
  List<String> values(String property, SchemaMerger merger) {
    Schema schema = properties().get(property);
    List<?> values = schema == null ? null : merger.flat(schema).getEnum();
    return values == null
        ? List.of()
        : values.stream().map(UnionMember::literal).distinct().toList();
  }

  /** Returns a value as JSON is most likely to have it, without the quotes of a string. */
  private static String literal(Object value) {
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : value.toString();
  }

  /** Returns whether a property can be present in the JSON of a valid value. */
  boolean allows(String property) {
    return properties().containsKey(property)
        || flat.getOneOf() != null // Such a member has more properties than its own.
        || flat.getAdditionalProperties() instanceof Schema;
  }

  /** Members differ even if their schemas are equal. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return className.hashCode();
  }

  /** Returns whether the schema allows no other properties than its own. */
  boolean isClosed() {
    return Objects.equals(flat.getAdditionalProperties(), false);
  }
}
