package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.Done;
import io.github.cfdevices.Page;
import io.github.cfdevices.Paged;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.model.Device;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A class that takes a {@code DevicesApi} is tested without sockets. */
final class StaleDevicesTest {
  private static final OffsetDateTime NEW_YEAR = OffsetDateTime.parse("2026-01-01T00:00:00Z");

  private final Device stale = device("stale", NEW_YEAR.minusDays(1));
  private final Device fresh = device("fresh", NEW_YEAR.plusDays(1));
  private final DevicesApi devices = mock(DevicesApi.class);
  private final StaleDevices staleDevices = new StaleDevices(devices);

  @Test
  void onlyStaleDevicesAreDeleted() {
    when(devices.list()).thenReturn(Paged.of(List.of(fresh, stale)));
    when(devices.delete("stale")).thenReturn(ApiCall.of(Done.DONE));

    assertThat(staleDevices.deleteUnseenSince(NEW_YEAR)).containsExactly("Name of stale");

    verify(devices).delete("stale");
    verify(devices, never()).delete("fresh");
  }

  @Test
  void deviceThatIsAlreadyGoneIsNotCounted() {
    when(devices.list()).thenReturn(Paged.of(List.of(stale)));
    when(devices.delete("stale"))
        .thenReturn(
            ApiCall.failed(ApiException.builder("DELETE", "/devices/stale").status(404).build()));

    assertThat(staleDevices.deleteUnseenSince(NEW_YEAR)).isEmpty();
  }

  @Test
  void failureOfTheSecondPageIsThrownAfterTheFirst() {
    TransportException timeout =
        TransportException.builder("GET", "/devices").kind(FailureKind.TIMEOUT).build();
    when(devices.list())
        .thenReturn(
            Paged.from(
                token ->
                    token == null
                        ? ApiCall.of(Page.of(List.of(stale), "second"))
                        : ApiCall.failed(timeout)));
    when(devices.delete(anyString())).thenReturn(ApiCall.of(Done.DONE));

    assertThatThrownBy(() -> staleDevices.deleteUnseenSince(NEW_YEAR)).isSameAs(timeout);

    verify(devices).delete("stale");
  }

  private static Device device(String id, OffsetDateTime seen) {
    return Device.builder()
        .id(id)
        .name("Name of " + id)
        .activeRegistrations(1)
        .createdAt(seen)
        .updatedAt(seen)
        .lastSeenAt(seen)
        .build();
  }
}
