package io.github.cfdevices.benchmarks.json;

import io.github.cfdevices.benchmarks.harness.Row;
import io.github.cfdevices.model.DesktopOs;
import io.github.cfdevices.model.FileInput;
import io.github.cfdevices.model.Platform;
import io.github.cfdevices.model.PostureRuleRequest;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Encodes a posture rule to the bytes of a body. */
@State(Scope.Benchmark)
public class EncodeRule extends EncodeRequest<PostureRuleRequest> {
  private static final String NAME = "encode-rule";

  /** For JMH. */
  public EncodeRule() {
    super(
        NAME,
        PostureRuleRequest.class,
        PostureRuleRequest.builder()
            .name("Corporate marker file")
            .description("Put there by the installer")
            .schedule("5m")
            .expiration("1h")
            .match(Platform.WINDOWS)
            .input(
                FileInput.builder()
                    .operatingSystem(DesktopOs.WINDOWS)
                    .path("/opt/corp/marker.txt")
                    .exists(true)
                    .sha256("5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03")
                    .build())
            .build(),
        new RuleBean());
  }

  public static Row row() {
    return row(NAME, "a request with a posture rule encoded", EncodeRule.class);
  }
}
