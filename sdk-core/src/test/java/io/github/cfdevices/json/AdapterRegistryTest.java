package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.Types;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AdapterRegistryTest {
  @Test
  void adapterOfAModelIsTheOneOfItsName() {
    assertThat(AdapterRegistry.<Box>get(Box.class)).isInstanceOf(BoxJsonAdapter.class);
  }

  @Test
  void adapterIsCreatedOnce() {
    assertThat(TypeAdapter.<Box>of(Box.class)).isSameAs(TypeAdapter.<Box>of(Box.class));
  }

  @Test
  void scalarsAndRawJsonNeedNoMoshi() {
    assertThat(AdapterRegistry.<String>get(String.class)).isSameAs(TypeAdapters.STRING);
    assertThat(AdapterRegistry.<BigDecimal>get(BigDecimal.class)).isSameAs(TypeAdapters.DECIMAL);
    assertThat(AdapterRegistry.<RawJson>get(RawJson.class)).isSameAs(TypeAdapters.RAW);
  }

  @Test
  void listsAndMapsHaveAdaptersOfTheSdk() {
    assertThat(AdapterRegistry.<List<Box>>get(Types.newParameterizedType(List.class, Box.class)))
        .isInstanceOf(ListAdapter.class);
    assertThat(
            AdapterRegistry.<Object>get(
                Types.newParameterizedType(Map.class, String.class, Box.class)))
        .isInstanceOf(MapAdapter.class);
  }

  @Test
  void otherTypesHaveAdaptersOfMoshi() throws Exception {
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
final class CodecsTest_NamedJsonAdapter {
  private CodecsTest_NamedJsonAdapter() {}
}
