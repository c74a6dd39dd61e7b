package io.github.cfdevices.json;

import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.errors.InternalApi;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a model. It is public because generated adapters extend it.
 *
 * @param <T> the model
 */
@InternalApi
public abstract class ModelAdapter<T extends JsonModel> extends TypeAdapter<T> {
  static final String MASK = "\u2588\u2588";

  private final MemberNames names;

  /** Creates an adapter, given the names of the members that the model has properties for. */
  protected ModelAdapter(String... names) {
    this.names = MemberNames.of(names);
  }

  /**
   * Reads the members and builds the model.
   *
   * @throws com.squareup.moshi.JsonDataException if the name of a member is repeated
   * @throws IOException if the JSON is malformed
   */
  protected abstract T readMembers(ModelReader reader) throws IOException;

  /** Returns whether the property with an index among the names is masked when it is printed. */
  protected boolean isSecret(int index) {
    return false;
  }

  /** Returns {@code Name{member=value, ...}} with the values of a model that are not null. */
  static String describe(JsonModel model) {
    ModelAdapter<?> adapter = ofModel(model.getClass());
    @Nullable Object[] values = model.propertyValues();
    @Nullable Object[] members = new @Nullable Object[2 * values.length + 2];
    for (int i = 0; i < values.length; i++) {
      members[2 * i] = adapter.names.get(i);
      members[2 * i + 1] = values[i] != null && adapter.isSecret(i) ? MASK : values[i];
    }
    members[2 * values.length] = "rawMembers";
    members[2 * values.length + 1] = model.rawMembers().isEmpty() ? null : model.rawMembers();
    return Checks.describe(model.getClass().getSimpleName(), members);
  }

  /** Returns the index of a property of a model, or -1. */
  static int indexOf(Class<? extends JsonModel> model, String member) {
    return ofModel(model).names.indexOf(member);
  }

  private static ModelAdapter<?> ofModel(Class<? extends JsonModel> model) {
    return (ModelAdapter<?>) TypeAdapter.<JsonModel>of(model);
  }

  @Override
  public final T read(JsonParser parser) throws IOException {
    return readMembers(ModelReader.begin(parser, names));
  }

  /**
   * Writes the properties that are not null, and then the raw members, of which an explicit null is
   * one. A member is both if its JSON type was not the documented one; it is written as it was
   * read.
   */
  @Override
  public final void write(JsonWriter writer, T model) {
    writer.beginObject();
    RawMembers rawMembers = model.rawMembers();
    @Nullable Object[] values = model.propertyValues();
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value != null && (rawMembers.isEmpty() || rawMembers.get(names.get(i)) == null)) {
        names.write(writer, i);
        writer.property(value);
      }
    }
    rawMembers.writeTo(writer);
    writer.endObject();
  }
}
