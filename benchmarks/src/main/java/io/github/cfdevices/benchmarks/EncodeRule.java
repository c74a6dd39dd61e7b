package io.github.cfdevices.benchmarks;

import io.github.cfdevices.ModelJson;
import io.github.cfdevices.RequestEncoder;
import io.github.cfdevices.model.DesktopOs;
import io.github.cfdevices.model.DeviceMatch;
import io.github.cfdevices.model.FileInput;
import io.github.cfdevices.model.Platform;
import io.github.cfdevices.model.PostureRuleRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.RequestBody;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A posture rule, from an object to the bytes of a body. */
@State(Scope.Benchmark)
public class EncodeRule {
  private final PostureRuleRequest request =
      PostureRuleRequest.builder()
          .name("Corporate marker file")
          .description("Put there by the installer")
          .schedule("5m")
          .expiration("1h")
          .match(List.of(DeviceMatch.builder().platform(Platform.WINDOWS).build()))
          .input(
              FileInput.builder()
                  .operatingSystem(DesktopOs.WINDOWS)
                  .path("/opt/corp/marker.txt")
                  .exists(true)
                  .sha256("5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03")
                  .build())
          .build();
  private final RuleBean bean = new RuleBean();
  private final RequestEncoder<PostureRuleRequest> cfdevices =
      RequestEncoder.of(PostureRuleRequest.class);
  private final Encoders peers = new Encoders();

  static Row row() {
    return new JmhRow(
        "encode-rule",
        "a request with a posture rule encoded",
        List.of(
            Limit.of(JmhRow.MICROS, "cfdevices", "gson", 1.0, null),
            Limit.of(JmhRow.MICROS, "cfdevices", "jackson3", 1.0, null),
            Limit.of(JmhRow.MICROS, "cfdevices", "jackson2", 1.0, null)),
        EncodeRule.class);
  }

  /** Sees to it that all write the same. */
  @Setup
  public void agree() throws IOException {
    Agreement agreement = new Agreement("encode-rule");
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
    return ModelJson.encode(ModelJson.decode(PostureRuleRequest.class, text));
  }
}
