package io.github.cfdevices.benchmarks.json;

import io.github.cfdevices.benchmarks.harness.Row;
import io.github.cfdevices.model.CrowdstrikeConfig;
import io.github.cfdevices.model.PostureIntegrationCreate;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Encodes a posture integration to the bytes of a body. */
@State(Scope.Benchmark)
public class EncodeIntegration extends EncodeRequest<PostureIntegrationCreate> {
  private static final String NAME = "encode-integration";

  /** For JMH. */
  public EncodeIntegration() {
    super(
        NAME,
        PostureIntegrationCreate.class,
        PostureIntegrationCreate.builder()
            .name("CrowdStrike")
            .interval("1h")
            .config(
                CrowdstrikeConfig.builder()
                    .apiUrl("https://api.crowdstrike.example.com")
                    .clientId("example-client-id")
                    .clientSecret("example-secret")
                    .customerId("example-customer")
                    .build())
            .build(),
        new IntegrationBean());
  }

  public static Row row() {
    return row(NAME, "a request with a posture integration encoded", EncodeIntegration.class);
  }
}
