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
import io.github.cfdevices.tests.support.JsonArbitraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class JsonPropertiesTest {
  private static final List<String> DEVICES = Fixtures.items("devices-last-page", "result");
  private static final List<String> INTEGRATIONS = Fixtures.items("posture-integrations", "result");
  private static final List<String> ISPS = Fixtures.items("isps-page", "result.isps");
  private static final List<String> RULES = Fixtures.items("posture-rules", "result");

  @Property
  void unknownMembersOfADeviceSurvive(
      @ForAll("unknown") Map<String, Object> unknown, @ForAll("devices") String device) {
    assertSurvives(Device.class, extended(device, unknown));
  }

  @Property
  void unknownMembersOfARuleAndOfItsInputSurvive(
      @ForAll("unknown") Map<String, Object> unknown,
      @ForAll("unknown") Map<String, Object> unknownOfInput,
      @ForAll("rules") String rule,
      @ForAll Random random) {
    Map<String, Object> members = new LinkedHashMap<>(Fixtures.membersOf(rule));
    members.putAll(unknown);
    if (members.get("input") instanceof Map<?, ?>) {
      members.put("input", merged(Fixtures.members(members.get("input")), unknownOfInput));
    }
    List<String> names = new ArrayList<>(members.keySet());
    Collections.shuffle(names, random);
    Map<String, Object> shuffled = new LinkedHashMap<>();
    names.forEach(name -> shuffled.put(name, members.get(name)));
    assertSurvives(PostureRule.class, RawJson.of(shuffled).text());
  }

  @Property
  void unknownMembersAreSentBackInTheRequest(@ForAll("unknown") Map<String, Object> unknown) {
    PostureRule rule =
        ModelJson.decode(
            PostureRule.class,
            extended("{\"id\":\"1\",\"name\":\"n\",\"type\":\"warp\",\"enabled\":true}", unknown));
    Json.assertSame(
        ModelJson.encode(rule.toRequestBuilder().build()),
        extended("{\"name\":\"n\",\"type\":\"warp\"}", unknown));
  }

  @Property
  void anyInputOfAnUnknownTypeSurvives(@ForAll("values") Object input) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("input", input);
    rule.put("type", "quantum");
    assertSurvives(PostureRule.class, RawJson.of(rule).text());
  }

  @Property
  void anyStringSurvives(@ForAll("texts") String text) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", text);
    members.put("created_at", text);
    members.put("tags", Map.of(text, text));
    assertSurvives(Device.class, RawJson.of(members).text());
    Device device = ModelJson.decode(Device.class, RawJson.of(members).text());
    assertThat(device.name()).isEqualTo(text);
    assertThat(device.tags()).isEqualTo(Map.of(text, text));
  }

  @Property
  void anyValueOfAnyPropertyOfADeviceSurvives(
      @ForAll("devices") String device, @ForAll("values") Object value, @ForAll Random random) {
    assertSurvives(Device.class, replaced(device, value, random));
  }

  @Property
  void anyValueOfAnyPropertyOfARuleSurvives(
      @ForAll("rules") String rule, @ForAll("values") Object value, @ForAll Random random) {
    assertSurvives(PostureRule.class, replaced(rule, value, random));
  }

  @Property
  void anyValueOfAnyPropertyOfAnIntegrationSurvives(
      @ForAll("integrations") String integration,
      @ForAll("values") Object value,
      @ForAll Random random) {
    assertSurvives(PostureIntegration.class, replaced(integration, value, random));
  }

  @Property
  void anyValueOfAnyPropertyOfAnIspSurvives(
      @ForAll("isps") String isp, @ForAll("values") Object value, @ForAll Random random) {
    assertSurvives(DeviceIsp.class, replaced(isp, value, random));
  }

  @Property
  void rawJsonIsEqualToItself(@ForAll("values") Object value) {
    RawJson raw = RawJson.of(value);
    assertThat(RawJson.parse(raw.text())).isEqualTo(raw).hasSameHashCodeAs(raw);
    assertThat(RawJson.of(raw.value())).isEqualTo(raw);
  }

  @Provide
  Arbitrary<Map<String, Object>> unknown() {
    return JsonArbitraries.unknownMembers(knownNames());
  }

  @Provide
  Arbitrary<Object> values() {
    return JsonArbitraries.values();
  }

  @Provide
  Arbitrary<String> texts() {
    return JsonArbitraries.texts();
  }

  @Provide
  Arbitrary<String> devices() {
    return Arbitraries.of(DEVICES);
  }

  @Provide
  Arbitrary<String> integrations() {
    return Arbitraries.of(INTEGRATIONS);
  }

  @Provide
  Arbitrary<String> isps() {
    return Arbitraries.of(ISPS);
  }

  @Provide
  Arbitrary<String> rules() {
    return Arbitraries.of(RULES);
  }

  /** Names that random strings could equal; all others are longer than the random strings. */
  private static List<String> knownNames() {
    return List.of("id", "cn", "os", "name", "type", "input", "match", "tags", "path", "model");
  }

  private static void assertSurvives(Class<? extends JsonModel> type, String json) {
    JsonModel model = ModelJson.decode(type, json);
    Json.assertSame(ModelJson.encode(model), json);
    assertThat(ModelJson.decode(type, ModelJson.encode(model))).isEqualTo(model);
  }

  /** Returns JSON in which a value replaces that of one member at any depth. */
  private static String replaced(String json, Object value, Random random) {
    Map<String, Object> members = new LinkedHashMap<>(Fixtures.membersOf(json));
    replace(members, value, random);
    return RawJson.of(members).text();
  }

  private static void replace(Map<String, Object> members, Object value, Random random) {
    List<String> names = new ArrayList<>(members.keySet());
    if (names.isEmpty()) {
      return;
    }
    String name = names.get(random.nextInt(names.size()));
    if (members.get(name) instanceof Map<?, ?> && random.nextInt(4) > 0) {
      Map<String, Object> nested = new LinkedHashMap<>(Fixtures.members(members.get(name)));
      replace(nested, value, random);
      members.put(name, nested);
    } else if (members.get(name) instanceof List<?> list && random.nextBoolean()) {
      List<Object> items = new ArrayList<>(list);
      items.add(random.nextInt(items.size() + 1), value);
      members.put(name, items);
    } else {
      members.put(name, value);
    }
  }

  private static String extended(String json, Map<String, Object> unknown) {
    return RawJson.of(merged(Fixtures.membersOf(json), unknown)).text();
  }

  private static Map<String, Object> merged(
      Map<String, Object> members, Map<String, Object> unknown) {
    Map<String, Object> merged = new LinkedHashMap<>(unknown);
    merged.putAll(members);
    return merged;
  }
}
