package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.InvalidInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decoding of JSON into a model, and encoding of the result. */
final class ModelReaderTest {
  @Test
  void propertiesOfAllTypesAreRead() {
    Product box =
        decode(
            """
            {"name":"a","size":9223372036854775807,"count":2,"weight":1.10,"open":true,
             "kind":"flat","made":"2024-01-02T03:04:05Z","tags":["x"],"parts":{"p":1},
             "any":{"z":1e2},"lid":[1]}
            """);

    assertThat(box.name()).isEqualTo("a");
    assertThat(box.size).isEqualTo(Long.MAX_VALUE);
    assertThat(box.count).isEqualTo(2);
    assertThat(box.weight).isEqualTo(new BigDecimal("1.10"));
    assertThat(box.open).isTrue();
    assertThat(box.kind.isKnown()).isTrue();
    assertThat(box.made()).isEqualTo("2024-01-02T03:04:05Z");
    assertThat(box.tags).containsExactly("x");
    assertThat(box.parts).isEqualTo(Map.of("p", 1L));
    assertThat(box.any.text()).isEqualTo("{\"z\":1e2}");
    assertThat(box.rawMembers().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\":null}",
        "{\"name\":\"\"}",
        "{\"name\":5}",
        "{\"name\":1.50}",
        "{\"name\":false}",
        "{\"open\":false}",
        "{\"open\":true,\"tags\":[\"x\",\"\"],\"parts\":{\"p\":1}}",
        "{\"kind\":7}",
        "{\"kind\":\"new\"}",
        "{\"size\":\"5\"}",
        "{\"count\":\"05\"}",
        "{\"weight\":\"1.50\"}",
        "{\"weight\":1.50}",
        "{\"weight\":1e-400}",
        "{\"weight\":123456789012345678901234567890.12345}",
        "{\"size\":null,\"tags\":null,\"any\":null,\"lid\":null}",
        "{\"any\":\"\"}",
        "{\"made\":\"yesterday\"}",
        "{\"new\":{\"a\":[1e2,\"\",null]},\"newer\":null}",
        "{\"lid\":{\"b\":1},\"kind\":\"flat\"}",
        "{\"lid\":\"a\",\"any\":\"b\",\"kind\":\"flat\"}",
        "{\"n\\u0061me\":\"x\",\"\\u0061\":1}",
        "{\"\":1}",
        "{\"name\":\"a\\ud83d\",\"kind\":\"\\udc00\",\"tags\":[\"\\ud83d\\ud83d\\ude00\"]}",
        "{\"new\":{\"\\udc00\":\"\\ud83d\"}}",
        "{\"name\":\"\\ud800\",\"made\":\"\\udfff\"}",
      })
  void roundTripLosesNothing(String json) {
    assertThat(RawJson.parse(encode(decode(json)))).isEqualTo(RawJson.parse(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"5 | 5", "1.50 | 1.50", "1E2 | 1E2", "true | true"})
  void scalarInPlaceOfAStringIsReadAsItsNotation(String sent, String read) {
    Product box = decode("{\"name\":" + sent + "}");

    assertThat(box.name()).isEqualTo(read);
    assertThat(encode(box)).isEqualTo("{\"name\":" + sent + "}");
    assertThat(encode(box.toBuilder().name("new").build())).isEqualTo("{\"name\":\"new\"}");
  }

  @Test
  void quotedNumberIsWrittenBackQuoted() {
    Product box = decode("{\"size\":\"5\",\"count\":\"6\",\"weight\":\"7.0\"}");

    assertThat(box.size).isEqualTo(5);
    assertThat(box.count).isEqualTo(6);
    assertThat(box.weight).isEqualTo(new BigDecimal("7.0"));
    assertThat(encode(box)).isEqualTo("{\"size\":\"5\",\"count\":\"6\",\"weight\":\"7.0\"}");
  }

  @Test
  void integralNumberInDecimalNotationIsReadAsInteger() {
    assertThat(decode("{\"size\":1.0,\"count\":2e1}").size).isEqualTo(1);
    assertThat(decode("{\"size\":1.0,\"count\":2e1}").count).isEqualTo(20);
  }

  @Test
  void nullAbsentAndEmptyAreDistinct() {
    assertThat(decode("{\"name\":null}").rawMembers().isNull("name")).isTrue();
    assertThat(decode("{}").rawMembers().isNull("name")).isFalse();
    assertThat(decode("{\"name\":\"\"}").rawMembers().isNull("name")).isFalse();
    assertThat(decode("{\"name\":\"\"}").name()).isEmpty();
  }

  @Test
  void unknownMembersKeepTheirOrder() {
    Product box = decode("{\"z\":1,\"name\":\"a\",\"b\":{\"q\": 2},\"a\":null}");

    assertThat(box.rawMembers().names()).containsExactly("z", "b", "a");
    assertThat(encode(box)).isEqualTo("{\"name\":\"a\",\"z\":1,\"b\":{\"q\": 2},\"a\":null}");
  }

  @Test
  void nullsAreKeptTogetherWithUnknownMembers() {
    Product box = decode("{\"made\":null,\"z\":1,\"name\":null,\"size\":2}");

    assertThat(encode(box)).isEqualTo("{\"size\":2,\"made\":null,\"z\":1,\"name\":null}");
    assertThat(box).isNotEqualTo(decode("{\"z\":1,\"name\":null,\"size\":2}"));
  }

  @Test
  void editDoesNotChangeObjectsThatShareNulls() {
    Product first = decode("{\"name\":null,\"made\":null}");
    Product second = decode("{\"name\":null,\"made\":null}");

    assertThat(second.rawMembers()).isSameAs(first.rawMembers());
    assertThat(encode(second.toBuilder().unset("made").build())).isEqualTo("{\"name\":null}");
    assertThat(encode(first)).isEqualTo("{\"name\":null,\"made\":null}");
  }

  @Test
  void eachCombinationOfNullsHasItsNames() {
    MemberNames names = MemberNames.of("m0", "m1", "m2", "m3", "m4", "m5");
    for (int round = 0; round < 2; round++) {
      for (long members = 1; members < 1L << 6; members++) {
        long set = members;
        assertThat(names.nulls(members).names())
            .containsExactlyElementsOf(
                IntStream.range(0, 6)
                    .filter(i -> (set >> i & 1) == 1)
                    .mapToObj(names::get)
                    .toList());
      }
    }
  }

  @Test
  void nullsAreKeptInModelsWithMoreThan64Properties() throws IOException {
    assertThat(
            WideObject.rawMembers("{\"m64\":null,\"m63\":null,\"m0\":null,\"m69\":null}").names())
        .containsExactly("m64", "m63", "m0", "m69");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":[]}",
        "{\"name\":{\"a\":[1]}}",
        "{\"size\":true}",
        "{\"size\":1.5}",
        "{\"size\":\"many\"}",
        "{\"size\":1e19}",
        "{\"count\":2147483648}",
        "{\"count\":\"2147483648\"}",
        "{\"count\":{}}",
        "{\"weight\":\"much\"}",
        "{\"weight\":true}",
        "{\"open\":\"true\"}",
        "{\"open\":1}",
        "{\"open\":[[]]}",
        "{\"kind\":[]}",
        "{\"kind\":{\"flat\":1}}",
        "{\"made\":{}}",
        "{\"tags\":\"x\"}",
        "{\"tags\":[\"x\",1]}",
        "{\"tags\":[\"x\",null]}",
        "{\"tags\":[[\"x\"]]}",
        "{\"tags\":{}}",
        "{\"parts\":[]}",
        "{\"parts\":{\"a\":1,\"b\":\"2\"}}",
        "{\"parts\":{\"a\":null}}",
        "{\"parts\":{\"a\":{\"b\":[{}]}}}",
        "{\"parts\":{\"\\udc00\":1}}",
      })
  void valueOfAnotherTypeIsARawMemberAndGoesBackUnchanged(String json) {
    String name = json.substring(2, json.indexOf(':') - 1);
    String value = json.substring(json.indexOf(':') + 1, json.length() - 1);
    String members = json.substring(1, json.length() - 1);

    Product alone = decode(json);
    Product among = decode("{\"z\":null," + members + ",\"any\":\"a\",\"y\":[1]}");

    assertThat(alone.rawMembers().names()).containsExactly(name);
    assertThat(alone.rawMembers().get(name).text()).isEqualTo(value);
    assertThat(encode(alone)).isEqualTo(json);
    assertThat(among.any.text()).isEqualTo("\"a\"");
    assertThat(among.rawMembers().names()).containsExactly("z", name, "y");
    assertThat(among.rawMembers().get(name).text()).isEqualTo(value);
    assertThat(encode(among.toBuilder().unset(name).unset("z").unset("y").build()))
        .isEqualTo("{\"any\":\"a\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $",
        "null | Expected a value but was NULL at path $",
      })
  void modelThatIsNoObjectIsRefused(String json, String message) {
    assertRejected(json, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"open\":{\"a\":}}                | Expected value at path $.open.a",
        "{\"open\":[1 2]}                   | Unterminated array at path $.open[1]",
        "{\"tags\":[1,]}                    | Expected value at path $.tags[1]",
        "{\"tags\":[1                       | End of input at path $.tags[1]",
        "{\"size\":truth}                   | Expected value at path $.size",
        "{\"open\":{\"a\":1,\"a\":1}}       | Duplicate member at path $.open.a",
        "{\"tags\":[1,{\"a\":1,\"a\":1}]}   | Duplicate member at path $.tags[1].a",
        "{\"parts\":{\"a\":1,\"a\":1}}      | Duplicate member at path $.parts.a",
        "{\"parts\":{\"b\":[],\"a\":1,\"a\":1}} | Duplicate member at path $.parts.a",
        "{\"open\":1,\"open\":true}         | Duplicate member at path $.open",
        "{\"open\":true,\"open\":1}         | Duplicate member at path $.open",
      })
  void valueOfAnotherTypeMustStillBeJson(String json, String message) {
    JsonParser in = JsonParser.of(json);

    assertThatThrownBy(() -> TypeAdapter.of(Product.class).read(in)).hasMessage(message);
  }

  @Test
  void valueOfAnotherTypeHasTheSameLimits() {
    String deep = "[".repeat(255) + "]".repeat(255);

    assertThatThrownBy(() -> decode("{\"open\":" + deep + "}"))
        .hasMessageContaining("Nesting too deep at $.open");
    assertThat(decode("{\"open\":" + deep.substring(1, 509) + "}").rawMembers().names())
        .containsExactly("open");
    assertThatThrownBy(() -> decode("{\"open\":[" + "1".repeat(1001) + "]}"))
        .hasMessageContaining("Number of more than 1000 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"size", "count", "weight"})
  void numberThatIsTooLongIsRejectedBeforeItIsParsed(String member) {
    String number = "1".repeat(1001);

    assertRejected(
        "{\"" + member + "\":" + number + "}",
        "Number of more than 1000 characters at byte " + (member.length() + 4 + 1000));
    String quoted = "{\"" + member + "\":\"" + number + "\"}";
    assertThat(encode(decode(quoted))).isEqualTo(quoted);
    assertThat(decode(quoted).rawMembers().names()).containsExactly(member);
  }

  @Test
  void quotedNumberOfMaximumLengthIsRead() {
    String number = "1".repeat(1000);

    assertThat(decode("{\"weight\":\"" + number + "\"}").weight).isEqualTo(new BigDecimal(number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"a\",\"name\":\"a\"} | $.name",
        "{\"name\":null,\"name\":\"a\"} | $.name",
        "{\"name\":\"a\",\"n\\u0061me\":null} | $.name",
        "{\"new\":1,\"new\":1} | $.new",
        "{\"parts\":{\"a\":1,\"a\":1}} | $.parts.a",
      })
  void duplicateMemberIsRejected(String json, String path) {
    assertRejected(json, "Duplicate member at path " + path);
  }

  @Test
  void nameWithLoneSurrogateIsRejected() {
    assertRejected("{\"a\\ud83d\":1}", "Expected a name without lone surrogates at path $.a\ud83d");
  }

  @Test
  void duplicateMemberIsRejectedInModelsWithMoreThan64Properties() throws IOException {
    assertThat(WideObject.read("{\"m0\":1,\"m1\":1,\"m33\":1,\"m63\":1,\"m64\":1,\"m65\":1}"))
        .containsExactly(0, 1, 33, 63, 64, 65);
    assertThatThrownBy(() -> WideObject.read("{\"m64\":1,\"m69\":1,\"m64\":1}"))
        .hasMessage("Duplicate member at path $.m64");
    assertThatThrownBy(() -> WideObject.read("{\"m63\":1,\"m63\":1}"))
        .hasMessage("Duplicate member at path $.m63");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"any\":{\"a\":}} | Expected value at path $.any.a",
        "{\"any\":[1 2]} | Unterminated array at path $.any[1]",
        "{\"new\":{'a':1}} | Expected name at path $.new.",
        "{\"new\":[tru]} | Expected value at path $.new[0]",
        "{\"any\":{\"a\" /*c*/ :1}} | Expected ':' at path $.any.a",
        "{\"new\":[1,]} | Expected value at path $.new[1]",
      })
  void malformedJsonInARawValueIsRejectedWithItsPath(String json, String message) {
    assertRejected(json, message);
  }

  @Test
  void siblingIsFoundBeforeAndAfterTheUnion() {
    assertThat(decode("{\"kind\":\"flat\",\"lid\":{}}").lid.discriminator()).isEqualTo("flat");
    assertThat(decode("{\"lid\":{\"kind\":\"no\"},\"x\":[{\"kind\":1}],\"kind\":\"flat\"}").lid)
        .isEqualTo(new Product.Lid("flat", RawJson.parse("{\"kind\":\"no\"}")));
    assertThat(decode("{\"lid\":{},\"x\":1}").lid.discriminator()).isNull();
    assertThat(decode("{\"lid\":{},\"kind\":null}").lid.discriminator()).isNull();
  }

  @Test
  void numericSiblingMayBeBeforeOrAfterTheUnion() {
    assertThat(decode("{\"lid\":{},\"kind\":7}").lid)
        .isEqualTo(decode("{\"kind\":7,\"lid\":{}}").lid);
  }

  @Test
  void lookaheadDoesNotMoveTheReader() {
    Product box = decode("{\"lid\":{\"a\":[1]},\"name\":\"a\",\"kind\":\"flat\",\"new\":2}");

    assertThat(box.name()).isEqualTo("a");
    assertThat(box.kind.value()).isEqualTo("flat");
    assertThat(box.rawMembers().names()).containsExactly("new");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"lid\":{\"a\":[}],\"kind\":\"flat\"}   | Expected value at path $.lid.a[0]",
        "{\"lid\":{},\"x\":1],\"kind\":\"flat\"}  | Unterminated object at path $.x",
        "{\"lid\":{},\"kind\":\"\\x\"}          | Invalid escape sequence at path $.kind",
        "{\"lid\":{},\"kind\":flat}           | Expected value at path $.kind",
        "{\"lid\":{},\"kind\":                | End of input at path $.kind",
        "{\"lid\":{},\"kind                   | End of input at path $.lid",
        "{\"lid\":{},\"x\":\"                 | End of input at path $.x",
      })
  void malformedJsonAfterTheUnionIsReportedWhenReached(String json, String message) {
    JsonParser in = JsonParser.of(json);

    assertThatThrownBy(() -> TypeAdapter.of(Product.class).read(in))
        .isInstanceOf(IOException.class)
        .hasMessage(message);
  }

  @Test
  void listsAndMapsAreUnmodifiable() {
    Product box = decode("{\"tags\":[\"x\"],\"parts\":{\"b\":1,\"a\":2}}");

    assertThatThrownBy(() -> box.tags.add("y")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> box.parts.put("y", 1L))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(box.parts.keySet()).containsExactly("b", "a");
  }

  @Test
  void trailingContentIsRejected() {
    assertThatThrownBy(() -> decode("{} {}"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("JSON text ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"name\":\"a", "{\"name\"}", "nope"})
  void malformedJsonIsRejected(String json) {
    assertThatThrownBy(() -> decode(json))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("JSON text is no Product: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{} | true", "[] | false", "\"{\" | false", "1 | false"})
  void isObjectIsTrueForObjectsOnly(String value, boolean object) throws IOException {
    JsonParser input = JsonParser.of("{\"a\":" + value + "}");
    ModelReader in = ModelReader.begin(input, MemberNames.of("a"));

    assertThat(in.next()).isZero();
    assertThat(in.isObject()).isEqualTo(object);
    assertThat(in.json()).isEqualTo(RawJson.parse(value));
  }

  @Test
  void consecutiveObjectsAreReadIndependently() throws IOException {
    TypeAdapter<Product> boxes = TypeAdapter.of(Product.class);

    List<Product> list =
        TypeAdapters.listOf(boxes)
            .fromJson("[{\"size\":null,\"new\":1,\"name\":\"a\"},{\"name\":\"b\"},{\"new\":2}]");

    assertThat(list.stream().map(ModelReaderTest::encode))
        .containsExactly(
            "{\"name\":\"a\",\"size\":null,\"new\":1}", "{\"name\":\"b\"}", "{\"new\":2}");
  }

  @Test
  void nestedObjectsAreReadIndependently() throws IOException {
    TypeAdapter<Product> boxes = TypeAdapter.of(Product.class);
    ModelReader in =
        ModelReader.begin(
            JsonParser.of(
                "{\"a\":{\"name\":null,\"z\":1},\"y\":2,\"b\":{\"name\":\"x\"},\"c\":{},\"b\":{}}"),
            MemberNames.of("a", "b", "c"));

    assertThat(in.next()).isZero();
    assertThat(encode(in.value(boxes))).isEqualTo("{\"name\":null,\"z\":1}");
    assertThat(in.next()).isEqualTo(1);
    assertThat(encode(in.value(boxes))).isEqualTo("{\"name\":\"x\"}");
    assertThat(in.next()).isEqualTo(2);
    assertThat(encode(in.value(boxes))).isEqualTo("{}");
    assertThatThrownBy(in::next).hasMessage("Duplicate member at path $.b");
    assertThat(in.end(new Product.Builder()).rawMembers().names()).containsExactly("y");
  }

  @Test
  void consecutiveObjectsWithMoreThan64PropertiesAreReadIndependently() throws IOException {
    JsonParser in = JsonParser.of("[{\"m69\":null},{\"m69\":null}]");
    in.beginArray();

    assertThat(WideObject.rawMembers(in).names()).containsExactly("m69");
    assertThat(WideObject.rawMembers(in).names()).containsExactly("m69");
  }

  @Test
  void memberNamesAreCopied() {
    String[] given = {"a", "b"};
    MemberNames names = MemberNames.of(given);
    given[1] = "c";

    assertThat(names.get(1)).isEqualTo("b");
  }

  private static Product decode(String json) {
    return ModelJson.decode(Product.class, json);
  }

  private static String encode(Product box) {
    return ModelJson.encode(box);
  }

  private static void assertRejected(String json, String message) {
    assertThatThrownBy(() -> decode(json))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("JSON text is no Product: " + message);
  }
}
