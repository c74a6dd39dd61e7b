package io.github.cfdevices.benchmarks;

import io.github.cfdevices.ModelJson;
import io.github.cfdevices.RequestEncoder;
import io.github.cfdevices.model.CrowdstrikeConfig;
import io.github.cfdevices.model.PostureIntegrationCreate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.RequestBody;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A posture integration, from an object to the bytes of a body. */
@State(Scope.Benchmark)
public class EncodeIntegration {
  private final PostureIntegrationCreate request =
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
          .build();
  private final IntegrationBean bean = new IntegrationBean();
  private final RequestEncoder<PostureIntegrationCreate> cfdevices =
      RequestEncoder.of(PostureIntegrationCreate.class);
  private final Encoders peers = new Encoders();

  static Row row() {
    return new JmhRow(
        "encode-integration",
        "a request with a posture integration encoded",
        List.of(
            Limit.of(JmhRow.MICROS, "cfdevices", "gson", 1.0, null),
            Limit.of(JmhRow.MICROS, "cfdevices", "jackson3", 1.0, null),
            Limit.of(JmhRow.MICROS, "cfdevices", "jackson2", 1.0, null)),
        EncodeIntegration.class);
  }

  /** Sees to it that all write the same. */
  @Setup
  public void agree() throws IOException {
    Agreement agreement = new Agreement("encode-integration");
    Buffer body = new Buffer();
    cfdevices().writeTo(body);
    agreement.check("cfdevices", ordered(body.readByteArray()));
    agreement.check("gson", ordered(gson()));
    agreement.check("jackson3", ordered(jackson3()));
    agreement.check("jackson2", ordered(jackson2()));
  }

  /** Ours. */
  @Benchmark
  public RequestBody cfdevices() throws IOException {
    return cfdevices.encode(request);
  }

  /** Gson by reflection. */
  @Benchmark
  public byte[] gson() {
    return peers.gson(bean);
  }

  /** Jackson 3. */
  @Benchmark
  public byte[] jackson3() {
    return peers.jackson3(bean);
  }

  /** Jackson 2. */
  @Benchmark
  public byte[] jackson2() throws IOException {
    return peers.jackson2(bean);
  }

  private static String ordered(byte[] json) {
    String text = new String(json, StandardCharsets.UTF_8);
    return ModelJson.encode(ModelJson.decode(PostureIntegrationCreate.class, text));
  }
}
