package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.render.Javadoc;
import io.github.cfdevices.templates.render.Literals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value in an object of parameters or of the fields of a form.
 *
 * @param owner the class of the object
 * @param wireName its name in the request
 * @param name its Java name
 * @param prose its description as Javadoc, or null if the document has none
 * @param deprecated whether the document deprecates it
 * @param required whether it is required
 * @param type the type that callers see
 * @param copied whether it is a list or map, which the setter copies
 * @param secret whether its value is masked wherever it is printed
 * @param constraints the constraints that its setter checks
 * @param limits the same in prose
 */
public record ParameterView(
    String owner,
    String wireName,
    String name,
    @Nullable String prose,
    boolean deprecated,
    boolean required,
    String type,
    boolean copied,
    boolean secret,
    Constraints constraints,
    Limits limits) {
  public String description() {
    return prose == null ? Javadoc.description(null, wireName) : prose;
  }

  /** Returns the limits in prose, or null if there are none. */
  public @Nullable String limitsText() {
    return limits.sentences().isEmpty() ? null : String.join(" ", limits.sentences());
  }

  SetterDoc setterDoc() {
    SetterDoc.Builder doc = new SetterDoc.Builder(owner, name, prose).limits(limits);
    if (copied && !JavaTypes.hasNullableElements(type)) {
      doc.failure("contains null");
    }
    if (!required) {
      doc.detail("Pass null to omit it.");
    }
    return doc.build();
  }

  /** Returns whether a second setter takes a {@code long}, to which an {@code int} converts. */
  boolean whole() {
    return type.equals("Long") && !required;
  }

  /** Returns the documentation of the setter that takes a {@code long}. */
  SetterDoc wholeSetterDoc() {
    return new SetterDoc.Builder(owner, name, prose).limits(limits).build();
  }

  /** Returns the type of the field. */
  String stored() {
    return required ? type : "@Nullable " + type;
  }

  /** Returns the type of the accessor and of the argument of the setter. */
  public String nullableType() {
    return required ? JavaTypes.unboxed(type) : "@Nullable " + type;
  }

  /** Returns the expression of the value that the builder has. */
  String built() {
    String value = "builder." + name;
    return required ? "Checks.required(" + label() + ", " + value + ")" : value;
  }

  /** Returns the statements that check the argument of the setter. */
  List<String> checks() {
    return constraints.checks(label(), name);
  }

  /** Returns the expression that the setter stores. */
  String kept() {
    return copied ? JavaTypes.copyOf(type, label(), name) : name;
  }

  /** Returns its name and the expression of the value that is printed, as arguments. */
  String described() {
    String value = secret ? name + " == null ? null : " + Literals.MASK : name;
    return Literals.quoted(wireName) + ", " + value;
  }

  private String label() {
    return Literals.quoted(owner + "." + wireName);
  }
}
