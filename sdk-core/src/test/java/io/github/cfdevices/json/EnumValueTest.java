package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class EnumValueTest {
  private static final Product.Kind FLAT = new Product.Kind("flat");
  private static final Product.Kind DEEP = new Product.Kind("deep");

  @Test
  void valuesOfOneClassAreEqualIfTheirStringsAre() {
    assertThat(FLAT).isEqualTo(new Product.Kind("flat")).hasSameHashCodeAs("flat");
    assertThat(FLAT).isNotEqualTo(DEEP).isNotEqualTo("flat").isNotEqualTo(new Other("flat"));
    assertThat(FLAT).hasToString("flat");
  }

  @Test
  void constantIsFoundByItsValue() {
    assertThat(EnumValue.byValue(FLAT, DEEP))
        .containsEntry("flat", FLAT)
        .containsEntry("deep", DEEP)
        .hasSize(2);
  }

  @Test
  void valueIsNeverNull() {
    assertThatThrownBy(() -> new Product.Kind(null)).isInstanceOf(NullPointerException.class);
  }

  private static final class Other extends EnumValue {
    Other(String value) {
      super(value);
    }

    @Override
    public boolean isKnown() {
      return true;
    }
  }
}
