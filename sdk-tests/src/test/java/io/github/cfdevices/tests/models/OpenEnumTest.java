package io.github.cfdevices.tests.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.json.OpenEnum;
import io.github.cfdevices.model.ComparisonOperator;
import io.github.cfdevices.model.DeviceMatch;
import io.github.cfdevices.model.KolideAuthState;
import io.github.cfdevices.model.KolideInput;
import io.github.cfdevices.model.OsVersionOs;
import io.github.cfdevices.model.Platform;
import io.github.cfdevices.model.PostureIntegrationType;
import io.github.cfdevices.model.PostureRuleType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OpenEnumTest {
  @Test
  void knownValueIsTheConstant() {
    assertThat(Platform.of("mac")).isSameAs(Platform.MAC).hasToString("mac");
    assertThat(Platform.MAC.value()).isEqualTo("mac");
    assertThat(Platform.MAC.isKnown()).isTrue();
    assertThat(ComparisonOperator.of(">=")).isSameAs(ComparisonOperator.GREATER_OR_EQUAL);
    assertThat(KolideAuthState.of("Will Block")).isSameAs(KolideAuthState.WILL_BLOCK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan9", "", "MAC", "mac ", "UNRECOGNIZED", "größe"})
  void unknownValueIsKept(String value) {
    Platform other = Platform.of(value);
    assertThat(other.value()).isEqualTo(value);
    assertThat(other.isKnown()).isFalse();
    assertThat(other.known()).isEqualTo(Platform.Known.UNRECOGNIZED);
    assertThat(other).isEqualTo(Platform.of(value)).hasSameHashCodeAs(Platform.of(value));
    assertThat(other).hasToString(value).isNotEqualTo(Platform.MAC);
    DeviceMatch match = DeviceMatch.builder().platform(other).build();
    assertThat(ModelJson.decode(DeviceMatch.class, ModelJson.encode(match))).isEqualTo(match);
  }

  @Test
  void valuesOfDifferentEnumsAreDifferent() {
    Object platform = Platform.WINDOWS;
    assertThat(platform).isNotEqualTo(OsVersionOs.WINDOWS).isNotEqualTo("windows");
    Set<OpenEnum> both = new HashSet<>(List.of(Platform.WINDOWS, OsVersionOs.WINDOWS));
    assertThat(both).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "warp", "quantum"})
  void switchNeedsNoString(String value) {
    String seen =
        switch (PostureRuleType.of(value).known()) {
          case FILE -> "a file";
          case WARP, GATEWAY, TANIUM -> "no input";
          case UNRECOGNIZED -> "newer: " + value;
          default -> "something else";
        };
    assertThat(seen).isIn("a file", "no input", "newer: quantum");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNRECOGNIZED")
  void eachRuleTypeIsKnownByItsName(PostureRuleType.Known known) {
    PostureRuleType type = PostureRuleType.of(known.name().toLowerCase(Locale.ROOT));
    assertThat(type.known()).isEqualTo(known);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNRECOGNIZED")
  void eachIntegrationTypeIsKnownByItsName(PostureIntegrationType.Known known) {
    PostureIntegrationType type = PostureIntegrationType.of(known.name().toLowerCase(Locale.ROOT));
    assertThat(type.known()).isEqualTo(known);
  }

  @Test
  void numberOfTypesIsThatOfTheApi() {
    assertThat(Arrays.asList(PostureRuleType.Known.values())).hasSize(23 + 1);
    assertThat(Arrays.asList(PostureIntegrationType.Known.values())).hasSize(8 + 1);
  }

  @Test
  void unknownElementsOfAListAreKept() {
    KolideInput input =
        ModelJson.decode(KolideInput.class, "{\"auth_state\":[\"Good\",\"Snoozed\",\"Good\"]}");
    assertThat(input.authState())
        .containsExactly(KolideAuthState.GOOD, KolideAuthState.of("Snoozed"), KolideAuthState.GOOD);
    assertThat(ModelJson.encode(input))
        .isEqualTo("{\"auth_state\":[\"Good\",\"Snoozed\",\"Good\"]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows", "mac", "linux", "chromeos"})
  void undocumentedOperatingSystemIsKnown(String value) {
    assertThat(OsVersionOs.of(value).isKnown()).isTrue();
  }
}
