package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.render.Javadoc;
import io.github.cfdevices.templates.render.Literals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A union: the sealed interface, its unknown class and its adapter. The member is identified by the
 * value of a sibling, by the value of a property inside, or not at all.
 *
 * @param className its interface
 * @param description its description as Javadoc
 * @param members the classes of its members
 * @param sibling how a sibling identifies the member, or null
 * @param inner how a property inside identifies the member, or null
 * @param variants its variants that are not models; then the JSON type identifies the member
 * @param object the class of all objects, or null if it has none or several
 */
public record UnionView(
    String className,
    String description,
    List<String> members,
    @Nullable Sibling sibling,
    @Nullable Inner inner,
    List<Variant> variants,
    @Nullable String object) {
  /** Returns whether nothing identifies the member. */
  boolean opaque() {
    return sibling == null && inner == null && variants.isEmpty();
  }

  /** Returns whether the JSON type identifies the member. */
  boolean mixed() {
    return !variants.isEmpty();
  }

  /** Returns whether nothing identifies the members that are objects. */
  boolean opaqueObjects() {
    return mixed() && inner == null && members.size() > variants.size() + 1;
  }

  /** Returns the superclass of its adapter. */
  String adapterClass() {
    return mixed() ? "MixedUnionAdapter" : "UnionAdapter";
  }

  /** Returns the members that a value of the discriminator identifies. */
  public List<Case> cases() {
    if (sibling != null) {
      return sibling.cases();
    }
    return inner == null ? List.of() : inner.cases();
  }

  /** Returns the arguments that create its unknown class, given a discriminator and the JSON. */
  String unknownArguments() {
    return sibling == null ? "json" : sibling.parsed() + ", json";
  }

  /** Returns the expression of the hash code of its unknown class. */
  String unknownHash() {
    return sibling == null ? "json.hashCode()" : "Objects.hash(discriminator, json)";
  }

  /** Returns the expression of the string that describes its unknown class. */
  String unknownDescription() {
    String start = "Unknown" + className + "{";
    String json = " + json + " + Literals.quoted("}");
    return sibling == null
        ? Literals.quoted(start + "json=") + json
        : Literals.quoted(start + "discriminator=")
            + " + discriminator + "
            + Literals.quoted(", json=")
            + json;
  }

  /**
   * A value that identifies a member.
   *
   * @param jsonValue the value
   * @param type the class of the member
   */
  public record Case(String jsonValue, String type) {
    /** Returns the literal of the value. */
    String value() {
      return Literals.quoted(jsonValue);
    }
  }

  /**
   * A variant that is not a model.
   *
   * @param className its class
   * @param union the interface of its union
   * @param jsonType the JSON type of its value
   * @param what the value in words, with an article
   * @param type the Java type of its value
   * @param copied whether that is a list or map
   * @param secret whether its value is masked wherever it is printed
   * @param constraints the constraints of its value
   * @param limits the same in prose
   * @param adapter the expression that creates the adapter of its value
   */
  public record Variant(
      String className,
      String union,
      String jsonType,
      String what,
      String type,
      boolean copied,
      boolean secret,
      Constraints constraints,
      Limits limits,
      String adapter) {
    String quotedType() {
      return Literals.quoted(jsonType);
    }

    /** Returns the type of the argument of its factory. */
    String argumentType() {
      return JavaTypes.unboxed(type);
    }

    /** Returns the limits in prose, or null if there are none. */
    @Nullable String details() {
      return limits.sentences().isEmpty() ? null : String.join(" ", limits.sentences());
    }

    /** Returns the condition under which its factory throws, or null if it never does. */
    @Nullable String failure() {
      boolean nullable = argumentType().equals(type);
      List<String> conditions = new ArrayList<>();
      if (nullable) {
        conditions.add("is null");
      }
      if (copied && !JavaTypes.hasNullableElements(type)) {
        conditions.add("contains null");
      }
      if (!limits.sentences().isEmpty()) {
        conditions.add("violates a limit");
      }
      return conditions.isEmpty() ? null : "if the value " + String.join(" or ", conditions);
    }

    /** Returns the statements that check the argument of its factory. */
    List<String> checks() {
      return constraints.checks(label(), "value");
    }

    /** Returns the expression of the value that it keeps. */
    String kept() {
      if (!argumentType().equals(type)) {
        return "value";
      }
      String value = copied ? JavaTypes.copyOf(type, label(), "value") : "value";
      return "Checks.required(" + label() + ", " + value + ")";
    }

    private String label() {
      return Literals.quoted(className);
    }
  }

  /**
   * A property beside the union whose value identifies the member.
   *
   * @param jsonName the name of the property in JSON
   * @param type its Java type
   * @param isEnum whether that is an open enum, or else a string
   * @param cases the members by value
   */
  public record Sibling(String jsonName, String type, boolean isEnum, List<Case> cases) {
    /** Returns the expression that converts a nullable string to the type of the property. */
    String parsed() {
      return isEnum
          ? "discriminator == null ? null : " + type + ".of(discriminator)"
          : "discriminator";
    }

    /** Returns its name as Javadoc. */
    String documentedName() {
      return Javadoc.code(jsonName);
    }
  }

  /**
   * What identifies the member inside the union.
   *
   * @param jsonName the name in JSON of the property whose value identifies it, or null
   * @param cases the members by value
   * @param present the members by a property that is present
   */
  public record Inner(@Nullable String jsonName, List<Case> cases, List<Present> present) {
    /** Returns the arguments of the superclass's constructor. */
    String superArguments() {
      String name = jsonName == null ? "null" : Literals.quoted(jsonName);
      return present.isEmpty() ? name : name + ", true";
    }

    /** Returns the name of the property as Javadoc, or null if there is none. */
    @Nullable String documentedName() {
      return jsonName == null ? null : Javadoc.code(jsonName);
    }

    boolean byPresence() {
      return !present.isEmpty();
    }
  }

  /**
   * The members that are identified by a property that is present.
   *
   * @param condition the expression that is true if they have the value of the discriminator, or
   *     null if there is no discriminator
   * @param members the members by the name of the property
   */
  public record Present(@Nullable String condition, List<Case> members) {}
}
