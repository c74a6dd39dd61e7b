package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MixedUnionAdapterTest {
  private static final MixedUnionAdapter<Object> ADAPTER =
      new MixedUnionAdapter<>() {
        {
          addValues("string", TypeAdapters.STRING, Text::new);
          addValues("number", TypeAdapters.DECIMAL, Size::new);
          addValues("array", TypeAdapters.listOf(TypeAdapters.LONG), Longs::new);
          addObject(Product.class);
        }

        @Override
        protected Object unknown(@Nullable String discriminator, RawJson json) {
          return json;
        }
      };

  @Test
  void jsonTypeDeterminesTheClass() throws IOException {
    assertThat(ADAPTER.fromJson("\"a\"")).isEqualTo(new Text("a"));
    assertThat(ADAPTER.fromJson("1.50")).isEqualTo(new Size(new BigDecimal("1.50")));
    assertThat(ADAPTER.fromJson("[1,2]")).isEqualTo(new Longs(List.of(1L, 2L)));
    assertThat(ADAPTER.fromJson("{\"name\":\"a\"}"))
        .isInstanceOfSatisfying(Product.class, box -> assertThat(box.name()).isEqualTo("a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "[1,\"a\"]", "[null]", "1e99999999999"})
  void otherValuesAreUnknown(String json) throws IOException {
    assertThat(ADAPTER.fromJson(json))
        .isInstanceOfSatisfying(RawJson.class, raw -> assertThat(raw.text()).isEqualTo(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"\\ud83d\"", "-0.50", "[1,2]", "[]", "{\"name\":\"a\",\"x\":[1.0]}", "[1.5]"})
  void jsonIsWrittenAsItWasRead(String json) throws IOException {
    assertThat(ADAPTER.toJson(ADAPTER.fromJson(json))).isEqualTo(json);
  }

  @Test
  void unknownTypeIsRejected() {
    assertThatThrownBy(
            () ->
                new MixedUnionAdapter<>() {
                  {
                    addValues("text", TypeAdapters.STRING, Text::new);
                  }

                  @Override
                  protected Object unknown(@Nullable String discriminator, RawJson json) {
                    return json;
                  }
                })
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("text");
  }

  @Test
  void variantsOfOneClassAreEqualIfTheirValuesAre() {
    assertThat(new Text("a")).isEqualTo(new Text("a")).hasSameHashCodeAs("a");
    assertThat(new Text("a")).isNotEqualTo(new Text("b")).isNotEqualTo(new Hidden("a"));
    assertThat(new Text("a")).hasToString("Text{value=a}");
    assertThat(new Hidden("s3cret")).hasToString("Hidden{value=██}");
  }

  private static final class Text extends ValueVariant<String> {
    Text(String value) {
      super(value);
    }
  }

  private static final class Size extends ValueVariant<BigDecimal> {
    Size(BigDecimal value) {
      super(value);
    }
  }

  private static final class Longs extends ValueVariant<List<Long>> {
    Longs(List<Long> value) {
      super(value);
    }
  }

  private static final class Hidden extends ValueVariant<String> {
    Hidden(String value) {
      super(value);
    }

    @Override
    protected boolean isSecret() {
      return true;
    }
  }
}
