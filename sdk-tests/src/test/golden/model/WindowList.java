// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package com.example.model;

import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.json.ValueVariant;
import java.util.List;

/** A {@link Window} that is an array of 64-bit integers. */
@Generated
public final class WindowList extends ValueVariant<List<Long>> implements Window {
  WindowList(List<Long> value) {
    super(value);
  }

  /**
   * Returns a variant with a value.
   *
   * <p>Each item must be between 0 and 23.
   *
   * @throws io.github.cfdevices.errors.InvalidInputException if the value is null or contains null
   *     or violates a limit
   */
  public static WindowList of(List<Long> value) {
    for (int i = 0; value != null && i < value.size(); i++) {
      Checks.minimum("WindowList" + "[" + i + "]", value.get(i), 0);
      Checks.maximum("WindowList" + "[" + i + "]", value.get(i), 23);
    }
    return new WindowList(Checks.required("WindowList", Checks.copy("WindowList", value)));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitWindowList(this);
  }
}
