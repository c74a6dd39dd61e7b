// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package com.example.model;

import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.json.UnknownVariant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value of {@link Target} whose class this version of the SDK does not know. It contains the
 * JSON.
 */
@Generated
public final class UnknownTarget implements Target, UnknownVariant {
  private final @Nullable CheckType discriminator;
  private final RawJson json;

  UnknownTarget(@Nullable CheckType discriminator, RawJson json) {
    this.discriminator = discriminator;
    this.json = json;
  }

  /** Returns a value with the given JSON, which is sent unchanged. */
  public static UnknownTarget of(CheckType discriminator, RawJson json) {
    return new UnknownTarget(discriminator, json);
  }

  /** Returns the JSON, unchanged. */
  @Override
  public RawJson json() {
    return json;
  }

  @Override
  public @Nullable CheckType discriminator() {
    return discriminator;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitUnknownTarget(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UnknownTarget that
        && Objects.equals(discriminator, that.discriminator)
        && json.equals(that.json);
  }

  @Override
  public int hashCode() {
    return Objects.hash(discriminator, json);
  }

  @Override
  public String toString() {
    return "UnknownTarget{discriminator=" + discriminator + ", json=" + json + "}";
  }
}
