package io.github.cfdevices.recipes;

import io.github.cfdevices.model.Device;
import io.github.cfdevices.rx.DevicesRx;
import io.reactivex.rxjava3.core.Flowable;
import java.time.OffsetDateTime;

/** Deletes devices that have not been seen for a while, with RxJava. */
public final class StaleDevicesRx {
  private final DevicesRx devices;

  public StaleDevicesRx(DevicesRx devices) {
    this.devices = devices;
  }

  /** Deletes the devices that were last seen before a time, and emits their names. */
  public Flowable<String> deleteUnseenSince(OffsetDateTime time) {
    return devices
        .list()
        .filter(device -> isStale(device, time))
        .concatMapSingle(device -> devices.delete(device.id()).toSingleDefault(device.name()));
  }

  private static boolean isStale(Device device, OffsetDateTime time) {
    OffsetDateTime seen = device.lastSeenAt();
    return seen != null && seen.isBefore(time);
  }
}
