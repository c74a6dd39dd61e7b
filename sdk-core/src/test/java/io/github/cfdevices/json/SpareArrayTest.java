package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpareArrayTest {
  private final SpareArray spare = new SpareArray(16, 100);

  @ParameterizedTest
  @CsvSource({"0, 16", "1, 16", "15, 16", "16, 32", "63, 64", "64, 100", "100, 100", "101, 101"})
  void newArrayHasRoomForALittleMore(int length, int taken) {
    assertThat(spare.take(length)).hasSize(taken);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 17, 100})
  void arrayGoesToTheNextOneOnly(int length) {
    byte[] array = new byte[length];

    spare.give(array);

    assertThat(spare.take(length)).isSameAs(array);
    assertThat(spare.take(length)).isNotSameAs(array);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 15, 101})
  void arrayThatIsTooShortOrTooLongIsNotKept(int length) {
    byte[] array = new byte[length];

    spare.give(array);

    assertThat(spare.take(0)).isNotSameAs(array).hasSize(16);
  }

  @Test
  void arrayThatIsTooShortForItsNextUseIsReplaced() {
    spare.give(new byte[20]);

    assertThat(spare.take(21)).hasSize(32);
    assertThat(spare.take(0)).hasSize(16);
  }

  @Test
  void arrayIsLeftAloneWhereALongerOneIsNeededThanAnyKept() {
    byte[] array = new byte[20];
    spare.give(array);

    assertThat(spare.take(101)).hasSize(101);
    assertThat(spare.take(0)).isSameAs(array);
  }
}
