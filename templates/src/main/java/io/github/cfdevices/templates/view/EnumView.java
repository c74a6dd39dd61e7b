package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.render.Javadoc;
import io.github.cfdevices.templates.render.Literals;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An open enum.
 *
 * @param className its class
 * @param description its description as Javadoc
 * @param body whether values of it are a body, or items of one, so that it has an adapter
 * @param constants its known values
 */
public record EnumView(
    String className, String description, boolean body, List<Constant> constants) {
  /** Returns its constants as arguments. */
  String constantNames() {
    return constants.stream().map(Constant::name).collect(Collectors.joining(", "));
  }

  /**
   * A known value.
   *
   * @param name the name of the constant
   * @param jsonValue the value
   * @param prose its description as Javadoc, or null if the document has none
   */
  public record Constant(String name, String jsonValue, @Nullable String prose) {
    /** Returns the literal of its value. */
    String value() {
      return Literals.quoted(jsonValue);
    }

    /** Returns its documentation, or null if that would only repeat the name. */
    @Nullable String description() {
      if (prose != null) {
        return prose;
      }
      return isEvident() ? null : "The value <code>" + Javadoc.escaped(value()) + "</code>.";
    }

    private boolean isEvident() {
      return letters(name).equals(letters(jsonValue));
    }

    private static String letters(String name) {
      return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
  }
}
