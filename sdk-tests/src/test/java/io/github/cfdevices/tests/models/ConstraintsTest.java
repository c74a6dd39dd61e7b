package io.github.cfdevices.tests.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.model.ClientCertificateInput;
import io.github.cfdevices.model.ClientCertificateV2Input;
import io.github.cfdevices.model.CustomS2sInput;
import io.github.cfdevices.model.DeletedPostureRule;
import io.github.cfdevices.model.DeviceUser;
import io.github.cfdevices.model.KolideAuthState;
import io.github.cfdevices.model.KolideInput;
import io.github.cfdevices.model.ListDeviceIspsParams;
import io.github.cfdevices.model.ListDevicesParams;
import io.github.cfdevices.model.PostureIntegration;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.model.SerialNumberInput;
import io.github.cfdevices.model.TaniumInput;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ConstraintsTest {
  private static final String LONG = "x".repeat(37);
  private static final String AT_MOST_36 = " must be a string of at most 36 characters, but has 37";

  @ParameterizedTest
  @MethodSource("broken")
  void messageNamesThePropertyAndTheLimit(String name, String problem, ThrowingCallable set) {
    assertThatThrownBy(set)
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.name()).isEqualTo(name))
        .hasMessage(name + problem);
  }

  @Test
  void limitsAreInclusive() {
    assertThat(ListDeviceIspsParams.builder().perPage(1).build().perPage()).isEqualTo(1);
    assertThat(ListDeviceIspsParams.builder().perPage(50).build().perPage()).isEqualTo(50);
    CustomS2sInput.Builder score = CustomS2sInput.builder();
    assertThat(score.score(0).score(100).score(new BigDecimal("100.000"))).isSameAs(score);
    SerialNumberInput input = SerialNumberInput.builder().id("x".repeat(36)).build();
    assertThat(input.id()).hasSize(36);
    DeviceUser user = DeviceUser.builder().email("é".repeat(90)).build();
    assertThat(user.email()).hasSize(90);
  }

  @Test
  void ratioOfExpirationToScheduleIsNotChecked() {
    PostureRule rule = PostureRule.builder().schedule("1h").expiration("1m").build();
    assertThat(rule.expiration()).isEqualTo("1m");
  }

  static List<Arguments> broken() {
    ListDeviceIspsParams.Builder isps = ListDeviceIspsParams.builder();
    ListDevicesParams.Builder devices = ListDevicesParams.builder();
    CustomS2sInput.Builder custom = CustomS2sInput.builder();
    KolideInput.Builder kolide = KolideInput.builder();
    return List.of(
        broken("ListDeviceIspsParams.per_page", " must be at least 1", () -> isps.perPage(0)),
        broken("ListDeviceIspsParams.per_page", " must be at most 50", () -> isps.perPage(51)),
        broken("ListDevicesParams.per_page", " must be at least 1", () -> devices.perPage(0)),
        broken("CustomS2sInput.score", " must be at most 100", () -> custom.score(101)),
        broken("CustomS2sInput.score", " must be at least 0", () -> custom.score(-0.001)),
        broken(
            "CustomS2sInput.score",
            " must be at most 100",
            () -> custom.score(new BigDecimal("100.0000000000000000001"))),
        broken("CustomS2sInput.score", " must be a finite number", () -> custom.score(Double.NaN)),
        broken(
            "TaniumInput.total_score",
            " must be a finite number",
            () -> TaniumInput.builder().totalScore(Double.POSITIVE_INFINITY)),
        broken(
            "KolideInput.auth_state",
            " must be a list of at least 1 item, but has 0",
            () -> kolide.authState(List.of())),
        broken(
            "KolideInput.auth_state",
            " must be a list without duplicates",
            () -> kolide.authState(List.of(KolideAuthState.GOOD, KolideAuthState.of("Good")))),
        broken(
            "KolideInput.auth_state",
            " must be a list without null",
            () -> kolide.authState(Arrays.asList(KolideAuthState.GOOD, null))),
        broken("SerialNumberInput.id", AT_MOST_36, () -> SerialNumberInput.builder().id(LONG)),
        broken(
            "ClientCertificateInput.certificate_id",
            AT_MOST_36,
            () -> ClientCertificateInput.builder().certificateId(LONG)),
        broken(
            "ClientCertificateV2Input.certificate_id",
            AT_MOST_36,
            () -> ClientCertificateV2Input.builder().certificateId(LONG)),
        broken("PostureRule.id", AT_MOST_36, () -> PostureRule.builder().id(LONG)),
        broken("DeletedPostureRule.id", AT_MOST_36, () -> DeletedPostureRule.builder().id(LONG)),
        broken("PostureIntegration.id", AT_MOST_36, () -> PostureIntegration.builder().id(LONG)),
        broken("DeviceUser.id", AT_MOST_36, () -> DeviceUser.builder().id(LONG)),
        broken(
            "DeviceUser.email",
            " must be a string of at most 90 characters, but has 91",
            () -> DeviceUser.builder().email("x".repeat(91))),
        broken(
            "ListDevicesParams.tag",
            " must be a list without null",
            () -> devices.tag(Arrays.asList("a:b", null))));
  }

  private static Arguments broken(String name, String problem, ThrowingCallable set) {
    return Arguments.of(name, problem, set);
  }
}
