package io.github.cfdevices;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DesugaredTest {
  @ParameterizedTest
  @ValueSource(strings = {"Paged", "http/RateLimiter", "json/ModelJson$Shared"})
  void classesAreDesugaredOnRequest(String name) throws IOException {
    DesugaredClasses.assertDesugaredOnRequest(name);
  }
}
