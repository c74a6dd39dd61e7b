package io.github.cfdevices.tests.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.json.JsonModel;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.model.PostureRuleRequest;
import io.github.cfdevices.tests.support.Fixtures;
import io.github.cfdevices.tests.support.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NullAbsentEmptyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\":null}",
        "{\"name\":\"\"}",
        "{\"match\":null}",
        "{\"match\":[]}",
        "{\"match\":[{}]}",
        "{\"match\":[{\"platform\":null}]}",
        "{\"match\":[{\"platform\":\"\"}]}",
        "{\"input\":null}",
        "{\"input\":{}}",
        "{\"type\":null}",
        "{\"type\":\"\"}",
        "{\"expiration\":null}",
        "{\"expiration\":\"\"}",
        "{\"enabled\":null}",
        "{\"type\":\"file\",\"input\":{\"path\":null,\"exists\":null}}",
        "{\"type\":\"disk_encryption\",\"input\":{\"checkDisks\":null}}"
      })
  void nullAbsentAndEmptySurviveReadEditAndWrite(String json) {
    PostureRule rule = ModelJson.decode(PostureRule.class, json);
    Json.assertSame(ModelJson.encode(rule), json);
    Json.assertSame(ModelJson.encode(rule.toBuilder().build()), json);
    PostureRule edited = rule.toBuilder().description("new").build();
    assertThat(ModelJson.encode(edited.toBuilder().unset("description").build()))
        .isEqualTo(ModelJson.encode(rule));
  }

  @ParameterizedTest
  @MethodSource("nullEverywhere")
  void everyMemberMayBeNull(Class<? extends JsonModel> type, String json) {
    JsonModel model = ModelJson.decode(type, json);
    Json.assertSame(ModelJson.encode(model), json);
    assertThat(model.rawMembers().names()).isEqualTo(Fixtures.membersOf(json).keySet());
  }

  @Test
  void nullAbsentAndEmptyAreDistinct() {
    PostureRule rule = ModelJson.decode(PostureRule.class, "{\"expiration\":null,\"name\":\"\"}");
    assertThat(rule.expiration()).isNull();
    assertThat(rule.rawMembers().isNull("expiration")).isTrue();
    assertThat(rule.schedule()).isNull();
    assertThat(rule.rawMembers().isNull("schedule")).isFalse();
    assertThat(rule.name()).isEmpty();
  }

  @Test
  void nullAndEmptyAreSentWithARule() {
    PostureRule rule =
        ModelJson.decode(
            PostureRule.class,
            "{\"id\":\"1\",\"name\":\"\",\"type\":\"warp\",\"input\":null,\"match\":[],"
                + "\"expiration\":null,\"description\":null,\"enabled\":null}");
    PostureRuleRequest request = rule.toRequestBuilder().schedule("5m").build();
    Json.assertSame(
        ModelJson.encode(request),
        "{\"name\":\"\",\"type\":\"warp\",\"input\":null,\"match\":[],\"expiration\":null,"
            + "\"description\":null,\"schedule\":\"5m\"}");
  }

  static List<Arguments> nullEverywhere() {
    return List.of(
        Arguments.of(
            Device.class,
            "{\"id\":null,\"name\":null,\"active_registrations\":null,\"created_at\":null,"
                + "\"updated_at\":null,\"last_seen_at\":null,\"deleted_at\":null,"
                + "\"client_version\":null,\"device_type\":null,\"hardware_id\":null,"
                + "\"last_seen_registration\":null,\"last_seen_user\":null,\"mac_address\":null,"
                + "\"manufacturer\":null,\"model\":null,\"os_version\":null,"
                + "\"os_version_extra\":null,\"public_ip\":null,\"serial_number\":null,"
                + "\"tags\":null}"),
        Arguments.of(
            PostureRule.class,
            "{\"id\":null,\"name\":null,\"type\":null,\"input\":null,\"match\":null,"
                + "\"description\":null,\"enabled\":null,\"schedule\":null,\"expiration\":null}"));
  }
}
