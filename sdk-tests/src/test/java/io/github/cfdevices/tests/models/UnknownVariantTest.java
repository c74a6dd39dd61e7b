package io.github.cfdevices.tests.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.model.DesktopOs;
import io.github.cfdevices.model.FileInput;
import io.github.cfdevices.model.PostureIntegrationCreate;
import io.github.cfdevices.model.PostureIntegrationType;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.model.PostureRuleRequest;
import io.github.cfdevices.model.PostureRuleType;
import io.github.cfdevices.model.UnknownIntegrationConfig;
import io.github.cfdevices.model.UnknownPostureInput;
import io.github.cfdevices.tests.support.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnknownVariantTest {
  private static final String SPIN = "{\"spin\":[\"up\",{\"down\":1.50}],\"big\":9007199254740993}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"quantum\",\"name\":\"n\",\"input\":" + SPIN + "}",
        "{\"input\":" + SPIN + ",\"name\":\"n\",\"type\":\"quantum\"}"
      })
  void inputOfAnUnknownTypeIsKept(String json) {
    PostureRule rule = ModelJson.decode(PostureRule.class, json);
    assertThat(rule.type().isKnown()).isFalse();
    assertThat(rule.type().known()).isEqualTo(PostureRuleType.Known.UNRECOGNIZED);
    assertThat(rule.type().value()).isEqualTo("quantum");
    UnknownPostureInput input = (UnknownPostureInput) rule.input();
    assertThat(input.discriminator()).isEqualTo(PostureRuleType.of("quantum"));
    assertThat(input.json().text()).isEqualTo(SPIN);
    assertThat(ModelJson.encode(rule.toRequestBuilder().build()))
        .isEqualTo("{\"name\":\"n\",\"type\":\"quantum\",\"input\":" + SPIN + "}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"input\":{\"path\":\"/x\"}}",
        "{\"type\":null,\"input\":{\"path\":\"/x\"}}",
        "{\"input\":{\"path\":\"/x\"},\"type\":null}",
        "{\"input\":[1,2]}",
        "{\"type\":\"file\",\"input\":[]}",
        "{\"type\":\"file\",\"input\":\"text\"}",
        "{\"type\":\"file\",\"input\":false}",
        "{\"type\":\"warp\",\"input\":{}}",
        "{\"type\":\"\",\"input\":{}}"
      })
  void inputOfNoKnownClassIsKept(String json) {
    PostureRule rule = ModelJson.decode(PostureRule.class, json);
    assertThat(rule.input()).isInstanceOf(UnknownPostureInput.class);
    Json.assertSame(ModelJson.encode(rule), json);
    Json.assertSame(ModelJson.encode(rule.toBuilder().build()), json);
  }

  @Test
  void inputOfAnUnknownTypeCanBeSent() {
    UnknownPostureInput input =
        UnknownPostureInput.of(PostureRuleType.of("quantum"), RawJson.parse(SPIN));
    PostureRuleRequest request = PostureRuleRequest.builder().name("n").input(input).build();
    assertThat(ModelJson.encode(request))
        .isEqualTo("{\"name\":\"n\",\"type\":\"quantum\",\"input\":" + SPIN + "}");
  }

  @Test
  void configOfAnUnknownTypeCanBeSent() {
    UnknownIntegrationConfig config =
        UnknownIntegrationConfig.of(PostureIntegrationType.of("jamf"), RawJson.parse("{\"a\":1}"));
    PostureIntegrationCreate create =
        PostureIntegrationCreate.builder().name("n").interval("1h").config(config).build();
    assertThat(ModelJson.encode(create))
        .isEqualTo("{\"name\":\"n\",\"type\":\"jamf\",\"interval\":\"1h\",\"config\":{\"a\":1}}");
  }

  @Test
  void unknownInputsAreEqualByTypeAndJson() {
    PostureRuleType type = PostureRuleType.of("quantum");
    UnknownPostureInput one = UnknownPostureInput.of(type, RawJson.parse("{\"a\":1,\"b\":2}"));
    UnknownPostureInput same = UnknownPostureInput.of(type, RawJson.parse("{\"b\":2.0, \"a\":1}"));
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(one)
        .isNotEqualTo(UnknownPostureInput.of(PostureRuleType.of("q"), RawJson.parse("{\"a\":1}")))
        .isNotEqualTo(UnknownPostureInput.of(PostureRuleType.FILE, one.json()));
  }

  @Test
  void jsonOfAnUnknownInputIsNotPrinted() {
    UnknownPostureInput input =
        UnknownPostureInput.of(PostureRuleType.of("q"), RawJson.parse("{\"secret\":\"x\"}"));
    assertThat(input).hasToString("UnknownPostureInput{discriminator=q, json=RawJson(14 chars)}");
  }

  @Test
  void inputOfAnotherTypeIsRejected() {
    FileInput file =
        FileInput.builder().operatingSystem(DesktopOs.LINUX).path("/secret/path").build();
    assertThatThrownBy(
            () ->
                PostureRuleRequest.builder()
                    .name("n")
                    .input(file)
                    .type(PostureRuleType.APPLICATION)
                    .build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("PostureRuleRequest.type is application, but the input set is one of file");
    assertThatThrownBy(
            () -> PostureRuleRequest.builder().name("n").input(file).unset("type").build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("PostureRuleRequest.type ");
  }

  @Test
  void unknownInputOfAnotherTypeIsRejected() {
    UnknownPostureInput input =
        UnknownPostureInput.of(PostureRuleType.of("quantum"), RawJson.parse("{}"));
    assertThatThrownBy(
            () ->
                PostureRuleRequest.builder()
                    .name("n")
                    .input(input)
                    .type(PostureRuleType.FILE)
                    .build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("PostureRuleRequest.type is file, but the input set is one of quantum");
  }

  @Test
  void lastInputSetsTheType() {
    PostureRuleRequest request =
        PostureRuleRequest.builder()
            .name("n")
            .type(PostureRuleType.WARP)
            .input(FileInput.builder().operatingSystem(DesktopOs.MAC).path("/x").build())
            .build();
    assertThat(request.type()).isSameAs(PostureRuleType.FILE);
  }

  @Test
  void configOfAnotherTypeIsRejected() {
    assertThatThrownBy(
            () ->
                PostureIntegrationCreate.builder()
                    .name("n")
                    .interval("1h")
                    .config(
                        UnknownIntegrationConfig.of(
                            PostureIntegrationType.UPTYCS, RawJson.parse("{}")))
                    .type(PostureIntegrationType.KOLIDE)
                    .build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("PostureIntegrationCreate.type is kolide, but the config set is one of uptycs");
  }
}
