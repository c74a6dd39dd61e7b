package io.github.cfdevices.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.api.PostureRulesApi;
import io.github.cfdevices.errors.EmptyResultException;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.model.DeletedPostureRule;
import io.github.cfdevices.model.DesktopOs;
import io.github.cfdevices.model.DeviceMatch;
import io.github.cfdevices.model.FileInput;
import io.github.cfdevices.model.Platform;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.model.PostureRuleRequest;
import io.github.cfdevices.model.PostureRuleType;
import io.github.cfdevices.tests.support.ApiTest;
import io.github.cfdevices.tests.support.Fixtures;
import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import org.junit.jupiter.api.Test;

final class PostureRulesContractTest extends ApiTest {
  private static final String RULES = ROOT + "/devices/posture";

  @Test
  void listDecodesARuleOfEachType() throws Exception {
    answer(Fixtures.read("posture-rules"));
    List<PostureRule> rules = PostureRulesApi.create(client).list().firstPage().execute().items();
    assertRequest(sent(), "GET", RULES);
    assertThat(rules).hasSize(25);
    assertThat(rules.stream().map(PostureRule::type).filter(t -> t != null && t.isKnown()))
        .doesNotHaveDuplicates()
        .hasSize(23);
  }

  @Test
  void listIsASinglePage() {
    answer(Fixtures.read("posture-rules"));
    assertThat(PostureRulesApi.create(client).list()).hasSize(25);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void createSendsOnlySetProperties() throws Exception {
    answer(Fixtures.read("posture-rule"));
    PostureRuleRequest request =
        PostureRuleRequest.builder()
            .name("Größe \"x\" <&> \u2028")
            .description("")
            .schedule("5m")
            .expiration("1h")
            .match(List.of(DeviceMatch.builder().platform(Platform.WINDOWS).build()))
            .input(
                FileInput.builder()
                    .operatingSystem(DesktopOs.WINDOWS)
                    .path("C:\\x.exe")
                    .exists(true)
                    .build())
            .build();
    PostureRule rule = PostureRulesApi.create(client).create(request).execute();
    assertRequest(
        sent(),
        "POST",
        RULES,
        "{\"name\":\"Größe \\\"x\\\" <&> \\u2028\",\"type\":\"file\","
            + "\"input\":{\"operating_system\":\"windows\",\"path\":\"C:\\\\x.exe\",\"exists\":true},"
            + "\"match\":[{\"platform\":\"windows\"}],\"description\":\"\",\"schedule\":\"5m\","
            + "\"expiration\":\"1h\"}");
    assertReferenceRule(rule);
  }

  @Test
  void createNeedsNameAndTypeOnly() throws Exception {
    answer(Fixtures.read("posture-rule"));
    PostureRuleRequest request =
        PostureRuleRequest.builder().name("WARP").type(PostureRuleType.WARP).build();
    PostureRulesApi.create(client).create(request).execute();
    assertRequest(sent(), "POST", RULES, "{\"name\":\"WARP\",\"type\":\"warp\"}");
  }

  @Test
  void createKeepsAnExplicitNull() throws Exception {
    answer(Fixtures.read("posture-rule"));
    PostureRuleRequest request =
        PostureRuleRequest.builder()
            .name("WARP")
            .type(PostureRuleType.WARP)
            .match(List.of())
            .expiration(null)
            .build();
    PostureRulesApi.create(client).create(request).execute();
    assertRequest(
        sent(),
        "POST",
        RULES,
        "{\"name\":\"WARP\",\"type\":\"warp\",\"match\":[],\"expiration\":null}");
  }

  @Test
  void platformsOfAMatchAreItsItems() throws Exception {
    answer(Fixtures.read("posture-rule"));
    PostureRuleRequest request =
        PostureRuleRequest.builder()
            .name("WARP")
            .type(PostureRuleType.WARP)
            .match(Platform.WINDOWS, Platform.of("beos"))
            .build();
    PostureRulesApi.create(client).create(request).execute();
    assertRequest(
        sent(),
        "POST",
        RULES,
        "{\"name\":\"WARP\",\"type\":\"warp\","
            + "\"match\":[{\"platform\":\"windows\"},{\"platform\":\"beos\"}]}");
  }

  @Test
  void platformOfAMatchMustNotBeNull() {
    PostureRuleRequest.Builder request = PostureRuleRequest.builder();

    assertThatThrownBy(() -> request.match(Platform.MAC, (Platform) null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("PostureRuleRequest.match must be a list without null");
    assertThat(request.match(Platform.MAC).match(null).name("n").type(PostureRuleType.WARP).build())
        .isEqualTo(PostureRuleRequest.builder().name("n").type(PostureRuleType.WARP).build());
  }

  @Test
  void getDecodesTheRule() throws Exception {
    answer(Fixtures.read("posture-rule"));
    PostureRule rule = PostureRulesApi.create(client).get(ID).execute();
    assertRequest(sent(), "GET", RULES + "/" + ID);
    assertReferenceRule(rule);
  }

  @Test
  void updatePutsTheRequest() throws Exception {
    answer(Fixtures.read("posture-rule"));
    PostureRuleRequest request =
        PostureRuleRequest.builder().name("n").type(PostureRuleType.GATEWAY).build();
    assertReferenceRule(PostureRulesApi.create(client).replace(ID, request).execute());
    assertRequest(sent(), "PUT", RULES + "/" + ID, "{\"name\":\"n\",\"type\":\"gateway\"}");
  }

  @Test
  void deleteReturnsTheId() throws Exception {
    answer(Fixtures.read("posture-rule-deleted"));
    assertThat(PostureRulesApi.create(client).delete(ID).execute().id()).isEqualTo(ID);
    assertRequest(sent(), "DELETE", RULES + "/" + ID);
  }

  @Test
  void deleteWithoutAResultIsASuccess() {
    PostureRulesApi rules = PostureRulesApi.create(client);
    answer(Fixtures.envelope("null"));
    server.enqueue(new MockResponse().setResponseCode(204));
    answer(Fixtures.envelope("null"));

    assertThat(rules.delete(ID).execute()).isEqualTo(DeletedPostureRule.builder().build());
    assertThat(rules.delete(ID).execute().id()).isNull();
    assertThatThrownBy(() -> rules.get(ID).execute()).isInstanceOf(EmptyResultException.class);
  }

  private static void assertReferenceRule(PostureRule rule) {
    assertThat(rule.id()).isEqualTo(ID);
    assertThat(rule.name()).isEqualTo("Corporate file");
    assertThat(rule.type()).isSameAs(PostureRuleType.FILE);
    assertThat(rule.description()).isEqualTo("Put there by the installer");
    assertThat(rule.enabled()).isTrue();
    assertThat(rule.schedule()).isEqualTo("5m");
    assertThat(rule.expiration()).isEqualTo("1h");
    assertThat(rule.match())
        .containsExactly(DeviceMatch.builder().platform(Platform.WINDOWS).build());
    FileInput input = (FileInput) rule.input();
    assertThat(input.operatingSystem()).isSameAs(DesktopOs.WINDOWS);
    assertThat(input.path()).isEqualTo("C:\\Program Files\\Corp\\agent.exe");
    assertThat(input.exists()).isTrue();
    assertThat(input.sha256())
        .isEqualTo("5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03");
    assertThat(input.thumbprint()).isEmpty();
  }
}
