package io.github.cfdevices.tests.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.MissingFieldException;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.DeviceIsp;
import io.github.cfdevices.model.DevicePolicy;
import io.github.cfdevices.model.FileInput;
import io.github.cfdevices.tests.support.Fixtures;
import io.github.cfdevices.tests.support.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PresenceTest {
  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"id\":null,\"active_registrations\":null,\"created_at\":null}"})
  void missingPropertyFailsOnAccess(String json) {
    Device device = ModelJson.decode(Device.class, json);
    assertThat(device.hasId()).isFalse();
    assertThat(device.hasActiveRegistrations()).isFalse();
    assertThat(device.hasCreatedAt()).isFalse();
    assertThat(device.lastSeenAt()).isNull();
    assertThatThrownBy(device::id)
        .isInstanceOfSatisfying(
            MissingFieldException.class, e -> assertThat(e.name()).isEqualTo("Device.id"))
        .hasMessage("Device.id is missing from the response, but is required");
    assertThatThrownBy(device::activeRegistrations)
        .isInstanceOf(MissingFieldException.class)
        .hasMessageStartingWith("Device.active_registrations is missing");
    assertThatThrownBy(device::createdAt)
        .isInstanceOf(MissingFieldException.class)
        .hasMessageStartingWith("Device.created_at is missing");
    Json.assertSame(ModelJson.encode(device), json);
  }

  @Test
  void presentPropertyIsReturned() {
    Device device = ModelJson.decode(Device.class, Fixtures.result("device"));
    assertThat(device.hasId()).isTrue();
    assertThat(device.hasName()).isTrue();
    assertThat(device.hasActiveRegistrations()).isTrue();
    assertThat(device.hasCreatedAt()).isTrue();
    assertThat(device.hasUpdatedAt()).isTrue();
  }

  @Test
  void messageNamesTheMissingPropertyOfANestedModel() {
    DevicePolicy policy = ModelJson.decode(DevicePolicy.class, "{\"default\":false}");
    assertThat(policy.isDefault()).isFalse();
    assertThatThrownBy(policy::deleted)
        .isInstanceOf(MissingFieldException.class)
        .hasMessageStartingWith("DevicePolicy.deleted is missing");
    DeviceIsp isp = ModelJson.decode(DeviceIsp.class, "{}");
    assertThatThrownBy(isp::timeStart)
        .isInstanceOf(MissingFieldException.class)
        .hasMessageStartingWith("DeviceIsp.time_start is missing");
    FileInput input = ModelJson.decode(FileInput.class, "{}");
    assertThatThrownBy(input::operatingSystem)
        .isInstanceOf(MissingFieldException.class)
        .hasMessageStartingWith("FileInput.operating_system is missing");
  }

  @Test
  void emptyStringIsPresent() {
    Device device = ModelJson.decode(Device.class, "{\"name\":\"\",\"active_registrations\":0}");
    assertThat(device.hasName()).isTrue();
    assertThat(device.name()).isEmpty();
    assertThat(device.activeRegistrations()).isZero();
  }
}
