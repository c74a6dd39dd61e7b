package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class CallStateTest {
  private static final Map<CallState, Set<CallState>> TABLE =
      new EnumMap<>(
          Map.of(
              CallState.NEW, Set.of(CallState.QUEUED, CallState.DONE),
              CallState.QUEUED, Set.of(CallState.SENDING, CallState.DONE),
              CallState.SENDING, Set.of(CallState.BACKING_OFF, CallState.DONE),
              CallState.BACKING_OFF, Set.of(CallState.QUEUED, CallState.DONE),
              CallState.DONE, Set.of()));

  static Stream<Arguments> pairs() {
    return Arrays.stream(CallState.values())
        .flatMap(from -> Arrays.stream(CallState.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void onlyTransitionsOfTheTableAreAllowed(CallState from, CallState to) {
    assertThat(from.canBecome(to)).isEqualTo(TABLE.get(from).contains(to));
  }

  @Test
  void tableHasAllStates() {
    assertThat(TABLE).containsOnlyKeys(CallState.values());
  }
}
