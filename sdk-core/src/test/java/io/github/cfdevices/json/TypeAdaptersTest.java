package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TypeAdaptersTest {
  @Test
  void scalarsAreReadAndWrittenExactly() throws IOException {
    assertThat(TypeAdapters.LONG.fromJson("9007199254740993")).isEqualTo(9007199254740993L);
    assertThat(TypeAdapters.INTEGER.fromJson("-1")).isEqualTo(-1);
    assertThat(TypeAdapters.DECIMAL.fromJson("1.10")).isEqualTo(new BigDecimal("1.10"));
    assertThat(TypeAdapters.BOOLEAN.fromJson("true")).isTrue();
    assertThat(TypeAdapters.STRING.fromJson("\"a\"")).isEqualTo("a");
    assertThat(TypeAdapters.DECIMAL.toJson(new BigDecimal("1.10"))).isEqualTo("1.10");
    assertThat(TypeAdapters.LONG.toJson(9007199254740993L)).isEqualTo("9007199254740993");
    assertThat(TypeAdapters.STRING.toJson(null)).isEqualTo("null");
    assertThat(TypeAdapters.RAW.toJson(null)).isEqualTo("null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "7771e2147483647"})
  void numberBeyondBigDecimalIsRejectedWithItsPath(String number) {
    assertThatThrownBy(() -> TypeAdapters.listOf(TypeAdapters.DECIMAL).fromJson("[" + number + "]"))
        .isInstanceOf(JsonDataException.class)
        .hasMessageStartingWith("Expected a number but was " + number + " at path $[");
  }

  @Test
  void quotedNumberIsRejectedInAListOfNumbers() {
    assertThatThrownBy(() -> TypeAdapters.listOf(TypeAdapters.LONG).fromJson("[1,\"2\"]"))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected NUMBER but was STRING at path $[1]");
  }

  @Test
  void enumKeepsUnknownValues() throws IOException {
    TypeAdapter<List<Product.Kind>> kinds =
        TypeAdapters.listOf(TypeAdapters.enumOf(Product.Kind::new));

    assertThat(kinds.fromJson("[\"flat\",\"new\"]"))
        .containsExactly(new Product.Kind("flat"), new Product.Kind("new"));
    assertThat(kinds.toJson(List.of(new Product.Kind("new")))).isEqualTo("[\"new\"]");
    assertThatThrownBy(() -> kinds.fromJson("[1]"))
        .hasMessage("Expected STRING but was NUMBER at path $[0]");
  }

  @Test
  void rawJsonMayBeNull() throws IOException {
    List<RawJson> list = TypeAdapters.listOf(TypeAdapters.RAW).fromJson("[null,1]");
    Map<String, RawJson> map = TypeAdapters.mapOf(TypeAdapters.RAW).fromJson("{\"a\":null}");

    assertThat(list).containsExactly(RawJson.of(null), RawJson.of(1));
    assertThat(map).isEqualTo(Map.of("a", RawJson.of(null)));
    assertThat(TypeAdapters.mapOf(TypeAdapters.RAW).toJson(map)).isEqualTo("{\"a\":null}");
  }

  @Test
  void loneSurrogateIsKeptInLists() throws IOException {
    JsonAdapter<List<String>> lists =
        ModelJson.moshi().adapter(Types.newParameterizedType(List.class, String.class));

    assertThat(lists.toJson(lists.fromJson("[\"\\ud83d\"]"))).isEqualTo("[\"\\ud83d\"]");
  }

  @Test
  void listsMayBeNested() throws IOException {
    TypeAdapter<List<List<Long>>> lists =
        TypeAdapters.listOf(TypeAdapters.listOf(TypeAdapters.LONG));

    assertThat(lists.toJson(lists.fromJson("[[1],[],[2,3]]"))).isEqualTo("[[1],[],[2,3]]");
    assertThatThrownBy(() -> lists.fromJson("[[1],[2,null]]"))
        .hasMessage("Expected a value but was NULL at path $[1][1]");
    assertThat(lists.toJson(null)).isEqualTo("null");
  }

  @Test
  void mapsKeepTheirOrder() throws IOException {
    TypeAdapter<Map<String, Long>> maps = TypeAdapters.mapOf(TypeAdapters.LONG);
    Map<String, Long> map = new LinkedHashMap<>();
    map.put("b", 1L);
    map.put("a", 2L);

    assertThat(maps.toJson(map)).isEqualTo("{\"b\":1,\"a\":2}");
    assertThat(maps.fromJson("{\"b\":1,\"a\":2}").keySet()).containsExactly("b", "a");
    assertThat(maps.toJson(null)).isEqualTo("null");
  }

  @Test
  void elementsCanBeNull() throws IOException {
    TypeAdapter<List<@Nullable Long>> lists = TypeAdapters.listOfNullable(TypeAdapters.LONG);
    TypeAdapter<Map<String, @Nullable Long>> maps = TypeAdapters.mapOfNullable(TypeAdapters.LONG);

    assertThat(lists.fromJson("[1,null]")).containsExactly(1L, null);
    assertThat(lists.toJson(lists.fromJson("[1,null]"))).isEqualTo("[1,null]");
    assertThat(maps.fromJson("{\"b\":null,\"a\":1}")).containsEntry("b", null);
    assertThat(maps.toJson(maps.fromJson("{\"b\":null,\"a\":1}")))
        .isEqualTo("{\"b\":null,\"a\":1}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"a\":null,\"a\":null}", "{\"a\":1,\"a\":null}", "{\"a\":null,\"a\":1}"})
  void repeatedNameIsRejectedIfAValueIsNull(String json) {
    assertThatThrownBy(() -> TypeAdapters.mapOfNullable(TypeAdapters.LONG).fromJson(json))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Duplicate member at path $.a");
  }

  @Test
  void sharedMoshiServesListsAndMapsOfModels() throws IOException {
    JsonAdapter<List<Product>> boxes =
        ModelJson.moshi().adapter(Types.newParameterizedType(List.class, Product.class));
    JsonAdapter<Map<String, Product>> byName =
        ModelJson.moshi()
            .adapter(Types.newParameterizedType(Map.class, String.class, Product.class));

    assertThat(boxes.fromJson("[{\"name\":\"a\"}]").get(0).name()).isEqualTo("a");
    assertThat(byName.fromJson("{\"x\":{\"name\":\"a\"}}").get("x").name()).isEqualTo("a");
    assertThatThrownBy(() -> boxes.fromJson("[{},null]"))
        .hasMessage("Expected a value but was NULL at path $[1]");
    assertThatThrownBy(() -> byName.fromJson("{\"x\":null}"))
        .hasMessage("Expected a value but was NULL at path $.x");
    assertThatThrownBy(() -> byName.fromJson("{\"x\":[1]}"))
        .hasMessage("Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $.x");
  }

  @Test
  void classWithoutAGeneratedAdapterIsRejected() {
    assertThatThrownBy(() -> ModelJson.moshi().adapter(Thread.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Thread");
  }
}
