package io.github.cfdevices.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JavaNamesTest {
  @ParameterizedTest
  @CsvSource({
    "Devices, devices",
    "DeviceIsps, deviceIsps",
    "DNSRecords, dnsRecords",
    "API, api",
    "R2Buckets, r2Buckets",
    "A, a",
    "ABc, aBc",
    "\u00c4rger, \u00e4rger",
    "\u4ef6\u6570, \u4ef6\u6570",
    "_2fa, _2fa"
  })
  void capitalsOfTheFirstWordBecomeSmall(String name, String decapitalized) {
    assertThat(JavaNames.decapitalized(name)).isEqualTo(decapitalized);
  }

  @Test
  void suffixDependsOnTheOrigin() {
    assertThat(JavaNames.unique("name", "a", name -> !name.equals("name"))).isEqualTo("nameX0061");
    assertThat(JavaNames.unique("name", "b", name -> !name.equals("name"))).isEqualTo("nameX0062");
  }

  /** The hash code of these origins is 0. */
  @Test
  void everyOriginHasEnoughSuffixes() {
    Set<String> taken = new HashSet<>();

    for (int i = 0; i <= 200; i++) {
      JavaNames.unique("name", "\0".repeat(i % 3), taken::add);
    }

    assertThat(taken).hasSize(201).contains("name", "nameX0000", "nameX00c7");
  }

  @Test
  void suffixesDoNotEnd() {
    Set<String> taken = new HashSet<>();
    taken.add("name");
    for (int i = 0; i <= 0xffff; i++) {
      taken.add(String.format("nameX%04x", i));
    }

    assertThat(JavaNames.unique("name", "", taken::add)).isEqualTo("nameX0000X65536");
  }
}
