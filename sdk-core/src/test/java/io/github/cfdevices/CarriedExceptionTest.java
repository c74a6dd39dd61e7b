package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class CarriedExceptionTest {
  @Test
  void carriedExceptionIsFoundInsideOthers() {
    CloudflareException carried = new InvalidInputException("a", "is wrong");
    Throwable failure = new CarriedException(carried);
    for (int i = 0; i < 10; i++) {
      failure = new IOException("wrapped", failure);
    }

    assertThat(CarriedException.unwrap(failure)).isSameAs(carried);
  }

  @Test
  void causesThatRunInACircleAreGivenUp() {
    Exception first = new IOException("first");
    Exception second = new IOException("second", first);
    first.initCause(second);

    assertThat(CarriedException.unwrap(first)).isNull();
  }
}
