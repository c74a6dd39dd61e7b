package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.InnerDiscriminator;
import io.github.cfdevices.templates.hints.MixedUnion;
import io.github.cfdevices.templates.render.Javadoc;
import io.github.cfdevices.templates.render.Literals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;

/**
 * Connects each union with its members and, if the value of a sibling identifies the member, with
 * the models that have a property of the union.
 */
final class Unions {
  /** A union of a member, and the value of a sibling that identifies the member. */
  private record Membership(String union, @Nullable String type, String value) {}

  private final Map<String, CodegenModel> models;
  private final JavaTypes types;
  private final Map<String, UnionView> views = new HashMap<>();
  private final Map<String, UnionView.Variant> variants = new HashMap<>();
  private final Map<String, List<Membership>> memberships = new HashMap<>();
  private final IdentityHashMap<CodegenProperty, SiblingView> siblings = new IdentityHashMap<>();
  private final Presets presets;

  Unions(Map<String, CodegenModel> models, JavaTypes types) {
    this.models = models;
    this.types = types;
    this.presets = new Presets(types);
  }

  /** Finds the members and siblings of all unions; ignores a hint that is wrong. */
  void connect(Diagnostics diagnostics) {
    for (CodegenModel union : models.values()) {
      if (!union.oneOf.isEmpty()) {
        views.put(union.classname, connect(union, diagnostics));
      }
    }
  }

  private UnionView connect(CodegenModel union, Diagnostics diagnostics) {
    try {
      return connect(union);
    } catch (IllegalArgumentException e) {
      String place = union.vendorExtensions.get(Hints.PLACE) + " " + Hints.SIBLING_DISCRIMINATOR;
      diagnostics.addIgnored(place, Diagnostics.reasonOf(e));
      union.vendorExtensions.remove(Hints.SIBLING_DISCRIMINATOR);
      siblings.keySet().removeIf(property -> union.classname.equals(property.dataType));
      memberships.values().forEach(all -> all.removeIf(each -> each.union.equals(union.classname)));
      return connect(union);
    }
  }

  UnionView view(CodegenModel union) {
    return Objects.requireNonNull(views.get(union.classname), union.classname);
  }

  /** Returns the sibling that identifies the class of a property's value, or null. */
  @Nullable SiblingView siblingOf(CodegenProperty property) {
    return siblings.get(property);
  }

  /** Returns the statements that set the discriminators of a class in a new builder. */
  List<String> presetsOf(CodegenModel model) {
    return presets.of(model);
  }

  /** Returns the unions of a class. */
  List<MembershipView> membershipsOf(String className) {
    List<Membership> all = memberships.getOrDefault(className, List.of());
    List<MembershipView> views = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Membership each = all.get(i);
      // The visitors of several unions have the same simple name.
      String visitor = all.size() == 1 ? "Visitor" : each.union + ".Visitor";
      boolean repeated =
          all.subList(i + 1, all.size()).stream()
              .anyMatch(later -> later.type != null && later.value.equals(each.value));
      views.add(new MembershipView(each.union, visitor, repeated ? null : each.type, each.value));
    }
    return views;
  }

  private UnionView connect(CodegenModel union) {
    String description = Javadoc.description(union.unescapedDescription, union.name);
    if (union.vendorExtensions.get(Hints.SIBLING_DISCRIMINATOR) instanceof Map<?, ?> hint) {
      UnionView.Sibling sibling = connect(union, hint);
      List<String> members = sibling.cases().stream().map(UnionView.Case::type).toList();
      return new UnionView(union.classname, description, members, sibling, null, List.of(), null);
    }
    for (String type : union.oneOf) {
      types.model(type);
      add(type, new Membership(union.classname, null, ""));
    }
    UnionView.Inner inner = null;
    if (union.vendorExtensions.get(Hints.INNER_DISCRIMINATOR) instanceof InnerDiscriminator found) {
      inner = innerOf(found);
      presets.add(found);
    }
    MixedUnion mixed = types.mixedUnion(union.classname);
    return new UnionView(
        union.classname,
        description,
        List.copyOf(union.oneOf),
        null,
        inner,
        mixed == null ? List.of() : variantsOf(union, mixed),
        mixed == null ? null : mixed.object());
  }

  private List<UnionView.Variant> variantsOf(CodegenModel union, MixedUnion mixed) {
    List<UnionView.Variant> views = new ArrayList<>();
    mixed
        .variants()
        .forEach(
            (jsonType, className) -> {
              CodegenProperty value = JavaTypes.valueOf(types.model(className));
              String type = types.stored(value);
              String what = types.expected(value);
              UnionView.Variant view =
                  new UnionView.Variant(
                      className,
                      union.classname,
                      jsonType,
                      what == null ? "an object" : what,
                      type,
                      type.startsWith("List<") || type.startsWith("Map<"),
                      types.isSecret(value),
                      Constraints.of(value, types),
                      Limits.of(value, types),
                      types.adapter(value));
              views.add(view);
              variants.put(className, view);
            });
    return views;
  }

  /** Returns a variant that is not a model. */
  UnionView.Variant variant(CodegenModel model) {
    return Objects.requireNonNull(variants.get(model.classname), model.classname);
  }

  private static UnionView.Inner innerOf(InnerDiscriminator found) {
    List<UnionView.Present> present = new ArrayList<>();
    found
        .present()
        .forEach(
            (value, classes) -> {
              String condition =
                  found.property() == null
                      ? null
                      : "discriminator.equals(" + Literals.quoted(value) + ")";
              present.add(new UnionView.Present(condition, casesOf(classes)));
            });
    return new UnionView.Inner(found.property(), casesOf(found.classes()), present);
  }

  private static List<UnionView.Case> casesOf(Map<String, String> classes) {
    List<UnionView.Case> cases = new ArrayList<>();
    classes.forEach((key, type) -> cases.add(new UnionView.Case(key, type)));
    return cases;
  }

  private UnionView.Sibling connect(CodegenModel union, Map<?, ?> hint) {
    String siblingName = String.valueOf(hint.get("property"));
    CodegenProperty sibling = null;
    for (CodegenModel owner : models.values()) {
      for (CodegenProperty property : owner.vars) {
        if (union.classname.equals(property.dataType)) {
          sibling = siblingIn(owner, siblingName);
          siblings.put(property, new SiblingView(sibling.name, siblingName, types.isEnum(sibling)));
        }
      }
    }
    if (sibling == null) {
      throw new IllegalArgumentException(
          union.name + " is a union that no schema has a property of");
    }
    String type = types.stored(sibling);
    List<UnionView.Case> cases = new ArrayList<>();
    for (Map.Entry<?, ?> entry : mappingOf(union, hint).entrySet()) {
      String value = String.valueOf(entry.getKey());
      CodegenModel member = memberOf(union, String.valueOf(entry.getValue()));
      if (cases.stream().anyMatch(other -> member.classname.equals(other.type()))) {
        throw new IllegalArgumentException(union.name + " maps two values to " + entry.getValue());
      }
      cases.add(new UnionView.Case(value, member.classname));
      add(member.classname, new Membership(union.classname, type, constantOf(sibling, value)));
    }
    return new UnionView.Sibling(siblingName, type, types.isEnum(sibling), cases);
  }

  private void add(String member, Membership membership) {
    memberships.computeIfAbsent(member, key -> new ArrayList<>()).add(membership);
  }

  private static Map<?, ?> mappingOf(CodegenModel union, Map<?, ?> hint) {
    if (hint.get("mapping") instanceof Map<?, ?> mapping) {
      return mapping;
    }
    throw new IllegalArgumentException(union.name + " has a sibling discriminator without mapping");
  }

  private static CodegenProperty siblingIn(CodegenModel owner, String name) {
    return owner.vars.stream()
        .filter(property -> property.baseName.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    owner.name
                        + " has a union but no property "
                        + Literals.quoted(name)
                        + " that identifies its member"));
  }

  private CodegenModel memberOf(CodegenModel union, String ref) {
    String name = ref.substring(ref.lastIndexOf('/') + 1);
    return models.values().stream()
        .filter(model -> model.name.equals(name) && union.oneOf.contains(model.classname))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    union.name
                        + " maps a value to "
                        + ref
                        + ", which is not one of its members with properties"));
  }

  /** Returns the expression of a value of the sibling. */
  private String constantOf(CodegenProperty sibling, String value) {
    if (!types.isEnum(sibling)) {
      return Literals.quoted(value);
    }
    return MemberNames.constants(types.model(sibling.dataType)).stream()
        .filter(constant -> value.equals(constant.get("value")))
        .findFirst()
        .map(constant -> sibling.dataType + "." + constant.get("name"))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    sibling.dataType + " has no value " + Literals.quoted(value)));
  }
}
