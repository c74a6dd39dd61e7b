package io.github.cfdevices.templates.schema;

import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Form;
import io.github.cfdevices.templates.hints.Hints;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites schemas into the few forms that views support. Objects with properties, string enums and
 * unions of objects become components with the names of their classes. Everything else is inlined:
 * strings, numbers, booleans, lists, maps and any JSON.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
public final class CanonicalSchemas {
  private static final Set<String> STRING_FORMATS =
      Set.of(
          "binary",
          "byte",
          "date",
          "date-time",
          "email",
          "password",
          "uri",
          "uuid",
          Form.FILE_FORMAT);

  private final Map<String, Schema> components;
  private final SchemaMerger merger;
  private final ClassNames names;
  private final Diagnostics diagnostics;
  private final InlineSchemaNames inlineNames = new InlineSchemaNames();
  private final UnionSchemas unions;
  private final Map<String, Schema> byComponent = new HashMap<>();
  private final IdentityHashMap<Schema, Schema> byPlace = new IdentityHashMap<>();
  private final Map<Set<Object>, Schema> byParts = new HashMap<>();
  private final Map<String, Schema> built = new TreeMap<>();

  public CanonicalSchemas(
      Map<String, Schema> components, References refs, ClassNames names, Diagnostics diagnostics) {
    this.components = components;
    this.merger = refs.merger();
    this.names = names;
    this.diagnostics = diagnostics;
    this.unions = new UnionSchemas(this, merger, diagnostics);
    components.forEach((name, schema) -> inlineNames.add(schema, names.of(name)));
  }

  /** Resolves the discriminators of unions, and returns all components by class name. */
  public Map<String, Schema> finish() {
    unions.resolve();
    return built;
  }

  /**
   * Returns the canonical form of a schema.
   *
   * @param name the name of its class if the schema has none
   * @param place the place of the schema in the document
   */
  public Schema of(Schema schema, String name, String place) {
    String component = merger.identity(schema);
    if (component != null) {
      return CanonicalSchema.annotated(component(component), schema, merger.flat(schema));
    }
    Schema known = byPlace.get(schema);
    if (known == null) {
      known = composed(schema, inlineNames.nameOf(schema, name), place);
      byPlace.put(schema, known);
    }
    return CanonicalSchema.annotated(known, schema, merger.flat(schema));
  }

  /**
   * Returns the canonical form of a result. The runtime reads a result by its Java type, which does
   * not tell whether an element can be null, so nullable elements are represented as JSON.
   *
   * @param name the name of its class if the schema has none
   * @param place the place of the schema in the document
   */
  public Schema result(Schema schema, String name, String place) {
    return withoutNulls(of(schema, name, place), place);
  }

  private Schema withoutNulls(Schema canonical, String place) {
    Schema element = elementOf(canonical);
    if (element == null) {
      return canonical;
    }
    String own = place + "/items";
    boolean any = SchemaKind.of(element) == SchemaKind.ANY && element.getAllOf() == null;
    boolean nullable = Boolean.TRUE.equals(element.getNullable()) && !any;
    if (nullable) {
      diagnostics.add(own, "a nullable item of a result");
    }
    Schema kept = nullable ? new Schema<>() : withoutNulls(element, own);
    if (kept.equals(element)) {
      return canonical;
    }
    Schema copy = FlatSchema.copy(canonical);
    if (canonical.getItems() != null) {
      copy.setItems(kept);
    } else {
      copy.setAdditionalProperties(kept);
    }
    return copy;
  }

  private static @Nullable Schema elementOf(Schema canonical) {
    if (canonical.getItems() != null) {
      return canonical.getItems();
    }
    return canonical.getAdditionalProperties() instanceof Schema values ? values : null;
  }

  /** Builds a schema, which can contain a schema of the same parts if these are recursive. */
  private Schema composed(Schema schema, String name, String place) {
    Schema flat = merger.flat(schema);
    Set<Object> parts = merger.partsOf(schema);
    Schema outer = byParts.get(parts);
    if (outer != null) {
      return outer;
    }
    String className = SchemaKind.of(flat).isClass() ? names.ofNameless(name, place) : null;
    if (className != null || parts.size() > 1) {
      byParts.put(parts, reserved(className));
    }
    Schema built = build(flat, name, place, className);
    byParts.remove(parts);
    return built;
  }

  /** Returns what stands for a schema inside itself: a list of itself has no finite Java type. */
  private static Schema reserved(@Nullable String className) {
    return className == null
        ? FlatSchema.degraded("a recursive list or map")
        : CanonicalSchema.ref(className);
  }

  /** Names the inline schemas of a schema that several operations share. */
  public void addShared(Schema schema, String name) {
    inlineNames.addShared(schema, name);
  }

  /** Returns the class of a reference, or null if its schema has no class. */
  @Nullable String classOf(String ref) {
    String name = References.nameOf(ref);
    return components.containsKey(name) ? CanonicalSchema.className(component(name)) : null;
  }

  /** Returns the name of a new class, which {@link #build} builds. */
  String newClass(String name, String place) {
    return names.ofNameless(name, place);
  }

  /** Builds the class of a flat schema. */
  void build(Schema flat, String className, String place) {
    build(flat, className, place, className);
  }

  private Schema component(String name) {
    Schema known = byComponent.get(name);
    if (known != null) {
      return known;
    }
    Schema flat = merger.flat(CanonicalSchema.ref(name));
    boolean isClass = SchemaKind.of(flat).isClass();
    byComponent.put(name, reserved(isClass ? names.of(name) : null));
    String place = placeOf(name);
    Schema schema = build(flat, name, place, isClass ? names.of(name) : null);
    byComponent.put(name, schema);
    return schema;
  }

  private String placeOf(String component) {
    Schema declared = components.get(component);
    Map<String, Object> extensions = declared == null ? null : declared.getExtensions();
    return extensions != null && extensions.get(Hints.SOURCE) instanceof String place
        ? place
        : CanonicalSchema.refTo(component);
  }

  private Schema build(Schema flat, String name, String place, @Nullable String className) {
    SchemaKind kind = SchemaKind.of(flat);
    Schema schema =
        switch (kind) {
          case ANY, FREE_OBJECT -> any(flat, kind, place);
          case STRING -> {
            SchemaLimits.report(flat, place, diagnostics);
            StringLimits.report(flat, place, diagnostics);
            yield new Schema<>().type("string").format(stringFormat(flat));
          }
          case INTEGER ->
              new Schema<>()
                  .type("integer")
                  .format("int32".equals(flat.getFormat()) ? "int32" : "int64");
          case NUMBER -> new Schema<>().type("number");
          case BOOLEAN -> new Schema<>().type("boolean");
          case SCALAR_UNION -> scalars(flat, place);
          case ARRAY -> new ArraySchema().items(element(flat.getItems(), name + "_inner", place));
          case MAP -> map(flat, name, place);
          case ENUM, OBJECT, UNION, MIXED_UNION -> {
            String own = className != null ? className : names.ofNameless(name, place);
            yield classOf(flat, kind, own, place);
          }
        };
    return kind.isClass() ? schema : CanonicalSchema.constrained(schema, flat);
  }

  private Schema any(Schema flat, SchemaKind kind, String place) {
    String reason = FlatSchema.whyDegraded(flat);
    if (reason != null) {
      diagnostics.add(place, reason);
    }
    return kind == SchemaKind.ANY ? new Schema<>() : new Schema<>().type("object");
  }

  private Schema scalars(Schema flat, String place) {
    String unchecked = FlatSchema.whatIsUnchecked(flat);
    if (unchecked != null) {
      diagnostics.addUnchecked(place, unchecked);
    }
    return new Schema<>()
        .type("string")
        .format(Objects.requireNonNull(FlatSchema.scalarUnion(flat)).format());
  }

  private Schema map(Schema flat, String name, String place) {
    Schema map = new MapSchema();
    map.setAdditionalProperties(
        flat.getAdditionalProperties() instanceof Schema values
            ? element(values, name + "_value", place)
            : flat.getAdditionalProperties());
    return map;
  }

  private Schema element(@Nullable Schema element, String name, String place) {
    return element == null ? new Schema<>() : of(element, name, place + "/items");
  }

  private static @Nullable String stringFormat(Schema flat) {
    String format = flat.getFormat();
    return format != null && STRING_FORMATS.contains(format) ? format : null;
  }

  private Schema classOf(Schema flat, SchemaKind kind, String className, String place) {
    Schema ref = CanonicalSchema.ref(className);
    built.put(className, new Schema<>());
    Schema schema =
        switch (kind) {
          case ENUM -> CanonicalSchema.enumOf(flat);
          case OBJECT -> object(flat, className, place);
          default -> unions.build(flat, className, place);
        };
    schema.addExtension(Hints.PLACE, place);
    built.put(className, schema);
    return ref;
  }

  /**
   * Builds the class of a variant of a union that is not a model, and returns its name.
   *
   * @param value the schema of its value
   */
  String variant(Schema value, String name, String place) {
    String className = names.ofNameless(name, place);
    Schema variant = new ObjectSchema();
    variant.addProperty("value", of(value, name + "_value", place));
    variant.addExtension(Hints.VALUE_VARIANT, true);
    variant.addExtension(Hints.PLACE, place);
    built.put(className, variant);
    return className;
  }

  /** Returns an object with the properties of a flat schema. */
  Schema object(Schema flat, String className, String place) {
    Schema object = new ObjectSchema();
    object.setDescription(flat.getDescription());
    object.setDeprecated(flat.getDeprecated());
    object.setExtensions(extensions(flat));
    Map<String, Schema> properties = new LinkedHashMap<>();
    ((Map<String, Schema>) flat.getProperties())
        .forEach(
            (name, property) -> {
              Schema canonical =
                  of(property, className + "_" + name, place + "/properties/" + pointer(name));
              properties.put(name, canonical);
              unions.use(CanonicalSchema.className(canonical), className, name);
            });
    object.setProperties(properties);
    List<String> required = flat.getRequired();
    if (required != null) {
      object.setRequired(required.stream().filter(properties::containsKey).toList());
    }
    return object;
  }

  private static String pointer(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private @Nullable Map<String, Object> extensions(Schema flat) {
    Map<String, Object> extensions = flat.getExtensions();
    Hints.removeAdded(extensions);
    if (extensions != null && extensions.get(Hints.REQUEST_SCHEMA) instanceof String ref) {
      String request = classOf(ref);
      if (request != null) {
        extensions.put(Hints.REQUEST_SCHEMA, CanonicalSchema.refTo(request));
      }
    }
    return extensions;
  }

  /** Builds the object that holds the parameters of an operation. */
  public Schema parameters(Schema object, String className, String place) {
    Schema schema = object(FlatSchema.own(object), className, place);
    schema.addExtension(Hints.IS_PARAMETERS, true);
    schema.addExtension(Hints.PLACE, place);
    built.put(className, schema);
    return schema;
  }

  /** Returns the schema of a class. */
  Schema built(String className) {
    return Objects.requireNonNull(built.get(className), className);
  }
}
