package io.github.cfdevices.json;

import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.errors.InternalApi;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a union. The value of a discriminator determines the class, or the members that
 * are present. The discriminator is a member of the value itself, or of the object that contains
 * the value. It is public because generated adapters extend it.
 *
 * @param <T> the sealed interface
 */
@InternalApi
public abstract class UnionAdapter<T> extends TypeAdapter<T> {
  private final @Nullable String discriminator;
  private final Map<String, Class<? extends T>> classes = new HashMap<>();
  private final boolean byMembers;

  /** Creates an adapter of a union whose values do not contain their discriminator. */
  protected UnionAdapter() {
    this(null, false);
  }

  /** Creates an adapter of a union, given the name of the member that is the discriminator. */
  protected UnionAdapter(String discriminator) {
    this(discriminator, false);
  }

  /**
   * Creates an adapter of a union.
   *
   * @param discriminator the name of the member that is the discriminator, or null if there is none
   * @param byMembers whether the names of other members determine the class as well
   */
  protected UnionAdapter(@Nullable String discriminator, boolean byMembers) {
    this.discriminator = discriminator;
    this.byMembers = byMembers;
  }

  /** Adds the class for a value of the discriminator. */
  protected final void add(String discriminatorValue, Class<? extends T> type) {
    classes.put(discriminatorValue, type);
  }

  /**
   * Returns the only class that has a member, or null if there is none.
   *
   * @param discriminatorValue the value of the discriminator, or the empty string if the union has
   *     none
   */
  protected @Nullable Class<? extends T> classOf(String discriminatorValue, String member) {
    return null;
  }

  /**
   * Returns a value of an unknown class, which is an {@link UnknownVariant}.
   *
   * @param discriminatorValue the value of the discriminator, or null if it is absent
   */
  protected abstract T unknown(@Nullable String discriminatorValue, RawJson json);

  /**
   * Reads the value of the current member.
   *
   * @param discriminatorValue the value of the discriminator in the object that contains the
   *     member, or null if it is absent
   * @throws com.squareup.moshi.JsonDataException if the name of a member is repeated
   * @throws IOException if the JSON is malformed
   */
  public final @Nullable T read(ModelReader reader, @Nullable String discriminatorValue)
      throws IOException {
    TypeAdapter<? extends T> adapter = reader.isObject() ? adapterFor(discriminatorValue) : null;
    return adapter == null ? unknown(discriminatorValue, reader.json()) : reader.value(adapter);
  }

  /** Reads a value without the object that contains it. */
  @Override
  public final T read(JsonParser parser) throws IOException {
    boolean object = parser.peek() == Token.BEGIN_OBJECT;
    String found = object && discriminator != null ? parser.findInside(discriminator) : null;
    TypeAdapter<? extends T> adapter = adapterFor(found);
    if (adapter == null && byMembers && object && (found != null || discriminator == null)) {
      adapter = adapterFor(found == null ? "" : found, parser.copy());
    }
    return adapter == null ? readOther(parser, found) : adapter.read(parser);
  }

  /** Reads a value whose class neither the discriminator nor the members determine. */
  T readOther(JsonParser parser, @Nullable String discriminatorValue) throws IOException {
    return unknown(discriminatorValue, RawJson.readFrom(parser));
  }

  @Override
  public final void write(JsonWriter writer, T value) {
    writer.property(value);
  }

  private @Nullable TypeAdapter<? extends T> adapterFor(@Nullable String discriminatorValue) {
    Class<? extends T> type = discriminatorValue == null ? null : classes.get(discriminatorValue);
    return type == null ? null : TypeAdapter.of(type);
  }

  /** Returns the adapter of the class that the members of the next object determine, or null. */
  private @Nullable TypeAdapter<? extends T> adapterFor(
      String discriminatorValue, JsonParser parser) throws IOException {
    Class<? extends T> only = null;
    parser.beginObject();
    while (parser.hasNext()) {
      Class<? extends T> type = classOf(discriminatorValue, parser.nextName());
      if (type != null && parser.peek() != Token.NULL) {
        if (only != null && only != type) {
          return null;
        }
        only = type;
      }
      parser.skipValue();
    }
    return only == null ? null : TypeAdapter.of(only);
  }
}
