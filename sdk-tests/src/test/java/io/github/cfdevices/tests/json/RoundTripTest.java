package io.github.cfdevices.tests.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.api.PostureRulesApi;
import io.github.cfdevices.json.JsonModel;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.model.DeletedPostureRule;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.DeviceIsp;
import io.github.cfdevices.model.PostureIntegration;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.tests.support.ApiTest;
import io.github.cfdevices.tests.support.Fixtures;
import io.github.cfdevices.tests.support.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RoundTripTest extends ApiTest {
  @ParameterizedTest
  @MethodSource("fixtures")
  void responsesRoundTrip(Class<? extends JsonModel> type, String json) {
    JsonModel model = ModelJson.decode(type, json);
    String written = ModelJson.encode(model);
    Json.assertSame(written, json);
    assertThat(ModelJson.decode(type, written)).isEqualTo(model);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleIsPutBackWithAllButReadOnlyMembers(String json) throws Exception {
    answer(Fixtures.envelope(json));
    answer(Fixtures.envelope(json));
    PostureRulesApi rules = PostureRulesApi.create(client);
    PostureRule rule = rules.get(ID).execute();
    rules.replace(ID, rule.toRequestBuilder().build()).execute();
    sent();
    Json.assertSame(sent().getBody().readUtf8(), without(json, List.of("id", "enabled")));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void editChangesOnlyTheGivenProperties(String json) throws Exception {
    answer(Fixtures.envelope(json));
    PostureRule rule = ModelJson.decode(PostureRule.class, json);
    PostureRulesApi.create(client)
        .replace(ID, rule.toRequestBuilder().description("new").expiration(null).build())
        .execute();
    Map<String, Object> expected = new LinkedHashMap<>(Fixtures.membersOf(json));
    expected.keySet().removeAll(List.of("id", "enabled"));
    expected.put("description", "new");
    expected.put("expiration", null);
    Json.assertSame(sent().getBody().readUtf8(), RawJson.of(expected).text());
  }

  static Stream<Arguments> fixtures() {
    return Stream.of(
            of(Device.class, List.of(Fixtures.result("device"))),
            of(Device.class, Fixtures.items("devices-page", "result")),
            of(Device.class, Fixtures.items("devices-last-page", "result")),
            of(DeviceIsp.class, Fixtures.items("isps-page", "result.isps")),
            of(DeviceIsp.class, Fixtures.items("isps-redacted-page", "result.isps")),
            of(PostureRule.class, Fixtures.items("posture-rules", "result")),
            of(PostureRule.class, List.of(Fixtures.result("posture-rule"))),
            of(DeletedPostureRule.class, List.of(Fixtures.result("posture-rule-deleted"))),
            of(PostureIntegration.class, Fixtures.items("posture-integrations", "result")),
            of(PostureIntegration.class, List.of(Fixtures.result("posture-integration"))))
        .flatMap(all -> all);
  }

  static List<String> rules() {
    return Fixtures.items("posture-rules", "result").stream()
        .filter(json -> Fixtures.membersOf(json).keySet().containsAll(List.of("name", "type")))
        .toList();
  }

  private static Stream<Arguments> of(Class<?> type, List<String> jsons) {
    return jsons.stream().map(json -> Arguments.of(type, json));
  }

  private static String without(String json, List<String> names) {
    Map<String, Object> members = new LinkedHashMap<>(Fixtures.membersOf(json));
    members.keySet().removeAll(names);
    return RawJson.of(members).text();
  }
}
