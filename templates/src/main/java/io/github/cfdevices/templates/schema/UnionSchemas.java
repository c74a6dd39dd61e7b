package io.github.cfdevices.templates.schema;

import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.InnerDiscriminator;
import io.github.cfdevices.templates.hints.MixedUnion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the classes of unions, and resolves their discriminators. */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
final class UnionSchemas {
  private record Use(String owner, String property) {}

  private record Open(
      Schema schema, List<UnionMember> members, Map<String, String> documentNames, String place) {}

  /** How the names of variants end, by their JSON types. */
  private static final Map<String, String> VARIANTS =
      Map.of(
          "string", "String",
          "number", "Number",
          "boolean", "Boolean",
          "array", "List",
          "object", "Object");

  private final CanonicalSchemas schemas;
  private final SchemaMerger merger;
  private final Diagnostics diagnostics;
  private final UnionMerger merging;
  private final InnerDiscriminators discriminators;
  private final Map<String, List<UnionMember>> members = new HashMap<>();
  private final Map<String, List<Use>> uses = new HashMap<>();
  private final Map<String, Open> open = new LinkedHashMap<>();

  UnionSchemas(CanonicalSchemas schemas, SchemaMerger merger, Diagnostics diagnostics) {
    this.schemas = schemas;
    this.merger = merger;
    this.diagnostics = diagnostics;
    this.merging = new UnionMerger(merger);
    this.discriminators = new InnerDiscriminators(merger);
  }

  /** Records that a class has a property of another class. */
  void use(@Nullable String className, String owner, String property) {
    if (className != null) {
      uses.computeIfAbsent(className, key -> new ArrayList<>()).add(new Use(owner, property));
    }
  }

  Schema build(Schema flat, String className, String place) {
    if (SchemaKind.of(flat) == SchemaKind.MIXED_UNION) {
      return mixed(flat, className, place);
    }
    if (flat.getProperties() != null) {
      return besideProperties(flat, className, place);
    }
    Map<String, String> documentNames = new LinkedHashMap<>();
    List<UnionMember> all = models(flat.getOneOf(), className, place, documentNames);
    members.put(className, all);
    Schema union = union(flat, all);
    if (FlatSchema.hasHint(flat, Hints.SIBLING_DISCRIMINATOR)) {
      renameMapping(union);
      return union;
    }
    Open described = new Open(union, all, documentNames, place);
    if (!identifyAll(flat, className, described)) {
      open.put(className, described);
    }
    return union;
  }

  /** Builds a union of several JSON types. */
  private Schema mixed(Schema flat, String className, String place) {
    List<UnionMember> models = models(flat.getOneOf(), className, place, new LinkedHashMap<>());
    Schema union = union(flat, models);
    Map<String, String> variants = new LinkedHashMap<>();
    Map<String, Schema> values = merging.valuesByType(flat.getOneOf());
    values.forEach(
        (type, value) -> {
          String name = className + "_" + VARIANTS.get(type);
          variants.put(type, schemas.variant(value, name, place + "/" + type));
        });
    variants.values().forEach(variant -> union.addOneOfItem(CanonicalSchema.ref(variant)));
    String object = models.size() == 1 ? models.get(0).className() : null;
    union.addExtension(Hints.MIXED_UNION, new MixedUnion(variants, object));
    Open described = new Open(union, models, Map.of(), place);
    if (models.size() > 1 && !identifyAll(flat, className, described)) {
      identifySome(described, "a union without a discriminator, whose objects are unknown");
    }
    return union;
  }

  /** Builds the members of a union that are models. */
  private List<UnionMember> models(
      List<Schema> alternatives,
      String className,
      String place,
      Map<String, String> documentNames) {
    Map<String, UnionMember> found = new LinkedHashMap<>();
    for (int i = 0; i < alternatives.size(); i++) {
      Schema member = alternatives.get(i);
      if (!merger.kind(member).isObject()) {
        continue;
      }
      String name = InlineSchemaNames.memberName(className, member, i);
      String memberClass = CanonicalSchema.className(schemas.of(member, name, place + "/" + i));
      String documentName = merger.identity(member);
      if (memberClass != null) {
        UnionMember own = new UnionMember(memberClass, documentName, merger.flat(member));
        for (UnionMember each : members.getOrDefault(memberClass, List.of(own))) {
          found.put(each.className(), each);
          documentNames.put(
              documentName == null ? each.className() : documentName, each.className());
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** Adds what identifies all members of a union, or those that the document declares. */
  private boolean identifyAll(Schema flat, String className, Open union) {
    List<UnionMember> all = union.members();
    InnerDiscriminator declared =
        flat.getDiscriminator() == null
            ? null
            : discriminators.declared(
                flat.getDiscriminator(), all, (ref, member) -> refersTo(ref, member, className));
    InnerDiscriminator inferred = declared != null ? null : discriminators.byDistinctValues(all);
    if (declared != null) {
      identify(union, declared);
    } else if (inferred != null) {
      identify(union, inferred);
      reportFound(union.place(), inferred);
    }
    return declared != null || inferred != null;
  }

  private void reportFound(String place, InnerDiscriminator found) {
    String property = found.property();
    diagnostics.addGuess(
        place,
        property == null
            ? "a union whose members are identified by the properties that are present"
            : "a union whose members are identified by the property " + property,
        "discriminator");
  }

  private boolean isRefTo(String ref, UnionMember member) {
    String name = merger.identityOf(ref);
    return name != null && name.equals(member.schemaName());
  }

  /** Returns whether a reference is to a member, or to a union of it other than the given one. */
  private boolean refersTo(String ref, UnionMember member, String className) {
    if (isRefTo(ref, member)) {
      return true;
    }
    String union = merger.identityOf(ref) == null ? null : schemas.classOf(ref);
    return union != null
        && !union.equals(className)
        && members.getOrDefault(union, List.of()).stream()
            .anyMatch(nested -> nested.className().equals(member.className()));
  }

  /** Adds what identifies the members, and reports those that remain unknown. */
  private void identify(Open union, InnerDiscriminator inner) {
    union.schema().addExtension(Hints.INNER_DISCRIMINATOR, inner);
    Set<String> decided = InnerDiscriminators.decided(inner);
    List<UnionMember> others =
        union.members().stream().filter(member -> !decided.contains(member.className())).toList();
    if (!others.isEmpty()) {
      diagnostics.add(
          union.place(),
          "a union with members that are read as its unknown class: "
              + InnerDiscriminators.reasons(others, union.members(), inner.property()));
    }
  }

  /**
   * Resolves the unions without a discriminator of their own, by the siblings of their properties.
   */
  void resolve() {
    Map<String, String> siblingTypes = new HashMap<>();
    open.forEach(
        (className, union) -> {
          String reason = resolve(className, union, siblingTypes);
          if (reason != null) {
            identifySome(union, reason);
          }
        });
  }

  /** Adds what identifies some of the members, or reports why nothing does. */
  private void identifySome(Open union, String reason) {
    InnerDiscriminator partial = discriminators.partial(union.members());
    if (partial == null) {
      union.schema().addExtension(Hints.OPAQUE_UNION, true);
      diagnostics.add(
          union.place(),
          reason + ": " + InnerDiscriminators.reasons(union.members(), union.members(), null),
          "discriminator or " + Hints.SIBLING_DISCRIMINATOR);
    } else {
      identify(union, partial);
      reportFound(union.place(), partial);
    }
  }

  private @Nullable String resolve(String className, Open union, Map<String, String> siblingTypes) {
    Set<List<String>> siblings = new LinkedHashSet<>();
    Map<String, String> mapping = null;
    for (Use use : uses.getOrDefault(className, List.of())) {
      Map<String, Schema> properties = schemas.built(use.owner()).getProperties();
      List<String> sibling = null;
      for (Map.Entry<String, Schema> property : properties.entrySet()) {
        String type = CanonicalSchema.className(property.getValue());
        Schema values = type == null ? null : schemas.built(type);
        if (values != null && values.getEnum() != null) {
          Map<String, String> byName =
              SiblingDiscriminator.mapping(
                  values.getEnum(), List.copyOf(union.documentNames().keySet()));
          if (byName != null && sibling != null) {
            return "a union with two possible sibling discriminators";
          }
          if (byName != null) {
            sibling = List.of(property.getKey(), Objects.requireNonNull(type));
            mapping = byName;
          }
        }
      }
      siblings.add(sibling == null ? List.of() : sibling);
    }
    if (mapping == null || siblings.size() != 1) {
      return "a union without a discriminator, read as its unknown class";
    }
    List<String> sibling = siblings.iterator().next();
    Map<String, String> classes = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : mapping.entrySet()) {
      String member = Objects.requireNonNull(union.documentNames().get(entry.getValue()));
      String found = sibling.get(1) + "=" + entry.getKey();
      String other = siblingTypes.putIfAbsent(member, found);
      if (other != null && !other.equals(found)) {
        return "a union with a member that another union identifies by another value";
      }
      classes.put(entry.getKey(), CanonicalSchema.refTo(member));
    }
    union
        .schema()
        .addExtension(
            Hints.SIBLING_DISCRIMINATOR, Map.of("property", sibling.get(0), "mapping", classes));
    diagnostics.addGuess(
        union.place(),
        "a union whose members are identified by the property " + sibling.get(0) + " beside it",
        Hints.SIBLING_DISCRIMINATOR);
    return null;
  }

  /**
   * Properties beside a union belong to each of its members if these have a discriminator.
   * Otherwise the union becomes one object with the properties of all members.
   */
  private Schema besideProperties(Schema flat, String className, String place) {
    Schema base = FlatSchema.copy(flat);
    base.setOneOf(null);
    List<Schema> alternatives = flat.getOneOf();
    List<UnionMember> distributed = new ArrayList<>();
    for (int i = 0; i < alternatives.size(); i++) {
      Schema alternative = alternatives.get(i);
      Schema member = merger.merge(base, merger.flat(alternative));
      distributed.add(
          new UnionMember(
              InlineSchemaNames.memberName("", alternative, i),
              merger.identity(alternative),
              member));
    }
    boolean plain =
        distributed.stream().allMatch(m -> SchemaKind.of(m.flat()) == SchemaKind.OBJECT);
    if (plain && complete(flat, distributed) != null) {
      List<UnionMember> own = new ArrayList<>();
      for (UnionMember member : distributed) {
        String name = className + member.className();
        String memberClass = schemas.newClass(name, place + member.className());
        own.add(new UnionMember(memberClass, member.schemaName(), member.flat()));
      }
      // A property of a member can be a union of this one, which needs the members.
      members.put(className, own);
      for (int i = 0; i < own.size(); i++) {
        UnionMember member = own.get(i);
        schemas.build(member.flat(), member.className(), place + distributed.get(i).className());
      }
      Schema union = union(flat, own);
      InnerDiscriminator inner = Objects.requireNonNull(complete(flat, own));
      union.addExtension(Hints.INNER_DISCRIMINATOR, inner);
      if (flat.getDiscriminator() == null) {
        reportFound(place, inner);
      }
      return union;
    }
    diagnostics.add(
        place, "a union beside properties, read as one object with the properties of all members");
    Schema folded = merger.merge(base, merging.folded(alternatives));
    return schemas.object(folded, className, place);
  }

  /** Returns a discriminator that identifies all members by distinct values, or null. */
  private @Nullable InnerDiscriminator complete(Schema flat, List<UnionMember> all) {
    if (flat.getDiscriminator() != null) {
      InnerDiscriminator declared =
          discriminators.declared(flat.getDiscriminator(), all, this::isRefTo);
      if (declared != null && Set.copyOf(declared.classes().values()).size() == all.size()) {
        return declared;
      }
    }
    return discriminators.byDistinctValues(all);
  }

  private static Schema union(Schema flat, List<UnionMember> members) {
    Schema union = new Schema<>();
    union.setDescription(flat.getDescription());
    union.setExtensions(FlatSchema.declaredExtensions(flat));
    for (UnionMember member : members) {
      union.addOneOfItem(CanonicalSchema.ref(member.className()));
    }
    return union;
  }

  private void renameMapping(Schema union) {
    if (union.getExtensions().get(Hints.SIBLING_DISCRIMINATOR) instanceof Map<?, ?> hint
        && hint.get("mapping") instanceof Map<?, ?> mapping) {
      Map<Object, Object> renamed = new LinkedHashMap<>();
      mapping.forEach(
          (value, ref) -> {
            String member = schemas.classOf(String.valueOf(ref));
            renamed.put(value, member == null ? ref : CanonicalSchema.refTo(member));
          });
      Map<Object, Object> rewritten = new LinkedHashMap<>(hint);
      rewritten.put("mapping", renamed);
      union.addExtension(Hints.SIBLING_DISCRIMINATOR, rewritten);
    }
  }
}
