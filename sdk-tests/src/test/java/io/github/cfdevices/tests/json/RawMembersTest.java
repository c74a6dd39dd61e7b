package io.github.cfdevices.tests.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.json.RawMembers;
import io.github.cfdevices.model.DesktopOs;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.FileInput;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.model.PostureRuleRequest;
import io.github.cfdevices.model.PostureRuleType;
import org.junit.jupiter.api.Test;

final class RawMembersTest {
  @Test
  void unknownMembersCanBeRead() {
    Device device =
        ModelJson.decode(
            Device.class, "{\"cpu\":{\"cores\":8},\"name\":\"n\",\"last_seen_at\":null}");
    RawMembers raw = device.rawMembers();
    assertThat(raw.names()).containsExactly("cpu", "last_seen_at");
    assertThat(raw.get("cpu").text()).isEqualTo("{\"cores\":8}");
    assertThat(raw.isNull("last_seen_at")).isTrue();
    assertThat(raw.isNull("cpu")).isFalse();
    assertThat(raw.get("name")).isNull();
    assertThat(raw.isNull("name")).isFalse();
  }

  @Test
  void unknownMembersCanBeSet() {
    PostureRuleRequest request =
        PostureRuleRequest.builder()
            .name("n")
            .type(PostureRuleType.WARP)
            .rawMember("weight", RawJson.parse("1.50"))
            .rawMember("labels", RawJson.parse("[ 1 ]"))
            .build();
    assertThat(ModelJson.encode(request))
        .isEqualTo("{\"name\":\"n\",\"type\":\"warp\",\"weight\":1.50,\"labels\":[ 1 ]}");
  }

  @Test
  void rawMemberReplacesTheTypedValue() {
    FileInput input =
        FileInput.builder()
            .operatingSystem(DesktopOs.MAC)
            .path("/x")
            .rawMember("operating_system", RawJson.of(7))
            .build();
    assertThat(input.hasOperatingSystem()).isFalse();
    assertThat(ModelJson.encode(input)).isEqualTo("{\"path\":\"/x\",\"operating_system\":7}");
  }

  @Test
  void typedSetterReplacesTheRawMember() {
    FileInput input =
        FileInput.builder()
            .rawMember("path", RawJson.of(7))
            .operatingSystem(DesktopOs.MAC)
            .path("/x")
            .build();
    assertThat(ModelJson.encode(input)).isEqualTo("{\"operating_system\":\"mac\",\"path\":\"/x\"}");
    assertThat(input.rawMembers().isEmpty()).isTrue();
  }

  @Test
  void unsetOmitsAMember() {
    PostureRule rule =
        ModelJson.decode(
            PostureRule.class,
            "{\"name\":\"n\",\"expiration\":null,\"description\":\"d\",\"weight\":1}");
    PostureRule edited =
        rule.toBuilder().unset("expiration").unset("description").unset("weight").build();
    assertThat(ModelJson.encode(edited)).isEqualTo("{\"name\":\"n\"}");
    assertThat(edited.rawMembers().isEmpty()).isTrue();
  }

  @Test
  void optionalPropertySetToNullIsOmitted() {
    PostureRuleRequest request =
        PostureRuleRequest.builder()
            .name("n")
            .type(PostureRuleType.WARP)
            .description("d")
            .description(null)
            .build();
    assertThat(ModelJson.encode(request)).isEqualTo("{\"name\":\"n\",\"type\":\"warp\"}");
  }

  @Test
  void nullablePropertySetToNullIsSent() {
    PostureRuleRequest.Builder builder =
        PostureRuleRequest.builder().name("n").type(PostureRuleType.WARP).expiration(null);
    assertThat(ModelJson.encode(builder.build()))
        .isEqualTo("{\"name\":\"n\",\"type\":\"warp\",\"expiration\":null}");
    assertThat(ModelJson.encode(builder.unset("expiration").build()))
        .isEqualTo("{\"name\":\"n\",\"type\":\"warp\"}");
  }

  @Test
  void inputCanBeUnset() {
    PostureRule rule =
        ModelJson.decode(
            PostureRule.class, "{\"name\":\"n\",\"type\":\"file\",\"input\":{\"path\":\"/x\"}}");
    PostureRuleRequest request =
        rule.toRequestBuilder().unset("input").type(PostureRuleType.WARP).build();
    assertThat(ModelJson.encode(request)).isEqualTo("{\"name\":\"n\",\"type\":\"warp\"}");
  }

  @Test
  void rawMembersAreEqualByJsonValue() {
    Device one = ModelJson.decode(Device.class, "{\"x\":{\"a\":1,\"b\":[1.0]}}");
    Device same = ModelJson.decode(Device.class, "{\"x\": {\"b\":[1], \"a\":1e0}}");
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
  }
}
