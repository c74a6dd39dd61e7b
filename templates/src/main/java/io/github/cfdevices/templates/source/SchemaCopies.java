package io.github.cfdevices.templates.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import java.util.Objects;

/** Copies schemas in the dialect of OpenAPI 3.0. */
final class SchemaCopies {
  private final ObjectCopies objects;
  private final SourceFiles files;
  private final BundledComponents components;
  private final Diagnostics diagnostics;

  SchemaCopies(
      ObjectCopies objects,
      SourceFiles files,
      BundledComponents components,
      Diagnostics diagnostics) {
    this.objects = objects;
    this.files = files;
    this.components = components;
    this.diagnostics = diagnostics;
  }

  ObjectNode copyOf(Location place, JsonNode schema) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    if (schema.isObject()) {
      schema
          .properties()
          .forEach(
              member -> {
                String name = member.getKey();
                copy.set(name, keyword(name, place.with(name), member.getValue()));
              });
      SchemaDialect.rewrite(
          copy,
          reason -> diagnostics.add(place.toString(), reason),
          reason -> diagnostics.addUnchecked(place.toString(), reason));
    } else if (!schema.isBoolean()) {
      diagnostics.add(place.toString(), "is not a schema");
    } else if (!schema.booleanValue()) {
      diagnostics.add(
          place.toString(), "the schema false, which no value matches, is read as any JSON");
    }
    return copy;
  }

  private JsonNode keyword(String name, Location place, JsonNode value) {
    return switch (name) {
      case "properties", "patternProperties" -> objects.each(Kind.SCHEMA, place, value);
      case "allOf", "anyOf", "oneOf", "prefixItems" -> objects.all(Kind.SCHEMA, place, value);
      case "items", "additionalProperties" -> elements(place, value);
      case "discriminator" -> withMapping(place, value, true);
      case Hints.SIBLING_DISCRIMINATOR -> withMapping(place, value, false);
      case Hints.REQUEST_SCHEMA -> reference(place, value);
      default -> value;
    };
  }

  private JsonNode elements(Location place, JsonNode elements) {
    if (elements.isBoolean()) {
      return elements;
    }
    return elements.isArray()
        ? objects.all(Kind.SCHEMA, place, elements)
        : Objects.requireNonNull(objects.value(Kind.SCHEMA, place, elements));
  }

  private JsonNode withMapping(Location place, JsonNode discriminator, boolean byName) {
    if (!discriminator.path("mapping").isObject()) {
      return discriminator;
    }
    ObjectNode copy = discriminator.deepCopy();
    ObjectNode mapping = copy.putObject("mapping");
    discriminator
        .path("mapping")
        .properties()
        .forEach(
            value -> {
              boolean name = byName && isComponent(value.getValue());
              mapping.set(
                  value.getKey(), name ? value.getValue() : reference(place, value.getValue()));
            });
    return copy;
  }

  private boolean isComponent(JsonNode name) {
    return files.root().path("components").path("schemas").has(name.asText());
  }

  /** Returns a reference in a hint, unchanged if it has no target. */
  private JsonNode reference(Location place, JsonNode ref) {
    ReferenceTarget target =
        ref.isTextual() ? ReferenceTarget.of(ref.textValue(), place.file(), files) : null;
    if (target == null || target.location() == null) {
      return ref;
    }
    String name = components.request(Kind.SCHEMA, target.location());
    return ObjectCopies.reference(Kind.SCHEMA, name, ref).get(ObjectCopies.REF);
  }
}
