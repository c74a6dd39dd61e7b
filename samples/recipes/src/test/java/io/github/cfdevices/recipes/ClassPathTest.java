package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The class path of a JUnit 5 project that depends on {@code cfdevices-testkit}. */
final class ClassPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.junit.Test",
        "org.junit.rules.ExternalResource",
        "org.hamcrest.Matcher",
        "okhttp3.mockwebserver.MockWebServer",
        "mockwebserver3.MockWebServer",
      })
  void testkitBringsNeitherJUnit4NorAServer(String absent) {
    assertThatThrownBy(() -> Class.forName(absent)).isInstanceOf(ClassNotFoundException.class);
  }
}
