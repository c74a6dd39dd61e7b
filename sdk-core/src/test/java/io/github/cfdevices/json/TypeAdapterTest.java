package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our models in an app's own Moshi. */
final class TypeAdapterTest {
  private final Moshi moshi =
      new Moshi.Builder()
          .add(String.class, TypeAdapters.STRING)
          .add(RawJson.class, TypeAdapters.RAW)
          .build();
  private final JsonAdapter<Shelf> shelves = moshi.adapter(Shelf.class);

  /** A class of an app, which Moshi reflects on. */
  static final class Shelf {
    String label;
    Product box;
    List<Product> boxes;
    Map<String, Integer> counts;
    RawJson any;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"box\":{\"name\":\"a\",\"size\":9007199254740993,\"weight\":1.50},\"label\":\"x\"}",
        "{\"boxes\":[{\"name\":null,\"any\":{ \"b\":1e2}},{\"new\":[null]}]}",
        "{\"boxes\":[],\"counts\":{\"a\":1,\"\\ud83d\\ude00\":2}}",
        "{\"box\":{\"tags\":[\"\\ud83d\",\"\\u2028\"]}}",
        "{\"any\":\"text\"}",
        "{\"any\":[true, 1.0]}",
      })
  void modelsInAClassOfAnAppAreWrittenBackUnchanged(String json) throws IOException {
    assertThat(RawJson.parse(shelves.toJson(shelves.fromJson(json))))
        .isEqualTo(RawJson.parse(json));
  }

  @Test
  void nullIsRejectedInPlaceOfAModel() throws IOException {
    assertThat(shelves.fromJson("{\"box\":null}").box).isNull();
    assertThat(shelves.fromJson("{\"boxes\":[null]}").boxes).containsExactly((Product) null);
    assertThat(moshi.adapter(Product.class).fromJson("null")).isNull();
    assertThat(shelves.fromJson("{\"any\":null}").any).isEqualTo(RawJson.NULL);
    assertThat(shelves.toJson(new Shelf())).isEqualTo("{}");
    assertThat(shelves.serializeNulls().toJson(new Shelf())).contains("\"box\":null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"boxes\":[{},{\"n\":1,\"n\":1}]} | Duplicate member at path $.boxes[1].n",
        "{\"box\":{\"tags\":[{\"n\":1,\"n\":1}]}} | Duplicate member at path $.box.tags[0].n",
        "{\"boxes\":[[]]} | Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $.boxes[0]",
        "{\"box\":[]} | Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $.box",
      })
  void pathOfATypeErrorIncludesTheParent(String json, String message) {
    assertThatThrownBy(() -> shelves.fromJson(json))
        .isInstanceOf(JsonDataException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void bytesAreValidatedLikeAResponse() {
    assertThatThrownBy(
            () ->
                moshi
                    .adapter(Product.class)
                    .fromJson(new Buffer().writeUtf8("{\"a\":\"").writeByte(0xc3).writeUtf8("\"}")))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining("Expected UTF-8, which the bytes at 7 are not");
    assertThatThrownBy(() -> shelves.fromJson("{\"box\":{\"size\":" + "1".repeat(1001) + "}}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessageStartingWith("Number of more than 1000 characters");
  }

  @Test
  void pathOfASyntaxErrorIncludesTheParent() {
    assertThatThrownBy(() -> shelves.fromJson("{\"box\":{\"any\":[1 2]}}"))
        .isInstanceOf(JsonEncodingException.class)
        .hasMessage("Unterminated array at path $.box.any[1]");
    assertThatThrownBy(() -> shelves.fromJson("{\"boxes\":[{},{\"open\":tru}]}"))
        .isInstanceOf(JsonEncodingException.class)
        .hasMessageEndingWith(" at path $.boxes[1].open");
  }

  @Test
  void truncatedModelIsAnEndOfInput() {
    assertThatThrownBy(() -> shelves.fromJson("{\"box\":{\"name\":\"a\""))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void readerContinuesAfterTheModel() throws IOException {
    JsonReader reader =
        JsonReader.of(new Buffer().writeUtf8("[{\"name\":\"a\"} , {\"name\":\"b\"}]"));
    reader.beginArray();

    assertThat(moshi.adapter(Product.class).fromJson(reader).name()).isEqualTo("a");
    assertThat(reader.getPath()).isEqualTo("$[1]");
    assertThat(moshi.adapter(Product.class).fromJson(reader).name()).isEqualTo("b");
    assertThat(reader.hasNext()).isFalse();
  }

  @Test
  void lenientJsonIsReadIfTheReaderIsLenient() throws IOException {
    assertThat(shelves.lenient().fromJson("{box:{'name':'a',tags:['x';'y']}}").box.tags)
        .containsExactly("x", "y");
  }

  @Test
  void indentationOfTheWriterIsUsed() throws IOException {
    Shelf shelf =
        shelves.fromJson(
            "{\"box\":{\"size\":null,\"tags\":[\"\\ud83d\",\"b\"],\"open\":true,\"weight\":1.50}}");

    assertThat(shelves.indent(" ").toJson(shelf))
        .isEqualTo(
            """
            {
             "box": {
              "weight": 1.50,
              "open": true,
              "tags": [
               "\\ud83d",
               "b"
              ],
              "size": null
             }
            }\
            """);
  }

  @Test
  void javaValuesAreConvertedExactly() throws IOException {
    Map<String, Object> value =
        Map.of(
            "box",
            Map.of(
                "size",
                Long.MAX_VALUE,
                "weight",
                new BigDecimal("1.50"),
                "name",
                "a",
                "tags",
                List.of("x"),
                "open",
                true));
    Shelf shelf = shelves.fromJsonValue(value);

    assertThat(shelf.box.size).isEqualTo(Long.MAX_VALUE);
    assertThat(shelf.box.weight).isEqualTo(new BigDecimal("1.50"));
    assertThat(shelves.toJsonValue(shelf)).isEqualTo(value);
    assertThat(
            moshi
                .adapter(Product.class)
                .toJsonValue(ModelJson.decode(Product.class, "{\"name\":null}")))
        .isEqualTo(Collections.singletonMap("name", null));
  }

  @Test
  void listOfTheSdkContainsTypesThatMoshiReads() throws IOException {
    JsonAdapter<List<Shelf>> lists =
        ModelJson.moshi().adapter(Types.newParameterizedType(List.class, Shelf.class));

    List<Shelf> list = lists.fromJson("[{\"label\":\"a\"},{\"box\":{\"name\":\"b\"}}]");

    assertThat(list.get(0).label).isEqualTo("a");
    assertThat(list.get(1).box.name()).isEqualTo("b");
    assertThat(lists.toJson(list)).isEqualTo("[{\"label\":\"a\"},{\"box\":{\"name\":\"b\"}}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{},{\"label\":[]}]       | Expected STRING but was BEGIN_ARRAY at path $[1].label",
        "[{\"box\":[1]}]           | Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $[0].box",
        "[{\"boxes\":[null]}]      | Expected a value but was NULL at path $[0].boxes[0]",
      })
  void pathOfAnErrorInAnAppsAdapterIncludesTheParent(String json, String message) {
    JsonAdapter<List<Shelf>> lists =
        ModelJson.moshi().adapter(Types.newParameterizedType(List.class, Shelf.class));

    assertThatThrownBy(() -> lists.fromJson(json))
        .isInstanceOf(JsonDataException.class)
        .hasMessage(message);
  }

  @Test
  void nullIsAValueOfAnyFieldOfAClassOfAnApp() throws IOException {
    Shelf shelf =
        ModelJson.moshi()
            .adapter(Shelf.class)
            .fromJson("{\"label\":null,\"box\":null,\"boxes\":null,\"counts\":null}");

    assertThat(shelf).hasAllNullFieldsOrProperties();
  }

  @Test
  void keysOfAMapKeepTheirType() throws IOException {
    JsonAdapter<Map<Integer, Long>> years =
        ModelJson.moshi().adapter(Types.newParameterizedType(Map.class, Integer.class, Long.class));

    assertThat(years.fromJson("{\"2024\":1}")).isEqualTo(Map.of(2024, 1L));
    assertThat(years.toJson(Map.of(2024, 1L))).isEqualTo("{\"2024\":1}");
    TypeAdapter<Map<Integer, Product>> boxes =
        TypeAdapter.ofType(Types.newParameterizedType(Map.class, Integer.class, Product.class));
    assertThat(boxes.fromJson("{\"7\":{\"name\":\"a\"}}").get(7).name()).isEqualTo("a");
  }

  @Test
  void adaptersThatAnAppAddsAreUsedInListsAndMaps() throws IOException {
    JsonAdapter<String> upperCase =
        new JsonAdapter<>() {
          @Override
          public String fromJson(JsonReader reader) throws IOException {
            return reader.nextString().toUpperCase(Locale.ROOT);
          }

          @Override
          public void toJson(com.squareup.moshi.JsonWriter writer, String value)
              throws IOException {
            writer.value(value);
          }
        };
    Moshi own = ModelJson.moshi().newBuilder().add(String.class, upperCase).build();

    assertThat(
            own.adapter(Types.newParameterizedType(List.class, String.class)).fromJson("[\"a\"]"))
        .isEqualTo(List.of("A"));
    assertThat(own.adapter(Shelf.class).fromJson("{\"label\":\"x\",\"box\":{\"name\":\"y\"}}"))
        .satisfies(shelf -> assertThat(shelf.label).isEqualTo("X"))
        .satisfies(shelf -> assertThat(shelf.box.name()).isEqualTo("y"));
  }

  @Test
  void modelMayContainItsOwnType() throws IOException {
    TypeAdapter<TreeNode> nodes = TypeAdapter.of(TreeNode.class);

    TreeNode node = nodes.fromJson("[[],[[]]]");

    assertThat(node.children().get(1).children()).containsExactly(new TreeNode(List.of()));
    assertThat(nodes.toJson(node)).isEqualTo("[[],[[]]]");
    assertThatThrownBy(() -> nodes.fromJson("[[],[1]]"))
        .hasMessage("Expected BEGIN_ARRAY but was NUMBER at path $[1][0]");
  }
}
