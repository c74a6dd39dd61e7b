package io.github.cfdevices.tests.support;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;

import java.math.BigDecimal;

/** Compares JSON by value, numbers exactly, with a parser other than the SDK's. */
public final class Json {
  private Json() {}

  /** Fails unless both strings are equal JSON; the order of members is ignored. */
  public static void assertSame(String actual, String expected) {
    assertThatJson(actual).withTolerance(BigDecimal.ZERO).isEqualTo(expected);
  }
}
