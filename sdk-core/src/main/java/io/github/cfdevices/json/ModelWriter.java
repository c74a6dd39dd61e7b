package io.github.cfdevices.json;

import io.github.cfdevices.errors.InternalApi;
import org.jspecify.annotations.Nullable;

/**
 * Writes one model as a JSON object. A null value is left out: an explicit null is one of the
 * model's raw members, which are written last. This is for use within cfdevices only.
 */
@InternalApi
public final class ModelWriter {
  private final JsonOutput out;
  private final RawMembers rawMembers;

  private ModelWriter(JsonOutput out, RawMembers rawMembers) {
    this.out = out;
    this.rawMembers = rawMembers;
  }

  /** Opens the object. */
  public static ModelWriter begin(JsonOutput out, JsonModel model) {
    out.beginObject();
    return new ModelWriter(out, model.rawMembers());
  }

  /** Writes a text. */
  public void member(String name, @Nullable String value) {
    if (value != null && writes(name)) {
      out.value(value);
    }
  }

  /** Writes a number. */
  public void member(String name, @Nullable Number value) {
    if (value != null && writes(name)) {
      out.value(value);
    }
  }

  /** Writes a boolean. */
  public void member(String name, @Nullable Boolean value) {
    if (value != null && writes(name)) {
      out.value(value);
    }
  }

  /** Writes the value of an open enum. */
  public void member(String name, @Nullable OpenEnum value) {
    if (value != null && writes(name)) {
      out.value(value.value());
    }
  }

  /** Writes any JSON as it stands. */
  public void member(String name, @Nullable RawJson value) {
    if (value != null && writes(name)) {
      value.writeTo(out);
    }
  }

  /** Writes a value with its own adapter. */
  public <T> void member(String name, JsonCodec<T> codec, @Nullable T value) {
    if (value != null && writes(name)) {
      codec.write(out, value);
    }
  }

  /** Writes the raw members and closes the object. */
  public void end() {
    rawMembers.writeTo(out);
    out.endObject();
  }

  /** A member is raw and typed at once where its JSON type was not the documented one. */
  private boolean writes(String name) {
    if (!rawMembers.isEmpty() && rawMembers.get(name) != null) {
      return false;
    }
    out.name(name);
    return true;
  }
}
