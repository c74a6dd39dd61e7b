package io.github.cfdevices.tests.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.json.JsonModel;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.DeviceIsp;
import io.github.cfdevices.model.PostureIntegration;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.tests.support.Fixtures;
import io.github.cfdevices.tests.support.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class UnknownMembersTest {
  private static final RawJson NEW =
      RawJson.parse(
          "{\"a\":[1,2.50,null,{\"b\":\"\"}],\"type\":\"file\",\"big\":9007199254740993}");

  @ParameterizedTest
  @MethodSource("fixtures")
  void unknownMembersOfEveryObjectSurvive(Class<? extends JsonModel> type, String json) {
    String extended = RawJson.of(extended(RawJson.parse(json).value())).text();
    Json.assertSame(ModelJson.encode(ModelJson.decode(type, extended)), extended);
  }

  @Test
  void unknownMembersOfAnInputAreSentBack() {
    PostureRule rule =
        ModelJson.decode(
            PostureRule.class,
            "{\"id\":\"1\",\"input\":{\"path\":\"/x\",\"running\":true},\"name\":\"n\","
                + "\"flavor\":\"zta\",\"type\":\"application\",\"match\":[{\"os\":1}]}");
    Json.assertSame(
        ModelJson.encode(rule.toRequestBuilder().description("d").build()),
        "{\"name\":\"n\",\"type\":\"application\",\"input\":{\"path\":\"/x\",\"running\":true},"
            + "\"match\":[{\"os\":1}],\"description\":\"d\",\"flavor\":\"zta\"}");
  }

  @Test
  void knownNameInAnotherObjectIsUnknown() {
    PostureRule rule =
        ModelJson.decode(
            PostureRule.class,
            "{\"type\":\"firewall\",\"input\":{\"enabled\":false,\"checkDisks\":[]}}");
    assertThat(((JsonModel) rule.input()).rawMembers().names()).containsExactly("checkDisks");
  }

  @Test
  void similarNamesAreDistinct() {
    String json = "{\"Name\":\"a\",\"name \":\"b\",\"\":\"c\",\"n\\u0061me\":\"d\"}";
    Device device = ModelJson.decode(Device.class, json);
    assertThat(device.name()).isEqualTo("d");
    assertThat(device.rawMembers().names()).containsExactly("Name", "name ", "");
    Json.assertSame(ModelJson.encode(device), json);
  }

  static Stream<Arguments> fixtures() {
    return Stream.of(
            of(Device.class, Fixtures.items("devices-page", "result")),
            of(DeviceIsp.class, Fixtures.items("isps-page", "result.isps")),
            of(PostureRule.class, Fixtures.items("posture-rules", "result")),
            of(PostureIntegration.class, Fixtures.items("posture-integrations", "result")))
        .flatMap(all -> all);
  }

  private static Stream<Arguments> of(Class<?> type, List<String> jsons) {
    return jsons.stream().map(json -> Arguments.of(type, json));
  }

  /**
   * Puts a new member in front of and behind the others of each object; maps of texts get texts.
   */
  private static Object extended(Object value) {
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(element -> copy.add(extended(element)));
      return copy;
    }
    if (!(value instanceof Map<?, ?>)) {
      return value;
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    copy.put("new before", NEW);
    Fixtures.members(value)
        .forEach((name, member) -> copy.put(name, name.equals("tags") ? member : extended(member)));
    copy.put("new behind", NEW);
    return copy;
  }
}
