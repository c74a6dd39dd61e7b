package io.github.cfdevices.tests.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.json.JsonModel;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.DeviceIsp;
import io.github.cfdevices.model.GetDeviceParams;
import io.github.cfdevices.model.ListDevicesParams;
import io.github.cfdevices.model.PostureIntegration;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.tests.support.Fixtures;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class EqualityTest {
  @ParameterizedTest
  @MethodSource("fixtures")
  void orderOfMembersDoesNotAffectEquality(Class<? extends JsonModel> type, String json) {
    Map<String, Object> sorted = new TreeMap<>(Fixtures.membersOf(json));
    JsonModel one = ModelJson.decode(type, json);
    JsonModel other = ModelJson.decode(type, RawJson.of(sorted).text());
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one).isNotSameAs(other);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void eachPropertyAffectsEquality(Class<? extends JsonModel> type, String json) {
    JsonModel whole = ModelJson.decode(type, json);
    for (String name : Fixtures.membersOf(json).keySet()) {
      Map<String, Object> without = new TreeMap<>(Fixtures.membersOf(json));
      without.remove(name);
      assertThat(whole)
          .as("without " + name)
          .isNotEqualTo(ModelJson.decode(type, RawJson.of(without).text()));
    }
  }

  @Test
  void absentNullAndEmptyAreDifferent() {
    PostureRule absent = ModelJson.decode(PostureRule.class, "{}");
    PostureRule explicit = ModelJson.decode(PostureRule.class, "{\"name\":null}");
    PostureRule empty = ModelJson.decode(PostureRule.class, "{\"name\":\"\"}");
    assertThat(List.of(absent, explicit, empty)).doesNotHaveDuplicates();
  }

  @Test
  void modelsOfDifferentClassesAreDifferent() {
    Object rule = ModelJson.decode(PostureRule.class, "{}");
    Object device = ModelJson.decode(Device.class, "{}");
    assertThat(rule).isNotEqualTo(device).isNotEqualTo(null).isNotEqualTo("{}");
  }

  @Test
  void parametersAreEqualIfAllOfThemAre() {
    ListDevicesParams one = ListDevicesParams.builder().search("mac").id(List.of("a")).build();
    assertThat(one).isEqualTo(one.toBuilder().build()).hasSameHashCodeAs(one.toBuilder().build());
    assertThat(one)
        .isNotEqualTo(one.toBuilder().search(null).build())
        .isNotEqualTo(one.toBuilder().perPage(1).build())
        .isNotEqualTo(one.toBuilder().id(List.of("b")).build())
        .isNotEqualTo(null);
    assertThat(ListDevicesParams.builder().build()).isNotEqualTo(GetDeviceParams.builder().build());
  }

  static Stream<Arguments> fixtures() {
    return Stream.of(
            of(Device.class, Fixtures.items("devices-page", "result")),
            of(Device.class, Fixtures.items("devices-last-page", "result")),
            of(DeviceIsp.class, Fixtures.items("isps-redacted-page", "result.isps")),
            of(PostureRule.class, Fixtures.items("posture-rules", "result")),
            of(PostureIntegration.class, Fixtures.items("posture-integrations", "result")))
        .flatMap(all -> all);
  }

  private static Stream<Arguments> of(Class<?> type, List<String> jsons) {
    return jsons.stream().map(json -> Arguments.of(type, json));
  }
}
