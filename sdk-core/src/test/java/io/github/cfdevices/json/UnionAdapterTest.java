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
  sealed interface Shape permits Flat, Round, Unknown {}

  record Round(RawJson json) implements Shape {}

  record Flat(String side) implements Shape {}

  record Unknown(@Nullable String kind, RawJson json) implements Shape, UnknownVariant {}

  private static final class ShapeJsonAdapter extends UnionAdapter<Shape> {
    ShapeJsonAdapter() {
      add("rigid", Flat.class);
    }

    ShapeJsonAdapter(String discriminator) {
      super(discriminator);
      add("rigid", Flat.class);
    }

    ShapeJsonAdapter(@Nullable String discriminator, boolean byMembers) {
      super(discriminator, byMembers);
      add("rigid", Flat.class);
    }

    @Override
    protected @Nullable Class<? extends Shape> classOf(String discriminator, String member) {
      if (discriminator.isEmpty() || discriminator.equals("shared")) {
        return switch (member) {
          case "side", "length" -> Flat.class;
          case "radius" -> Round.class;
          default -> null;
        };
      }
      return null;
    }

    @Override
    protected Shape unknown(@Nullable String discriminator, RawJson json) {
      return new Unknown(discriminator, json);
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

  @ParameterizedTest
  @ValueSource(strings = {"{\"kind\":\\}", "{\"kind\":\\u1,", "{\"kind\":\\", "{\"kind\":"})
  void malformedDiscriminatorIsASyntaxError(String json) {
    UnionAdapter<Shape> shapes = new ShapeJsonAdapter("kind");

    assertThatThrownBy(() -> shapes.read(JsonParser.of(json))).isInstanceOf(IOException.class);
  }

  @Test
  void knownDiscriminatorSelectsTheClass() throws IOException {
    UnionAdapter<Shape> shapes = new ShapeJsonAdapter("kind");

    Shape shape = shapes.read(JsonParser.of("{\"kind\":\"rigid\",\"side\":\"a\"}"));

    assertThat(shape).isEqualTo(new Flat("a"));
    assertThat(shapes.toJson(shape)).isEqualTo("{\"side\":\"a\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"side\":\"a\"}                       | Flat[side=a]",
        "{\"x\":{\"radius\":1},\"side\":\"a\"}    | Flat[side=a]",
        "{\"length\":1,\"side\":\"a\"}          | Flat[side=a]",
        "{\"side\":\"a\",\"radius\":null}       | Flat[side=a]",
        "{\"radius\":1}                         | Round[json=RawJson(12 chars)]",
        "{\"radius\":1,\"side\":\"a\"}          | Unknown[kind=null, json=RawJson(23 chars)]",
        "{\"side\":null}                        | Unknown[kind=null, json=RawJson(13 chars)]",
        "{\"x\":1}                              | Unknown[kind=null, json=RawJson(7 chars)]",
        "[{\"side\":1}]                         | Unknown[kind=null, json=RawJson(12 chars)]",
      })
  void memberThatOnlyOneClassHasSelectsIt(String json, String read) throws IOException {
    UnionAdapter<Shape> shapes = new ShapeJsonAdapter(null, true);

    assertThat(shapes.read(JsonParser.of(json))).hasToString(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"kind\":\"rigid\",\"radius\":1}  | Flat[side=]",
        "{\"kind\":\"shared\",\"radius\":1} | Round[json=RawJson(28 chars)]",
        "{\"kind\":\"x\",\"radius\":1}      | Unknown[kind=x, json=RawJson(23 chars)]",
        "{\"radius\":1}                     | Unknown[kind=null, json=RawJson(12 chars)]",
      })
  void memberSelectsTheClassIfTheDiscriminatorDoesNot(String json, String read) throws IOException {
    UnionAdapter<Shape> shapes = new ShapeJsonAdapter("kind", true);

    assertThat(shapes.read(JsonParser.of(json))).hasToString(read);
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
final class UnionAdapterTest_RoundJsonAdapter extends TypeAdapter<UnionAdapterTest.Round> {
  @Override
  public UnionAdapterTest.Round read(JsonParser parser) throws IOException {
    return new UnionAdapterTest.Round(RawJson.readFrom(parser));
  }

  @Override
  public void write(JsonWriter writer, UnionAdapterTest.Round round) {
    round.json().writeTo(writer);
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
