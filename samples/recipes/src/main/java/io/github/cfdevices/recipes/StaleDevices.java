package io.github.cfdevices.recipes;

import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.errors.ApiErrorKind;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.model.Device;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Deletes devices that have not been seen for a while; its tests use no sockets. */
public final class StaleDevices {
  private final DevicesApi devices;

  public StaleDevices(DevicesApi devices) {
    this.devices = devices;
  }

  /** Deletes the devices that were last seen before a time, and returns their names. */
  public List<String> deleteUnseenSince(OffsetDateTime time) {
    List<String> deleted = new ArrayList<>();
    for (Device device : devices.list()) {
      OffsetDateTime seen = device.lastSeenAt();
      if (seen != null && seen.isBefore(time)) {
        try {
          devices.delete(device.id()).execute();
          deleted.add(device.name());
        } catch (ApiException e) {
          if (e.kind() != ApiErrorKind.NOT_FOUND) { // Somebody else has deleted it meanwhile.
            throw e;
          }
        }
      }
    }
    return deleted;
  }
}
