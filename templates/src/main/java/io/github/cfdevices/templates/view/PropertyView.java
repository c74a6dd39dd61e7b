package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.render.Javadoc;
import io.github.cfdevices.templates.render.Literals;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A property of a model.
 *
 * @param owner the class of the model
 * @param jsonName its name in JSON
 * @param name its Java name
 * @param index its position among the properties of the model
 * @param prose its description as Javadoc, or null if the document has none
 * @param deprecated whether the document deprecates it
 * @param presence the effect of null in its setter
 * @param built whether a new model must have it
 * @param type the type that callers see
 * @param stored the type of its field
 * @param format how its field is converted to its type
 * @param expected its JSON type in words, or null if it can be any JSON
 * @param malformed the values in a response for which its accessor throws, in words, or null
 * @param openEnum whether its type is an open enum
 * @param secret whether its value is masked wherever it is printed
 * @param sensitive whether its value is or contains a secret
 * @param constraints the constraints that its setter checks
 * @param limits the same in prose
 * @param read the expression that reads it
 * @param adapter the expression that creates its adapter, or null if it needs none
 * @param choice for a list of objects with one enum each, that enum, or null
 * @param sibling for a union, the property that identifies its class, or null
 */
public record PropertyView(
    String owner,
    String jsonName,
    String name,
    int index,
    @Nullable String prose,
    boolean deprecated,
    Presence presence,
    boolean built,
    String type,
    String stored,
    Format format,
    @Nullable String expected,
    @Nullable String malformed,
    boolean openEnum,
    boolean secret,
    boolean sensitive,
    Constraints constraints,
    Limits limits,
    String read,
    @Nullable String adapter,
    @Nullable Choice choice,
    @Nullable SiblingView sibling) {
  /** The effect of null in a setter. */
  enum Presence {
    REQUIRED("set"),
    /** Like REQUIRED, but responses omit it. */
    WRITE_ONLY("set"),
    NULLABLE("setNullable"),
    OPTIONAL("setOptional");

    private final String setter;

    Presence(String setter) {
      this.setter = setter;
    }
  }

  /** How a field is converted to the type that callers see, and back. */
  enum Format {
    PLAIN,
    COPIED,
    DATE,
    DATE_TIME
  }

  /**
   * The only property of the items of a list, which is an enum.
   *
   * @param itemClass the class of the items
   * @param property the Java name of the property
   * @param enumClass the class of the enum
   */
  record Choice(String itemClass, String property, String enumClass) {}

  public String description() {
    return prose == null ? Javadoc.description(null, jsonName) : prose;
  }

  /** Returns the limits in prose, or null if there are none. */
  public @Nullable String limitsText() {
    return limits.sentences().isEmpty() ? null : String.join(" ", limits.sentences());
  }

  /** Returns whether its setter omits it if the argument is null. */
  public boolean omitsNull() {
    return presence == Presence.OPTIONAL;
  }

  /** Returns whether its field is a string that the accessor parses. */
  boolean parsed() {
    return format == Format.DATE || format == Format.DATE_TIME;
  }

  SetterDoc setterDoc() {
    SetterDoc.Builder doc = new SetterDoc.Builder(owner, name, prose).limits(limits);
    if (format == Format.COPIED && !JavaTypes.hasNullableElements(type)) {
      doc.failure("contains null");
    }
    switch (presence) {
      case REQUIRED, WRITE_ONLY -> {
        if (JavaTypes.unboxed(type).equals(type)) {
          doc.failure("is null");
        }
      }
      case NULLABLE -> doc.detail("Pass null to send an explicit null. {@link #unset} omits it.");
      case OPTIONAL -> doc.detail("Pass null to omit it. {@link #setNull} sends an explicit null.");
    }
    if (sibling != null) {
      doc.detail("Also sets {@link " + owner + "#" + sibling.name() + "()}.");
    }
    return doc.build();
  }

  /** Returns the documentation of the setter that takes a double. */
  SetterDoc decimalSetterDoc() {
    return new SetterDoc.Builder(
            owner, name, "The value is the shortest decimal that denotes the number.")
        .limits(limits)
        .failure("is infinite or NaN")
        .build();
  }

  /** Returns the documentation of the setter that takes a {@code long}. */
  SetterDoc wholeSetterDoc() {
    return new SetterDoc.Builder(owner, name, prose).limits(limits).build();
  }

  /** Returns the documentation of the setter that takes values of an enum. */
  SetterDoc choiceSetterDoc() {
    Choice each = Objects.requireNonNull(choice);
    return new SetterDoc.Builder(
            owner,
            name,
            "The list has one {@link "
                + each.itemClass()
                + "} for each {@link "
                + each.enumClass()
                + "}.")
        .limits(limits)
        .failure("contains null")
        .build();
  }

  String quotedJsonName() {
    return Literals.quoted(jsonName);
  }

  /** Returns whether the accessor never returns null, but throws. */
  public boolean required() {
    return presence == Presence.REQUIRED;
  }

  /** Returns the type of the accessor. */
  String nullableType() {
    return required() ? JavaTypes.unboxed(type) : "@Nullable " + type;
  }

  /** Returns the type of the argument of the setter. */
  public String argumentType() {
    return presence == Presence.WRITE_ONLY ? JavaTypes.unboxed(type) : nullableType();
  }

  /** Returns the name of the method that returns whether a required property is present. */
  String presenceMethod() {
    return MemberNames.question(name);
  }

  /** Returns the expression that the accessor returns. */
  String value() {
    String member = quotedJsonName() + ", ";
    String value =
        switch (format) {
          case DATE -> "date(" + member + name + ")";
          case DATE_TIME -> "dateTime(" + member + name + ")";
          default -> name;
        };
    if (!required() && (expected == null || parsed())) {
      return value;
    }
    return (required() ? "required" : "optional")
        + (sensitive ? "Secret(" : "(")
        + member
        + Literals.quoted(expected == null ? "a value" : expected)
        + ", "
        + value
        + ")";
  }

  /** Returns the statements that check the argument of the setter. */
  List<String> checks() {
    return constraints.checks(builderLabel(), name);
  }

  /** Returns the expression that the setter stores. */
  String kept() {
    String value =
        switch (format) {
          case COPIED -> JavaTypes.copyOf(type, builderLabel(), name);
          case DATE, DATE_TIME -> "stringOf(" + name + ")";
          case PLAIN -> name;
        };
    return presence.setter + "(" + quotedJsonName() + ", " + value + ")";
  }

  /** Returns whether a second setter takes a double. */
  public boolean decimal() {
    return type.equals("BigDecimal");
  }

  /** Returns whether a second setter takes a {@code long}, to which an {@code int} converts. */
  boolean whole() {
    return argumentType().equals("@Nullable Long");
  }

  public boolean hasChoice() {
    return choice != null;
  }

  /** Returns the enum of which a second setter takes values. */
  public String choiceType() {
    return Objects.requireNonNull(choice).enumClass();
  }

  /** Returns the expression of the item for a value of that enum. */
  String choiceItem() {
    Choice each = Objects.requireNonNull(choice);
    return each.itemClass() + ".builder()." + each.property() + "(value).build()";
  }

  /** Returns the type of the field that keeps its adapter. */
  String adapterType() {
    return sibling == null ? "TypeAdapter<" + stored + ">" : stored + "JsonAdapter";
  }

  /** Returns the expression that creates its adapter, or null if it needs none. */
  @Nullable String adapterValue() {
    return sibling == null ? adapter : "new " + stored + "JsonAdapter()";
  }

  boolean hasSibling() {
    return sibling != null;
  }

  /** Returns the Java name of the property that identifies its class. */
  String siblingName() {
    return Objects.requireNonNull(sibling).name();
  }

  /**
   * Returns the expression of the string that identifies its class, given a builder and a reader.
   */
  String siblingValue() {
    SiblingView decisive = Objects.requireNonNull(sibling);
    String field = "builder." + decisive.name();
    return field
        + " == null ? reader.lookAhead("
        + Literals.quoted(decisive.jsonName())
        + ") : "
        + field
        + (decisive.isEnum() ? ".value()" : "");
  }

  /** Returns the statement that compares its class with the sibling. */
  String siblingCheck() {
    SiblingView decisive = Objects.requireNonNull(sibling);
    String expected = name + " == null ? null : " + name + ".discriminator()";
    return "requireSame("
        + Literals.quoted(decisive.jsonName())
        + ", "
        + decisive.name()
        + ", "
        + quotedJsonName()
        + ", "
        + expected
        + ");";
  }

  private String builderLabel() {
    return "nameOf(" + quotedJsonName() + ")";
  }
}
