package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ByteArrayCacheTest {
  private final ByteArrayCache cache = new ByteArrayCache(16, 100);

  @ParameterizedTest
  @CsvSource({"0, 16", "1, 16", "15, 16", "16, 32", "63, 64", "64, 100", "100, 100", "101, 101"})
  void newArrayIsRoundedUp(int length, int taken) {
    assertThat(cache.take(length)).hasSize(taken);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 17, 100})
  void recycledArrayIsTakenOnce(int length) {
    byte[] array = new byte[length];

    cache.recycle(array);

    assertThat(cache.take(length)).isSameAs(array);
    assertThat(cache.take(length)).isNotSameAs(array);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 15, 101})
  void arrayThatIsTooShortOrTooLongIsNotCached(int length) {
    byte[] array = new byte[length];

    cache.recycle(array);

    assertThat(cache.take(0)).isNotSameAs(array).hasSize(16);
  }

  @Test
  void cachedArrayThatIsTooShortIsReplaced() {
    cache.recycle(new byte[20]);

    assertThat(cache.take(21)).hasSize(32);
    assertThat(cache.take(0)).hasSize(16);
  }

  @Test
  void cachedArrayStaysIfTheRequestedLengthExceedsTheMaximum() {
    byte[] array = new byte[20];
    cache.recycle(array);

    assertThat(cache.take(101)).hasSize(101);
    assertThat(cache.take(0)).isSameAs(array);
  }
}
