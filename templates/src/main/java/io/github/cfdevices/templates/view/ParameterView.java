package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.render.Literals;
import java.util.List;

/**
 * A value in an object of parameters or of the fields of a form.
 *
 * @param owner the class of the object
 * @param wireName its name in the request
 * @param name its Java name
 * @param description its description as Javadoc
 * @param deprecated whether the document deprecates it
 * @param required whether a request needs it
 * @param type the type that callers see
 * @param copied whether it is a list or map, of which a copy is kept
 * @param constraints what its setter checks
 */
record ParameterView(
    String owner,
    String wireName,
    String name,
    String description,
    boolean deprecated,
    boolean required,
    String type,
    boolean copied,
    List<Constraint> constraints) {
  /** Returns the type of the field. */
  String stored() {
    return required ? type : "@Nullable " + type;
  }

  /** Returns the type of the accessor and of the argument of the setter. */
  String nullableType() {
    return required ? JavaTypes.unboxed(type) : "@Nullable " + type;
  }

  /** Returns the expression of the value that the builder has. */
  String built() {
    String value = "builder." + name;
    return required ? "Checks.required(" + label() + ", " + value + ")" : value;
  }

  /** Returns the statements that check the argument of the setter. */
  List<String> checks() {
    return constraints.stream().map(c -> c.check(label(), name)).toList();
  }

  /** Returns the expression that the setter keeps. */
  String kept() {
    return copied ? "Checks.copy(" + label() + ", " + name + ")" : name;
  }

  private String label() {
    return Literals.quoted(owner + "." + wireName);
  }
}
