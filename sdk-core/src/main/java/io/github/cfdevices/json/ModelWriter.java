package io.github.cfdevices.json;

import io.github.cfdevices.errors.InternalApi;
import org.jspecify.annotations.Nullable;

/**
 * Writes the members of a model. A null value is omitted: an explicit null is one of the raw
 * members, which are written last. It is public because generated adapters use it.
 */
@InternalApi
public final class ModelWriter {
  private final JsonWriter writer;
  private final RawMembers rawMembers;

  private ModelWriter(JsonWriter writer, RawMembers rawMembers) {
    this.writer = writer;
    this.rawMembers = rawMembers;
  }

  /** Writes the start of the object. */
  static ModelWriter begin(JsonWriter writer, JsonModel model) {
    writer.beginObject();
    return new ModelWriter(writer, model.rawMembers());
  }

  /** Writes a string. */
  public void member(String name, @Nullable String value) {
    if (value != null && writes(name)) {
      writer.value(value);
    }
  }

  /** Writes a number. */
  public void member(String name, @Nullable Number value) {
    if (value != null && writes(name)) {
      writer.value(value);
    }
  }

  /** Writes a boolean. */
  public void member(String name, @Nullable Boolean value) {
    if (value != null && writes(name)) {
      writer.value(value);
    }
  }

  /** Writes the value of an open enum. */
  public void member(String name, @Nullable OpenEnum value) {
    if (value != null && writes(name)) {
      writer.value(value.value());
    }
  }

  /** Writes any JSON unchanged. */
  public void member(String name, @Nullable RawJson value) {
    if (value != null && writes(name)) {
      value.writeTo(writer);
    }
  }

  /** Writes a value with an adapter. */
  public <T> void member(String name, TypeAdapter<T> adapter, @Nullable T value) {
    if (value != null && writes(name)) {
      adapter.write(writer, value);
    }
  }

  /** Writes the raw members and the end of the object. */
  void end() {
    rawMembers.writeTo(writer);
    writer.endObject();
  }

  /** A member is both raw and typed if its JSON type was not the documented one. */
  private boolean writes(String name) {
    if (!rawMembers.isEmpty() && rawMembers.get(name) != null) {
      return false;
    }
    writer.name(name);
    return true;
  }
}
