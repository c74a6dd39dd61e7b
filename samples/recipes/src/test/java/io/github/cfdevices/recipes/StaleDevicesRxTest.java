package io.github.cfdevices.recipes;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.cfdevices.Page;
import io.github.cfdevices.Paged;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.rx.DevicesRx;
import io.github.cfdevices.rx.runtime.PagedFlowable;
import io.reactivex.rxjava3.core.Completable;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A class that takes a {@code DevicesRx} is tested without sockets. */
@Timeout(60)
final class StaleDevicesRxTest {
  private static final OffsetDateTime NEW_YEAR = OffsetDateTime.parse("2026-01-01T00:00:00Z");

  private final DevicesRx devices = mock(DevicesRx.class);
  private final StaleDevicesRx staleDevices = new StaleDevicesRx(devices);

  @Test
  void onlyStaleDevicesAreDeleted() throws Exception {
    Device stale = device("stale", NEW_YEAR.minusDays(1));
    Device fresh = device("fresh", NEW_YEAR.plusDays(1));
    when(devices.list())
        .thenReturn(
            PagedFlowable.of(
                Paged.ofPages(
                    List.of(Page.of(List.of(fresh), "second"), Page.of(List.of(stale), null)))));
    when(devices.delete("stale")).thenReturn(Completable.complete());

    staleDevices.deleteUnseenSince(NEW_YEAR).test().await().assertResult("Name of stale");

    verify(devices, never()).delete("fresh");
  }

  @Test
  void failureOfTheListIsEmitted() throws Exception {
    ApiException forbidden = ApiException.builder("GET", "/devices").status(403).build();
    when(devices.list()).thenReturn(PagedFlowable.of(Paged.failed(forbidden)));

    staleDevices
        .deleteUnseenSince(NEW_YEAR)
        .test()
        .await()
        .assertError(failure -> failure == forbidden);
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
