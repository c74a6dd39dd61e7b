package com.example.whole;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.PostureIntegrationsApi;
import io.github.cfdevices.model.CrowdstrikeConfig;
import io.github.cfdevices.model.CustomConfig;
import io.github.cfdevices.model.IntegrationConfig;
import io.github.cfdevices.model.IntuneConfig;
import io.github.cfdevices.model.KolideConfig;
import io.github.cfdevices.model.PostureIntegration;
import io.github.cfdevices.model.PostureIntegrationCreate;
import io.github.cfdevices.model.PostureIntegrationUpdate;
import io.github.cfdevices.model.SentineloneConfig;
import io.github.cfdevices.model.TaniumConfig;
import io.github.cfdevices.model.UptycsConfig;
import io.github.cfdevices.model.WorkspaceOneConfig;
import io.github.cfdevices.rx.PostureIntegrationsRx;
import java.util.List;
import java.util.Objects;

final class IntegrationCalls {
  private static final String URL = "https://vendor.example.com";

  private IntegrationCalls() {}

  static void run(CloudflareClient client) {
    PostureIntegrationsApi.create(client).list().forEach(System.out::println);
    PostureIntegrationsRx integrations = PostureIntegrationsRx.create(client);
    for (IntegrationConfig config : configs()) {
      PostureIntegration created =
          integrations
              .create(
                  PostureIntegrationCreate.builder()
                      .name("n")
                      .interval("1h")
                      .config(config)
                      .build())
              .blockingGet();
      String id = Objects.requireNonNull(created.id(), "id");
      PostureIntegrationUpdate slower = PostureIntegrationUpdate.builder().interval("2h").build();
      System.out.println(integrations.update(id, slower).blockingGet());
      System.out.println(integrations.get(id).blockingGet());
      integrations.delete(id).blockingAwait();
    }
  }

  private static List<IntegrationConfig> configs() {
    return List.of(
        WorkspaceOneConfig.builder()
            .apiUrl(URL)
            .authUrl(URL)
            .clientId("c")
            .clientSecret("s")
            .build(),
        CrowdstrikeConfig.builder()
            .apiUrl(URL)
            .clientId("c")
            .clientSecret("s")
            .customerId("k")
            .build(),
        UptycsConfig.builder().apiUrl(URL).clientKey("c").clientSecret("s").customerId("k").build(),
        IntuneConfig.builder().clientId("c").clientSecret("s").customerId("k").build(),
        KolideConfig.builder().clientId("c").clientSecret("s").build(),
        TaniumConfig.builder().apiUrl(URL).clientSecret("s").build(),
        SentineloneConfig.builder().apiUrl(URL).clientSecret("s").build(),
        CustomConfig.builder().apiUrl(URL).accessClientId("c").accessClientSecret("s").build());
  }
}
