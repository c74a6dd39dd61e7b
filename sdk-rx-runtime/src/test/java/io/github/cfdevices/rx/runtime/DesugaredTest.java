package io.github.cfdevices.rx.runtime;

import io.github.cfdevices.DesugaredClasses;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DesugaredTest {
  @ParameterizedTest
  @ValueSource(strings = {"Paged", "rx/runtime/PageWindow"})
  void classesAreDesugaredOnRequest(String name) throws IOException {
    DesugaredClasses.assertDesugaredOnRequest(name);
  }
}
