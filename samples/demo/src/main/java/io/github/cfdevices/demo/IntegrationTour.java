package io.github.cfdevices.demo;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.model.KolideConfig;
import io.github.cfdevices.model.PostureIntegration;
import io.github.cfdevices.model.PostureIntegrationCreate;
import io.github.cfdevices.model.PostureIntegrationUpdate;
import io.github.cfdevices.rx.PostureIntegrationsRx;
import java.io.PrintStream;
import java.util.Objects;

/** Creates an integration, changes its interval and deletes it. */
final class IntegrationTour {
  private final PostureIntegrationsRx integrations;
  private final PrintStream out;

  IntegrationTour(PostureIntegrationsRx integrations, PrintStream out) {
    this.integrations = integrations;
    this.out = out;
  }

  void run() {
    PostureIntegrationCreate request =
        PostureIntegrationCreate.builder()
            .name("Demo: Kolide")
            .interval("10m")
            .config(KolideConfig.builder().clientId("demo").clientSecret("not a secret").build())
            .build();
    out.println("\nAn integration from creation to deletion (secrets print masked):");
    out.println("  " + request);

    PostureIntegration created;
    try {
      created = integrations.create(request).blockingGet();
    } catch (ApiException e) { // The real API lets the vendor check the credentials.
      out.println("  rejected by the API: " + e.getMessage());
      return;
    }
    String id = Objects.requireNonNull(created.id(), "id of the new integration");
    Table table = new Table("STEP", "TYPE", "INTERVAL", "NAME");
    add(table, "created", created);

    try {
      PostureIntegrationUpdate slower = PostureIntegrationUpdate.builder().interval("1h").build();
      add(table, "slowed down", integrations.update(id, slower).blockingGet());
    } finally {
      integrations.delete(id).blockingAwait();
    }
    table.add("deleted", null, null, null);
    table.print(out);
  }

  private static void add(Table table, String step, PostureIntegration integration) {
    table.add(
        step,
        Objects.toString(integration.type(), null),
        integration.interval(),
        integration.name());
  }
}
