package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.model.PostureRuleType;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeCloudflareExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeCloudflareExtension.class)
final class RuleSettingsTest {
  @Test
  void requestHasThePlatformsTheTypeAndTheNull(FakeCloudflare fake, Cloudflare cloudflare) {
    PostureRule rule = RuleSettings.create(cloudflare);

    assertThat(rule.type()).isEqualTo(PostureRuleType.FILE);
    assertThat(fake.requests().get(0).body())
        .isEqualTo(
            "{\"name\":\"Agent is installed\",\"type\":\"file\","
                + "\"input\":{\"operating_system\":\"windows\",\"path\":\"C:\\\\agent\"},"
                + "\"match\":[{\"platform\":\"windows\"},{\"platform\":\"mac\"}],"
                + "\"expiration\":null}");
  }

  @Test
  void nullIsSentAndTheScheduleIsOmitted(FakeCloudflare fake, Cloudflare cloudflare) {
    String id =
        fake.addRule(
            RawJson.parse(
                "{\"name\":\"WARP\",\"type\":\"warp\",\"description\":\"By IT\","
                    + "\"schedule\":\"5m\"}"));

    RuleSettings.reset(cloudflare, id);

    assertThat(fake.requests().get(2).method()).isEqualTo("PUT");
    assertThat(fake.requests().get(2).body())
        .isEqualTo("{\"name\":\"WARP\",\"type\":\"warp\",\"description\":null}");
  }

  @Test
  void sizeOfAPageIsAnInt(FakeCloudflare fake, Cloudflare cloudflare) {
    assertThat(RuleSettings.first(cloudflare, 7)).hasSize(7);

    assertThat(fake.requests().get(0).queryParameter("per_page")).isEqualTo("7");
  }

  @Test
  void sizeOutOfRangeIsNotSent(FakeCloudflare fake, Cloudflare cloudflare) {
    assertThatThrownBy(() -> RuleSettings.first(cloudflare, 0))
        .isInstanceOf(InvalidInputException.class);

    assertThat(fake.requests()).isEmpty();
  }
}
