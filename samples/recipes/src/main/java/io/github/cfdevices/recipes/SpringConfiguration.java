package io.github.cfdevices.recipes;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.api.DevicesApi;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spring beans: one client for the whole app, and an API to inject into classes. */
@Configuration(proxyBeanMethods = false)
public class SpringConfiguration {
  /** Spring closes the client with the context, because it is {@code AutoCloseable}. */
  @Bean
  Cloudflare cloudflare(
      @Value("${cloudflare.api-token}") String apiToken,
      @Value("${cloudflare.account-id}") String accountId,
      @Value("${cloudflare.base-url:https://api.cloudflare.com/client/v4/}") String baseUrl,
      @Value("${cloudflare.total-timeout-seconds:30}") long seconds) {
    return Cloudflare.builder()
        .baseUrl(baseUrl)
        .apiToken(apiToken)
        .accountId(accountId)
        .totalTimeout(Duration.ofSeconds(seconds))
        .build();
  }

  @Bean
  DevicesApi devices(Cloudflare cloudflare) {
    return cloudflare.devices();
  }
}
