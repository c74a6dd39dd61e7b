package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.Types;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AdapterRegistryTest {
  @Test
  void adapterOfAModelIsTheOneOfItsName() {
    assertThat(AdapterRegistry.<Product>get(Product.class)).isInstanceOf(ProductJsonAdapter.class);
  }

  @Test
  void adapterIsCreatedOnce() {
    assertThat(TypeAdapter.<Product>of(Product.class))
        .isSameAs(TypeAdapter.<Product>of(Product.class));
  }

  @Test
  void scalarsAndRawJsonNeedNoMoshi() {
    assertThat(AdapterRegistry.<String>get(String.class)).isSameAs(TypeAdapters.STRING);
    assertThat(AdapterRegistry.<BigDecimal>get(BigDecimal.class)).isSameAs(TypeAdapters.DECIMAL);
    assertThat(AdapterRegistry.<RawJson>get(RawJson.class)).isSameAs(TypeAdapters.RAW);
  }

  @ParameterizedTest
  @ValueSource(classes = {Long.class, Integer.class, Boolean.class})
  void boxedResultsNeedNoMoshi(Class<?> type) {
    assertThat(AdapterRegistry.<Object>get(type)).isInstanceOf(ScalarAdapter.class);
  }

  @Test
  void numberOfAResultCanBeInAString() throws Exception {
    assertThat(AdapterRegistry.<Long>get(Long.class).fromJson("\"5\"")).isEqualTo(5L);
    assertThat(AdapterRegistry.<Integer>get(Integer.class).fromJson("\"5\"")).isEqualTo(5);
  }

  @Test
  void listsAndMapsHaveAdaptersOfTheSdk() {
    assertThat(
            AdapterRegistry.<List<Product>>get(
                Types.newParameterizedType(List.class, Product.class)))
        .isInstanceOf(ListAdapter.class);
    assertThat(
            AdapterRegistry.<Object>get(
                Types.newParameterizedType(Map.class, String.class, Product.class)))
        .isInstanceOf(MapAdapter.class);
  }

  @Test
  void otherTypesHaveAdaptersOfMoshi() throws Exception {
    TypeAdapter.useMoshi();
    TypeAdapter<Set<Long>> sets =
        AdapterRegistry.get(Types.newParameterizedType(Set.class, Long.class));

    assertThat(sets.fromJson("[1,2,1]")).containsExactly(1L, 2L);
    assertThat(sets.toJson(Set.of(3L))).isEqualTo("[3]");
  }

  @Test
  void classWithoutAnAdapterIsRejectedEachTime() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> AdapterRegistry.get(Thread.class))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("java.lang.Thread");
    }
  }

  @Test
  void classWithTheNameOfAnAdapterIsNotOne() {
    assertThatThrownBy(() -> AdapterRegistry.get(Named.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("AdapterRegistryTest$Named");
  }

  private interface Named {}
}

/** Has the name of an adapter but is not one. */
final class AdapterRegistryTest_NamedJsonAdapter {
  private AdapterRegistryTest_NamedJsonAdapter() {}
}
