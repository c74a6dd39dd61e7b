package io.github.cfdevices.json;

import io.github.cfdevices.errors.InternalApi;
import java.io.IOException;

/**
 * Reads and writes a model. It is public because generated adapters extend it.
 *
 * @param <T> the model
 */
@InternalApi
public abstract class ModelAdapter<T extends JsonModel> extends TypeAdapter<T> {
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

  /** Writes the members that the model has properties for. */
  protected abstract void writeMembers(ModelWriter writer, T model);

  @Override
  public final T read(JsonParser parser) throws IOException {
    return readMembers(ModelReader.begin(parser, names));
  }

  @Override
  public final void write(JsonWriter writer, T model) {
    ModelWriter members = ModelWriter.begin(writer, model);
    writeMembers(members, model);
    members.end();
  }
}
