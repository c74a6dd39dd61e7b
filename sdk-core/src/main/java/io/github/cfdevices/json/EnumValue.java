package io.github.cfdevices.json;

import io.github.cfdevices.errors.InternalApi;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The base class of open enums. It is public because generated open enums extend it. */
@InternalApi
public abstract class EnumValue implements OpenEnum {
  private final String value;

  /** Creates an instance, given its value in JSON. */
  protected EnumValue(String value) {
    this.value = Objects.requireNonNull(value);
  }

  /** Returns the constants of an open enum by their values. */
  @SafeVarargs
  protected static <E extends OpenEnum> Map<String, E> byValue(E... constants) {
    Map<String, E> byValue = new HashMap<>();
    for (E constant : constants) {
      byValue.put(constant.value(), constant);
    }
    return byValue;
  }

  @Override
  public final String value() {
    return value;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof EnumValue that
        && getClass() == that.getClass()
        && value.equals(that.value);
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  /** Returns the value in JSON. */
  @Override
  public final String toString() {
    return value;
  }
}
