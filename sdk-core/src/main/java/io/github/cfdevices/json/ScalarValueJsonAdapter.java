package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.math.BigDecimal;

/** Reads and writes scalar values. The SDK and Moshi find it by its name. */
final class ScalarValueJsonAdapter extends TypeAdapter<ScalarValue> {
  ScalarValueJsonAdapter() {}

  @Override
  public ScalarValue read(JsonParser parser) throws IOException {
    Token token = parser.peek();
    return switch (token) {
      case STRING -> ScalarValue.of(parser.nextString());
      case NUMBER -> ScalarValue.of(parser.nextDecimal());
      case BOOLEAN -> ScalarValue.of(parser.nextBoolean());
      default ->
          throw new JsonDataException(
              "Expected a string, number or boolean but was "
                  + token
                  + " at path "
                  + parser.path());
    };
  }

  @Override
  public void write(JsonWriter writer, ScalarValue scalar) {
    Object value = scalar.value();
    if (value instanceof String string) {
      writer.value(string);
    } else if (value instanceof BigDecimal number) {
      writer.value(number);
    } else {
      writer.value((boolean) value);
    }
  }
}
