package io.github.cfdevices.tests.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.tests.trace.CallTrace.Phase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Limits the number of classes that run between {@code execute()} and the connection. */
final class CallTraceTest {
  private static final int MOST_UNTIL_FIRST_BYTE = 18;
  private static final int MOST_THERE_AND_BACK = 25;

  private static CallTrace trace;

  @BeforeAll
  static void traceCall() throws Exception {
    trace = CallTracer.warmGet();
    Files.writeString(Path.of("target", "call-trace.txt"), trace.toString());
  }

  @Test
  void fewClassesRunFromExecuteUntilTheFirstByteIsSent() {
    assertThat(trace.machine(Phase.SEND))
        .as(trace.toString())
        .hasSizeLessThanOrEqualTo(MOST_UNTIL_FIRST_BYTE);
  }

  @Test
  void fewClassesRunFromExecuteUntilItReturns() {
    assertThat(trace.machine(Phase.RECEIVE))
        .as(trace.toString())
        .hasSizeLessThanOrEqualTo(MOST_THERE_AND_BACK);
  }

  /** A trace that misses events would meet any limit. */
  @Test
  void traceReachesFromTheFacadeToTheModel() {
    assertThat(trace.classes(Phase.BUILD, Phase.BUILD))
        .as(trace.toString())
        .startsWith(DevicesApi.class.getName())
        .endsWith(ApiCall.class.getName());
    assertThat(trace.classes(Phase.SEND, Phase.SEND))
        .as(trace.toString())
        .startsWith(ApiCall.class.getName())
        .doesNotContain(Device.class.getName());
    assertThat(trace.classes(Phase.RECEIVE, Phase.RECEIVE))
        .as(trace.toString())
        .contains(Device.class.getName());
  }
}
