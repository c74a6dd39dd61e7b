package io.github.cfdevices.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import com.squareup.moshi.Moshi;
import io.github.cfdevices.errors.InvalidInputException;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Encodes models as JSON and decodes them, for example to store them. The methods are thread-safe.
 */
public final class ModelJson {
  private ModelJson() {}

  /**
   * Returns a Moshi with adapters of models, unions and {@link RawJson}. An app can use {@code
   * newBuilder()} to add adapters of its own. It is always the same instance.
   */
  public static Moshi moshi() {
    AdapterRegistry.useMoshi();
    return Shared.MOSHI;
  }

  /**
   * Decodes a model. Like the decoding of responses, it keeps unknown members and accepts absent
   * properties.
   *
   * @throws InvalidInputException if the string is not exactly one JSON value, or not of this
   *     model; the message has the JSON path
   */
  public static <T extends JsonModel> T decode(Class<T> model, String json) {
    try {
      JsonParser parser = JsonParser.of(json);
      T decoded = TypeAdapters.element(parser, TypeAdapter.of(model));
      if (parser.peek() != Token.END_DOCUMENT) {
        throw new InvalidInputException("JSON text", "must hold one value and nothing after it");
      }
      return decoded;
    } catch (IOException | JsonDataException e) {
      throw new InvalidInputException(
          "JSON text", "is no " + model.getSimpleName() + ": " + e.getMessage());
    }
  }

  /** Encodes a model as it is sent, including secrets. */
  public static String encode(JsonModel model) {
    try (JsonWriter writer = JsonWriter.open()) {
      adapterOf(model).write(writer, model);
      return writer.string();
    }
  }

  private static TypeAdapter<JsonModel> adapterOf(JsonModel model) {
    return TypeAdapter.of(model.getClass());
  }

  /**
   * Creates the SDK's adapters of lists and maps of models, which read the whole list at once.
   * Other lists and maps are read by Moshi, with the adapters of the app.
   */
  private static @Nullable JsonAdapter<?> containerAdapter(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    return annotations.isEmpty()
            && type instanceof ParameterizedType
            && AdapterRegistry.isGenerated(type)
        ? TypeAdapter.ofType(type).nullSafe()
        : null;
  }

  /** A holder, because most programs do not need a Moshi. */
  private static final class Shared {
    // Moshi finds a generated adapter by the name of its model, and does not use reflection on it.
    // Adapters that an app adds to a copy come before these.
    static final Moshi MOSHI =
        new Moshi.Builder()
            .addLast(RawJson.class, TypeAdapters.RAW)
            .addLast(BigDecimal.class, TypeAdapters.DECIMAL.nullSafe())
            .addLast(String.class, TypeAdapters.STRING.nullSafe())
            .addLast(ModelJson::containerAdapter)
            .build();
  }
}
