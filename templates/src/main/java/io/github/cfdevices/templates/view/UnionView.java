package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.render.Javadoc;
import io.github.cfdevices.templates.render.Literals;
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
 */
record UnionView(
    String className,
    String description,
    List<String> members,
    @Nullable Sibling sibling,
    @Nullable Inner inner) {
  /** Returns whether nothing identifies the member. */
  boolean opaque() {
    return sibling == null && inner == null;
  }

  /** Returns the members that a value of the discriminator identifies. */
  List<Case> cases() {
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
   * @param value the literal of the value
   * @param type the class of the member
   */
  record Case(String value, String type) {}

  /**
   * A property beside the union whose value identifies the member.
   *
   * @param jsonName the name of the property in JSON
   * @param type its Java type
   * @param isEnum whether that is an open enum, or else a string
   * @param cases the members by value
   */
  record Sibling(String jsonName, String type, boolean isEnum, List<Case> cases) {
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
  record Inner(@Nullable String jsonName, List<Case> cases, List<Present> present) {
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
  record Present(@Nullable String condition, List<Case> members) {}
}
