package io.github.cfdevices.tests.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.model.PostureInput;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.model.PostureRuleRequest;
import io.github.cfdevices.model.PostureRuleType;
import io.github.cfdevices.model.UnknownPostureInput;
import io.github.cfdevices.tests.support.Json;
import io.github.cfdevices.tests.support.PostureSamples;
import io.github.cfdevices.tests.support.PostureSamples.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PostureVariantsTest {
  @Test
  void eachVariantHasASample() {
    List<Class<?>> variants =
        Arrays.stream(PostureInput.Visitor.class.getMethods())
            .<Class<?>>map(method -> method.getParameterTypes()[0])
            .filter(c -> c != PostureInput.class && c != UnknownPostureInput.class)
            .toList();
    assertThat(variants).hasSize(20);
    assertThat(samples().<Class<?>>map(s -> s.input().getClass()))
        .containsExactlyInAnyOrderElementsOf(variants);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void inputSetsTheType(Sample sample) {
    PostureRuleRequest request =
        PostureRuleRequest.builder().name("n").input(sample.input()).build();
    assertThat(request.type()).isEqualTo(PostureRuleType.of(sample.type()));
    assertThat(sample.input().discriminator()).isSameAs(request.type());
    assertThat(ModelJson.encode(request))
        .isEqualTo(
            "{\"name\":\"n\",\"type\":\"" + sample.type() + "\",\"input\":" + sample.json() + "}");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void inputIsDecodedAfterTheType(Sample sample) {
    assertDecoded(
        sample,
        "{\"id\":\"1\",\"type\":\""
            + sample.type()
            + "\",\"name\":\"n\",\"input\":"
            + sample.json()
            + "}");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void inputIsDecodedBeforeTheType(Sample sample) {
    assertDecoded(
        sample,
        "{\"id\":\"1\",\"input\":"
            + sample.json()
            + ",\"new\":{\"type\":\"file\"},\"name\":\"n\",\"type\":\""
            + sample.type()
            + "\"}");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void emptyInputHasTheClassOfItsType(Sample sample) {
    String json = "{\"type\":\"" + sample.type() + "\",\"input\":{}}";
    PostureRule rule = ModelJson.decode(PostureRule.class, json);
    assertThat(rule.input()).hasSameClassAs(sample.input());
    assertThat(ModelJson.encode(rule)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"warp", "gateway", "tanium"})
  void typeWithoutInputIsDecodedWithoutOne(String type) {
    String json = "{\"name\":\"n\",\"type\":\"" + type + "\"}";
    PostureRule rule = ModelJson.decode(PostureRule.class, json);
    assertThat(rule.type().isKnown()).isTrue();
    assertThat(rule.input()).isNull();
    assertThat(ModelJson.encode(rule)).isEqualTo(json);
  }

  static Stream<Sample> samples() {
    return PostureSamples.all().stream();
  }

  private static void assertDecoded(Sample sample, String json) {
    PostureRule rule = ModelJson.decode(PostureRule.class, json);
    assertThat(rule.input()).isEqualTo(sample.input()).hasSameHashCodeAs(sample.input());
    assertThat(rule.type()).isSameAs(PostureRuleType.of(sample.type()));
    Json.assertSame(ModelJson.encode(rule), json);
  }
}
