package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.render.Javadoc;
import java.util.List;

/**
 * An open enum.
 *
 * @param className its class
 * @param description its description as Javadoc
 * @param body whether values of it are a body, or items of one, so that it has an adapter
 * @param constants its known values
 */
record EnumView(String className, String description, boolean body, List<Constant> constants) {
  /**
   * A known value.
   *
   * @param name of the constant
   * @param value the literal of the value
   */
  record Constant(String name, String value) {
    /** Returns the value as Javadoc. */
    String documented() {
      return Javadoc.escaped(value);
    }
  }
}
