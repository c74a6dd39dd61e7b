package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.testkit.FakeCloudflare;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

final class SpringConfigurationTest {
  @Test
  void apiIsInjectedAndClosedWithTheContext() {
    try (FakeCloudflare fake = FakeCloudflare.builder().devices(20).start()) {
      DevicesApi devices;
      try (AnnotationConfigApplicationContext context = context(fake)) {
        devices = context.getBean(DevicesApi.class);
        assertThat(devices.list().stream()).hasSize(19);
        assertThat(context.getBean(Cloudflare.class).client().accountId())
            .isEqualTo(fake.accountId());
      }

      assertThatThrownBy(() -> devices.list().firstPage().execute()).hasMessageContaining("closed");
      assertThat(fake.requests()).hasSize(1);
    }
  }

  private static AnnotationConfigApplicationContext context(FakeCloudflare fake) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of(
                    "cloudflare.api-token", fake.apiToken(),
                    "cloudflare.account-id", fake.accountId(),
                    "cloudflare.base-url", fake.url(),
                    "cloudflare.total-timeout-seconds", 5)));
    context.register(SpringConfiguration.class);
    context.refresh();
    return context;
  }
}
