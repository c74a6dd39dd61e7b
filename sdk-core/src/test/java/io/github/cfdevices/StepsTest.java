package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StepsTest {
  private final Steps steps = new Steps();

  @Test
  void stopBeforeTheFirstStepLeavesTheEndToIt() {
    assertThat(steps.stop(Stop.CANCELED)).isFalse();
    assertThat(steps.next(false)).isNull();
  }

  @Test
  void stopOfAWaitAsksForTheEnd() {
    LateCancelable wait = steps.next(false);
    int[] canceled = new int[1];
    wait.set(() -> canceled[0]++);

    assertThat(steps.stop(Stop.DEADLINE)).isTrue();

    assertThat(canceled[0]).isOne();
    assertThat(steps.stopped()).isEqualTo(Stop.DEADLINE);
  }

  @Test
  void onlyTheFirstStopCounts() {
    LateCancelable attempt = steps.next(true);
    int[] canceled = new int[1];
    attempt.set(() -> canceled[0]++);

    assertThat(steps.stop(Stop.CANCELED)).isFalse();
    assertThat(steps.stop(Stop.CLOSED)).isFalse();

    assertThat(canceled[0]).isOne();
    assertThat(steps.stopped()).isEqualTo(Stop.CANCELED);
  }

  @Test
  void secondStopDoesNotAskForTheEndAgain() {
    steps.next(false);

    assertThat(steps.stop(Stop.DEADLINE)).isTrue();
    assertThat(steps.stop(Stop.CLOSED)).isFalse();
  }

  @Test
  void nothingFollowsTheEnd() {
    steps.next(false);

    assertThat(steps.end()).isTrue();
    assertThat(steps.end()).isFalse();

    assertThat(steps.next(true)).isNull();
    assertThat(steps.stop(Stop.CANCELED)).isFalse();
    assertThat(steps.stopped()).isNull();
  }
}
