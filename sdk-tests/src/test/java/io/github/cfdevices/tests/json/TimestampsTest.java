package io.github.cfdevices.tests.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.MalformedFieldException;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.model.Device;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimestampsTest {
  @ParameterizedTest
  @CsvSource({
    "2025-02-14T13:17:00Z, 2025-02-14T13:17:00Z",
    "2025-02-14T13:17:00.5+00:00, 2025-02-14T13:17:00.5Z",
    "2025-02-14T13:17:00.123456789Z, 2025-02-14T13:17:00.123456789Z",
    "2025-02-14T13:17:00-07:00, 2025-02-14T13:17-07:00",
    "2025-02-14t13:17:00z, 2025-02-14T13:17:00Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00Z"
  })
  void timestampIsKeptVerbatimAndParsedOnAccess(String text, OffsetDateTime moment) {
    String json = "{\"created_at\":\"" + text + "\",\"deleted_at\":\"" + text + "\"}";
    Device device = ModelJson.decode(Device.class, json);
    assertThat(device.createdAt()).isEqualTo(moment);
    assertThat(device.deletedAt()).isEqualTo(moment);
    assertThat(ModelJson.encode(device.toBuilder().build())).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2025-02-14", "2025-02-14T13:17:00", "1739539020"})
  void malformedTimestampFailsOnAccess(String text) {
    String json = "{\"created_at\":\"" + text + "\",\"last_seen_at\":\"" + text + "\"}";
    Device device = ModelJson.decode(Device.class, json);
    assertThat(device.hasCreatedAt()).isTrue();
    assertThatThrownBy(device::createdAt)
        .isInstanceOfSatisfying(
            MalformedFieldException.class,
            e -> {
              assertThat(e.name()).isEqualTo("Device.created_at");
              assertThat(e.text()).isEqualTo(text);
            })
        .hasMessage("Device.created_at is not a date-time of RFC 3339: \"" + text + "\"")
        .hasCauseInstanceOf(DateTimeParseException.class);
    assertThatThrownBy(device::lastSeenAt)
        .isInstanceOf(MalformedFieldException.class)
        .hasMessageStartingWith("Device.last_seen_at is not a date-time");
    assertThat(device).hasToString("Device{created_at=" + text + ", last_seen_at=" + text + "}");
    assertThat(ModelJson.encode(device)).isEqualTo(json);
  }

  @Test
  void numberInPlaceOfATimestampIsKept() {
    String json = "{\"created_at\":1739539020}";
    Device device = ModelJson.decode(Device.class, json);
    assertThatThrownBy(device::createdAt)
        .isInstanceOf(MalformedFieldException.class)
        .hasMessage("Device.created_at is not a date-time of RFC 3339: \"1739539020\"");
    assertThat(ModelJson.encode(device)).isEqualTo(json);
  }

  @Test
  void timestampIsWrittenWithSeconds() {
    Device device =
        ModelJson.decode(Device.class, "{}").toBuilder()
            .createdAt(OffsetDateTime.parse("2025-02-14T13:17+01:00"))
            .lastSeenAt(null)
            .build();
    assertThat(ModelJson.encode(device))
        .isEqualTo("{\"created_at\":\"2025-02-14T13:17:00+01:00\",\"last_seen_at\":null}");
  }
}
