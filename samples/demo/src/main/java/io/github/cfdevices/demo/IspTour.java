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

/** Lists the internet providers of one device. */
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
    // take() limits the demand, so only the first page is requested.
    List<DeviceIsp> seen = isps.list(device.id(), params).take(SHOWN).toList().blockingGet();
    out.println("\nInternet providers of " + device.name() + ":");
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
