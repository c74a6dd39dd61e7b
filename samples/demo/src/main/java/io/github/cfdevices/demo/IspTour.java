package io.github.cfdevices.demo;

import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.DeviceIsp;
import io.github.cfdevices.model.IpAddress;
import io.github.cfdevices.model.IspLocation;
import io.github.cfdevices.model.ListDeviceIspsParams;
import io.github.cfdevices.rx.DeviceIspsRx;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;

/** Shows the providers that one device was seen behind. */
final class IspTour {
  private static final int SHOWN = 5;

  private final DeviceIspsRx isps;
  private final PrintStream out;

  IspTour(DeviceIspsRx isps, PrintStream out) {
    this.isps = isps;
    this.out = out;
  }

  void run(Device device) {
    ListDeviceIspsParams params = ListDeviceIspsParams.builder().perPage(SHOWN).build();
    // take() is all the demand there is, so no page beyond the first is asked for.
    List<DeviceIsp> seen = isps.list(device.id(), params).take(SHOWN).toList().blockingGet();
    out.println("\nProviders that " + device.name() + " was seen behind:");
    Table table = new Table("SEEN", "ADDRESS", "NUMBER", "PROVIDER", "CITY");
    for (DeviceIsp isp : seen) {
      IpAddress ip = isp.ip();
      IspLocation location = ip == null ? null : ip.location();
      table.add(
          isp.timeStart().toString(),
          ip == null ? null : ip.address(),
          ip == null ? null : Objects.toString(ip.asn(), null),
          ip == null ? null : ip.aso(),
          location == null ? null : location.city());
    }
    table.print(out);
  }
}
