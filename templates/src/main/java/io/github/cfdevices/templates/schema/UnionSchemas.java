package io.github.cfdevices.templates.schema;

import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.InnerDiscriminator;
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

  private record Open(Schema schema, Map<String, String> documentNames, String place) {}

  private final CanonicalSchemas schemas;
  private final SchemaMerger merger;
  private final Diagnostics diagnostics;
  private final UnionMerger merging;
  private final Map<String, List<UnionMember>> members = new HashMap<>();
  private final Map<String, List<Use>> uses = new HashMap<>();
  private final Map<String, Open> open = new LinkedHashMap<>();

  UnionSchemas(CanonicalSchemas schemas, SchemaMerger merger, Diagnostics diagnostics) {
    this.schemas = schemas;
    this.merger = merger;
    this.diagnostics = diagnostics;
    this.merging = new UnionMerger(merger);
  }

  /** Records that a class has a property of another class. */
  void use(@Nullable String className, String owner, String property) {
    if (className != null) {
      uses.computeIfAbsent(className, key -> new ArrayList<>()).add(new Use(owner, property));
    }
  }

  Schema build(Schema flat, String className, String place) {
    if (flat.getProperties() != null) {
      return besideProperties(flat, className, place);
    }
    Map<String, UnionMember> found = new LinkedHashMap<>();
    Map<String, String> documentNames = new LinkedHashMap<>();
    List<Schema> alternatives = flat.getOneOf();
    for (int i = 0; i < alternatives.size(); i++) {
      Schema member = alternatives.get(i);
      String name = InlineSchemaNames.memberName(className, member, i);
      String memberClass = CanonicalSchema.className(schemas.of(member, name, place + "/" + i));
      String documentName = merger.identity(member);
      if (memberClass != null) {
        for (UnionMember each :
            members.getOrDefault(
                memberClass, List.of(new UnionMember(memberClass, merger.flat(member))))) {
          found.put(each.className(), each);
          documentNames.put(
              documentName == null ? each.className() : documentName, each.className());
        }
      }
    }
    List<UnionMember> all = List.copyOf(found.values());
    members.put(className, all);
    Schema union = union(flat, all);
    if (FlatSchema.hasHint(flat, Hints.SIBLING_DISCRIMINATOR)) {
      renameMapping(union);
      return union;
    }
    InnerDiscriminator inner =
        flat.getDiscriminator() == null
            ? null
            : InnerDiscriminators.declared(flat.getDiscriminator(), all, schemas::classOf);
    inner = inner != null ? inner : InnerDiscriminators.find(all, merger);
    if (inner == null) {
      open.put(className, new Open(union, documentNames, place));
    } else {
      union.addExtension(Hints.INNER_DISCRIMINATOR, inner);
    }
    return union;
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
            union.schema().addExtension(Hints.OPAQUE_UNION, true);
            diagnostics.add(union.place(), reason);
          }
        });
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
      Schema member = merger.merge(base, merger.flat(alternatives.get(i)));
      distributed.add(
          new UnionMember(InlineSchemaNames.memberName("", alternatives.get(i), i), member));
    }
    boolean plain =
        distributed.stream().allMatch(m -> SchemaKind.of(m.flat()) == SchemaKind.OBJECT);
    if (plain && InnerDiscriminators.find(distributed, merger) != null) {
      List<UnionMember> own = new ArrayList<>();
      for (UnionMember member : distributed) {
        String name = className + member.className();
        Schema ref = schemas.newClass(member.flat(), name, place + member.className());
        own.add(new UnionMember(References.nameOf(ref.get$ref()), member.flat()));
      }
      members.put(className, own);
      Schema union = union(flat, own);
      union.addExtension(Hints.INNER_DISCRIMINATOR, InnerDiscriminators.find(own, merger));
      return union;
    }
    diagnostics.add(
        place, "a union beside properties, read as one object with the properties of all members");
    Schema folded = merger.merge(base, merging.folded(alternatives));
    return schemas.object(folded, className, place);
  }

  private static Schema union(Schema flat, List<UnionMember> members) {
    Schema union = new Schema<>();
    union.setDescription(flat.getDescription());
    union.setExtensions(flat.getExtensions());
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
