package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import com.squareup.moshi.Moshi;
import io.github.cfdevices.errors.InvalidInputException;
import java.io.IOException;
import java.math.BigDecimal;

/** Encodes models as JSON strings and decodes them, for example to store them. */
public final class ModelJson {
  private ModelJson() {}

  /** Returns the Moshi instance that all clients share; it is thread-safe. */
  public static Moshi moshi() {
    return Shared.MOSHI;
  }

  /**
   * Decodes a model.
   *
   * @throws InvalidInputException if the string is not JSON of this model; the message has the path
   */
  public static <T extends JsonModel> T decode(Class<T> model, String json) {
    try {
      JsonInput in = JsonInput.of(json);
      T decoded = JsonAdapters.element(in, JsonCodec.of(model));
      if (in.peek() != Token.END_DOCUMENT) {
        throw new InvalidInputException("JSON text", "must hold one value and nothing after it");
      }
      return decoded;
    } catch (IOException | JsonDataException e) {
      throw new InvalidInputException(
          "JSON text", "is no " + model.getSimpleName() + ": " + e.getMessage());
    }
  }

  /** Encodes a model as it would be sent, secrets included. */
  public static String encode(JsonModel model) {
    try (JsonOutput out = JsonOutput.open()) {
      codecOf(model).write(out, model);
      return out.text();
    }
  }

  @SuppressWarnings("unchecked") // The codec of a model's own class takes the model.
  private static JsonCodec<JsonModel> codecOf(JsonModel model) {
    return (JsonCodec<JsonModel>) JsonCodec.of(model.getClass());
  }

  /** Apart, because most programs never need it. */
  private static final class Shared {
    // It finds a generated adapter by its name beside the model; no model is reflected on.
    static final Moshi MOSHI =
        new Moshi.Builder()
            .add(RawJson.class, JsonAdapters.RAW)
            .add(BigDecimal.class, JsonAdapters.DECIMAL)
            .add(String.class, JsonAdapters.STRING)
            .add(new ContainerJsonAdapterFactory())
            .build();
  }
}
