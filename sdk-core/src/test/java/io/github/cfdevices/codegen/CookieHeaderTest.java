package io.github.cfdevices.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CookieHeaderTest {
  @Test
  void cookiesAreJoinedInOrder() {
    assertThat(CookieHeader.of("session", "a1", "page", 2L, "on", true))
        .hasToString("session=a1; page=2; on=true");
  }

  @Test
  void nullIsOmitted() {
    assertThat(CookieHeader.of("session", null, "page", 2L)).hasToString("page=2");
    assertThat(CookieHeader.of("session", null)).isNull();
    assertThat(CookieHeader.of()).isNull();
  }

  @Test
  void firstAndLastAllowedCharactersAreSent() {
    assertThat(CookieHeader.of("c", "!#+-:<[]~")).hasToString("c=!#+-:<[]~");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ok ", "ok\"", "ok,", "ok;", "ok\\", "ok\n", "ok\u007f", "ok\u00e9"})
  void valueThatACookieCannotContainIsInvalid(String value) {
    assertThatThrownBy(() -> CookieHeader.of("session", value))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "session must contain only visible ASCII characters other than quotation marks,"
                + " commas, semicolons and backslashes, but has another character at index 2");
  }
}
