package io.github.cfdevices;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes one model as a JSON object; for generated adapters. A null value is left out: an explicit
 * null is one of the model's raw members, which are written last.
 */
public final class ModelWriter {
  private final JsonWriter writer;
  private final RawMembers rawMembers;

  private ModelWriter(JsonWriter writer, RawMembers rawMembers) {
    this.writer = writer;
    this.rawMembers = rawMembers;
  }

  /** Opens the object. */
  public static ModelWriter begin(JsonWriter writer, JsonModel model) throws IOException {
    writer.beginObject();
    return new ModelWriter(writer, model.rawMembers());
  }

  /** Writes a text. */
  public void member(String name, @Nullable String value) throws IOException {
    if (value != null && writes(name, value)) {
      JsonText.write(writer, value);
    }
  }

  /** Writes a number. */
  public void member(String name, @Nullable Number value) throws IOException {
    if (writes(name, value)) {
      writer.value(value);
    }
  }

  /** Writes a boolean. */
  public void member(String name, @Nullable Boolean value) throws IOException {
    if (writes(name, value)) {
      writer.value(value);
    }
  }

  /** Writes the value of an open enum. */
  public void member(String name, @Nullable OpenEnum value) throws IOException {
    if (value != null && writes(name, value)) {
      JsonText.write(writer, value.value());
    }
  }

  /** Writes any JSON as it stands. */
  public void member(String name, @Nullable RawJson value) throws IOException {
    if (value != null && writes(name, value)) {
      value.writeTo(writer);
    }
  }

  /** Writes a value with its own adapter. */
  public <T> void member(String name, JsonAdapter<T> adapter, @Nullable T value)
      throws IOException {
    if (value != null && writes(name, value)) {
      adapter.toJson(writer, value);
    }
  }

  /** Writes the raw members and closes the object. */
  public void end() throws IOException {
    rawMembers.writeTo(writer);
    writer.endObject();
  }

  /** A member is raw and typed at once where its JSON type was not the documented one. */
  private boolean writes(String name, @Nullable Object value) throws IOException {
    if (value == null || (!rawMembers.isEmpty() && rawMembers.get(name) != null)) {
      return false;
    }
    writer.name(name);
    return true;
  }
}
