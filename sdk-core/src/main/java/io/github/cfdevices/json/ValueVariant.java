package io.github.cfdevices.json;

import io.github.cfdevices.errors.InternalApi;
import org.jspecify.annotations.Nullable;

/**
 * The base class of the variants of a union that are not models: they hold a string, number,
 * boolean, list, map or any JSON. Immutable. It is public because generated classes extend it.
 *
 * @param <V> the type of the value
 */
@InternalApi
public abstract class ValueVariant<V> {
  private final V value;

  /** Creates a variant with a value. */
  protected ValueVariant(V value) {
    this.value = value;
  }

  /** Returns the value. */
  public final V value() {
    return value;
  }

  /** Returns whether the value is masked when it is printed. */
  protected boolean isSecret() {
    return false;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof ValueVariant<?> that
        && getClass() == that.getClass()
        && value.equals(that.value);
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  /** Returns the name of the class and the value. A secret is masked. */
  @Override
  public final String toString() {
    Object printed = isSecret() ? ModelAdapter.MASK : value;
    return getClass().getSimpleName() + "{value=" + printed + "}";
  }
}
