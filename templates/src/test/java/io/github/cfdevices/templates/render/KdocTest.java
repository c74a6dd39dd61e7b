package io.github.cfdevices.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KdocTest {
  @ParameterizedTest
  @CsvSource({
    "Sends {@code a.b}., Sends `a.b`.",
    "See {@link Device}., See [Device].",
    "See {@link Device#name()}., See [Device.name].",
    "See {@link #list}., See [list].",
    "Sends text/*., Sends text/&#42;.",
    "Ends *&#47; here., Ends *&#47; here.",
  })
  void javadocBecomesKdoc(String javadoc, String kdoc) {
    assertThat(Kdoc.of(javadoc)).isEqualTo(kdoc);
  }
}
