package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UnionAdapterTest {
  sealed interface Shape permits Flat, Unknown {}

  record Flat(String side) implements Shape {}

  record Unknown(@Nullable String kind, RawJson json) implements Shape {}

  private static final class ShapeJsonAdapter extends UnionAdapter<Shape> {
    ShapeJsonAdapter() {
      add("rigid", Flat.class);
    }

    ShapeJsonAdapter(String discriminator) {
      super(discriminator);
      add("rigid", Flat.class);
    }

    @Override
    protected Shape unknown(@Nullable String discriminator, RawJson json) {
      return new Unknown(discriminator, json);
    }

    @Override
    protected @Nullable RawJson jsonOfUnknown(Shape shape) {
      return shape instanceof Unknown unknown ? unknown.json() : null;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "null",
      value = {
        "{\"kind\":\"flat\"}         | flat",
        "{\"a\":[{}],\"kind\":\"x\"}   | x",
        "{\"kind\":7}                | 7",
        "{\"kind\":true}             | true",
        "{\"kind\":{}}               | null",
        "{\"kind\":null}             | null",
        "{\"kind\":-1.5e3}           | -1.5e3",
        "{ \"kind\" : \"a\" }        | a",
        "{\"k\\u0069nd\":\"\\u0061\"} | a",
        "{\"a\":\"kind\",\"kind\":1}  | 1",
        "{\"a\":\"\\\"}\",\"kind\":1}   | 1",
        "{\"kin\":1,\"kinds\":2}     | null",
        "{\"é\":1,\"a\":{\"kind\":2}} | null",
        "{}                          | null",
        "[{\"kind\":\"flat\"}]       | null",
        "\"kind\"                    | null",
      })
  void discriminatorInsideAnObjectIsFoundWithoutConsumingIt(String json, String kind)
      throws IOException {
    UnionAdapter<Shape> shapes = new ShapeJsonAdapter("kind");

    Shape shape = shapes.read(JsonParser.of(json));

    assertThat(shape).isEqualTo(new Unknown(kind, RawJson.parse(json)));
  }

  @Test
  void knownDiscriminatorSelectsTheClass() throws IOException {
    UnionAdapter<Shape> shapes = new ShapeJsonAdapter("kind");

    Shape shape = shapes.read(JsonParser.of("{\"kind\":\"rigid\",\"side\":\"a\"}"));

    assertThat(shape).isEqualTo(new Flat("a"));
    assertThat(shapes.toJson(shape)).isEqualTo("{\"side\":\"a\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"kind\":\"rigid\"}", "[ 1 ]", "null"})
  void valueWithoutADiscriminatorIsUnknown(String json) throws IOException {
    UnionAdapter<Shape> shapes = new ShapeJsonAdapter();

    Shape shape = shapes.read(JsonParser.of(json));

    assertThat(shape).isEqualTo(new Unknown(null, RawJson.parse(json)));
    assertThat(shapes.toJson(shape)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "rigid | {\"side\":\"a\"} | Flat[side=a]",
        "rigid | \"a\"            | Unknown[kind=rigid, json=RawJson(3 chars)]",
        "round | {\"side\":\"a\"} | Unknown[kind=round, json=RawJson(12 chars)]",
        "      | {\"side\":\"a\"} | Unknown[kind=null, json=RawJson(12 chars)]",
      })
  void siblingSelectsTheClassOfAnObject(@Nullable String kind, String json, String read)
      throws IOException {
    UnionAdapter<Shape> shapes = new ShapeJsonAdapter();
    ModelReader reader =
        ModelReader.begin(JsonParser.of("{\"shape\":" + json + "}"), MemberNames.of("shape"));
    assertThat(reader.next()).isZero();

    assertThat(shapes.read(reader, kind)).hasToString(read);

    assertThat(reader.next()).isEqualTo(-1);
  }

  @Test
  void malformedMemberOfAKnownClassIsAnError() {
    UnionAdapter<Shape> shapes = new ShapeJsonAdapter("kind");

    assertThatThrownBy(() -> shapes.fromJson("{\"kind\":\"rigid\",\"side\":1}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected STRING but was NUMBER at path $.side");
  }
}

/** Found by its name. */
final class UnionAdapterTest_FlatJsonAdapter extends TypeAdapter<UnionAdapterTest.Flat> {
  @Override
  public UnionAdapterTest.Flat read(JsonParser parser) throws IOException {
    String side = "";
    parser.beginObject();
    while (parser.hasNext()) {
      if (parser.nextName().equals("side")) {
        side = TypeAdapters.STRING.read(parser);
      } else {
        parser.skipValue();
      }
    }
    parser.endObject();
    return new UnionAdapterTest.Flat(side);
  }

  @Override
  public void write(JsonWriter writer, UnionAdapterTest.Flat flat) {
    writer.beginObject();
    writer.name("side");
    writer.value(flat.side());
    writer.endObject();
  }
}
