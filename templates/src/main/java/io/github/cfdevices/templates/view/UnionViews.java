package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.InnerDiscriminator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;

/**
 * Connects each union with its members and, where the value of a sibling decides on the member,
 * with the models that have a property of it.
 */
final class UnionViews {
  private final Map<String, CodegenModel> models;
  private final JavaTypes types;

  UnionViews(Map<String, CodegenModel> models, JavaTypes types) {
    this.models = models;
    this.types = types;
  }

  void addTo() {
    for (CodegenModel union : models.values()) {
      if (union.vendorExtensions.get(Hints.SIBLING_DISCRIMINATOR) instanceof Map<?, ?> hint) {
        addTo(union, hint);
      } else if (union.vendorExtensions.get(Hints.INNER_DISCRIMINATOR)
          instanceof InnerDiscriminator inner) {
        addInner(union, inner);
      } else if (!union.oneOf.isEmpty()) {
        union.vendorExtensions.put("cfOpaqueUnion", true);
        addMembers(union);
      }
    }
  }

  private void addInner(CodegenModel union, InnerDiscriminator inner) {
    List<Map<String, Object>> cases = new ArrayList<>();
    inner
        .classes()
        .forEach((value, type) -> cases.add(Map.of("value", literal(value), "type", type)));
    union.vendorExtensions.put("cfInnerUnion", true);
    union.vendorExtensions.put("cfInnerMember", inner.property());
    union.vendorExtensions.put("cfCases", cases);
    addMembers(union);
  }

  private void addMembers(CodegenModel union) {
    List<Map<String, Object>> members = new ArrayList<>();
    for (String type : union.oneOf) {
      members.add(Map.of("type", type));
      addInterface(types.model(type), union, false, "");
    }
    union.vendorExtensions.put("cfMembers", members);
  }

  private void addTo(CodegenModel union, Map<?, ?> hint) {
    union.vendorExtensions.put("cfSiblingUnion", true);
    String siblingName = String.valueOf(hint.get("property"));
    CodegenProperty sibling = null;
    for (CodegenModel owner : models.values()) {
      for (CodegenProperty property : owner.vars) {
        if (union.classname.equals(property.dataType)) {
          sibling = siblingIn(owner, siblingName);
          property.vendorExtensions.put("cfSibling", sibling.name);
          property.vendorExtensions.put("cfSiblingMember", siblingName);
          property.vendorExtensions.put("cfSiblingIsEnum", types.isEnum(sibling));
        }
      }
    }
    if (sibling == null) {
      throw new IllegalArgumentException(
          union.name + " is a union that no schema has a property of");
    }
    String type = types.stored(sibling);
    union.vendorExtensions.put("cfDiscriminatorType", type);
    union.vendorExtensions.put("cfDiscriminatorIsEnum", types.isEnum(sibling));
    union.vendorExtensions.put("cfSiblingMember", siblingName);
    union.vendorExtensions.put("cfSiblingVariable", sibling.name);
    List<Map<String, Object>> members = new ArrayList<>();
    for (Map.Entry<?, ?> entry : mappingOf(union, hint).entrySet()) {
      String value = String.valueOf(entry.getKey());
      CodegenModel member = memberOf(union, String.valueOf(entry.getValue()));
      if (members.stream().anyMatch(other -> member.classname.equals(other.get("type")))) {
        throw new IllegalArgumentException(union.name + " maps two values to " + entry.getValue());
      }
      members.add(Map.of("value", literal(value), "type", member.classname));
      addInterface(member, union, type, constantOf(sibling, value));
    }
    union.vendorExtensions.put("cfMembers", members);
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
                        + " has a union but no property \""
                        + name
                        + "\" that decides on it"));
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
                        + ", no member of it that has properties"));
  }

  /**
   * Makes a model a member of a union.
   *
   * @param type of the value that announces it, or false if nothing beside it does
   */
  @SuppressWarnings("unchecked") // The only list that is ever put there is made here.
  private static void addInterface(
      CodegenModel member, CodegenModel union, Object type, String value) {
    List<Map<String, Object>> unions =
        (List<Map<String, Object>>)
            member.vendorExtensions.computeIfAbsent(
                "cfUnions", key -> new ArrayList<Map<String, Object>>());
    for (Map<String, Object> other : unions) {
      // The visitors of two unions have one simple name.
      other.put("visitor", other.get("union") + ".Visitor");
      if (!type.equals(false) && value.equals(other.get("discriminator"))) {
        other.put("discriminatorType", false);
      }
    }
    Map<String, Object> view = new HashMap<>();
    view.put("union", union.classname);
    view.put("visitor", unions.isEmpty() ? "Visitor" : union.classname + ".Visitor");
    view.put("discriminatorType", type);
    view.put("discriminator", value);
    unions.add(view);
  }

  private static String literal(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Returns the Java expression of a value of the sibling. */
  private String constantOf(CodegenProperty sibling, String value) {
    String literal = literal(value);
    if (!types.isEnum(sibling)) {
      return literal;
    }
    String constant = constantName(types.model(sibling.dataType), literal);
    if (constant == null) {
      throw new IllegalArgumentException(sibling.dataType + " has no value " + literal);
    }
    return sibling.dataType + "." + constant;
  }

  private static @Nullable String constantName(CodegenModel openEnum, String literal) {
    if (openEnum.allowableValues.get("enumVars") instanceof List<?> constants) {
      for (Object constant : constants) {
        if (constant instanceof Map<?, ?> entry && literal.equals(entry.get("value"))) {
          return (String) entry.get("name");
        }
      }
    }
    return null;
  }
}
