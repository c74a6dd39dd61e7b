package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.Types;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CodecsTest {
  @Test
  void codecOfAModelIsTheOneOfItsName() {
    assertThat(Codecs.<Product>of(Product.class)).isInstanceOf(ProductJsonAdapter.class);
  }

  @Test
  void codecIsMadeOnce() {
    assertThat(JsonCodec.<Product>of(Product.class)).isSameAs(JsonCodec.<Product>of(Product.class));
  }

  @Test
  void valuesWithACodecOfOursNeedNoMoshi() {
    assertThat(Codecs.<String>of(String.class)).isSameAs(JsonAdapters.STRING);
    assertThat(Codecs.<BigDecimal>of(BigDecimal.class)).isSameAs(JsonAdapters.DECIMAL);
    assertThat(Codecs.<RawJson>of(RawJson.class)).isSameAs(JsonAdapters.RAW);
  }

  @Test
  void containersHoldOurCodecs() {
    assertThat(Codecs.<List<Product>>of(Types.newParameterizedType(List.class, Product.class)))
        .isInstanceOf(ListJsonAdapter.class);
    assertThat(
            Codecs.<Object>of(Types.newParameterizedType(Map.class, String.class, Product.class)))
        .isInstanceOf(MapJsonAdapter.class);
  }

  @Test
  void otherTypesAreMoshis() throws Exception {
    JsonCodec<Set<Long>> sets = Codecs.of(Types.newParameterizedType(Set.class, Long.class));

    assertThat(sets.fromJson("[1,2,1]")).containsExactly(1L, 2L);
    assertThat(sets.toJson(Set.of(3L))).isEqualTo("[3]");
  }

  @Test
  void classWithoutACodecIsRefusedEachTime() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> Codecs.of(Thread.class))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("java.lang.Thread");
    }
  }

  @Test
  void nameAloneMakesNoCodec() {
    assertThatThrownBy(() -> Codecs.of(Named.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CodecsTest$Named");
  }

  private interface Named {}
}

/** Has the name of a codec, and is none. */
final class CodecsTest_NamedJsonAdapter {
  private CodecsTest_NamedJsonAdapter() {}
}
