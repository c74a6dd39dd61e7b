package io.github.cfdevices.demo;

import io.github.cfdevices.Page;
import io.github.cfdevices.model.ActiveRegistrationsFilter;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.DeviceSortField;
import io.github.cfdevices.model.DeviceSortOrder;
import io.github.cfdevices.model.DeviceUser;
import io.github.cfdevices.model.ListDevicesParams;
import io.github.cfdevices.rx.DevicesRx;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;

/** Lists the devices of an account across pages, with a filter and with progress. */
final class DeviceTour {
  private static final int SHOWN = 8;
  private static final int PAGES_BETWEEN_NEWS = 4;

  private final DevicesRx devices;
  private final PrintStream out;

  DeviceTour(DevicesRx devices, PrintStream out) {
    this.devices = devices;
    this.out = out;
  }

  List<Device> run() {
    ListDevicesParams params =
        ListDevicesParams.builder()
            .activeRegistrations(ActiveRegistrationsFilter.ONLY)
            .sortBy(DeviceSortField.LAST_SEEN_AT)
            .sortOrder(DeviceSortOrder.DESC)
            .perPage(100)
            .build();
    out.println("\nDevices with an active registration, the last seen first:");
    Progress progress = new Progress();
    List<Device> found =
        devices
            .list(params)
            .byPage()
            .doOnNext(progress::add)
            .concatMapIterable(Page::items)
            .toList()
            .blockingGet();
    Table table = new Table("NAME", "SYSTEM", "CLIENT", "USER", "LAST SEEN");
    for (Device device : found.subList(0, Math.min(SHOWN, found.size()))) {
      DeviceUser user = device.lastSeenUser();
      table.add(
          device.name(),
          device.deviceType(),
          device.clientVersion(),
          user == null ? null : user.email(),
          Objects.toString(device.lastSeenAt(), null));
    }
    table.print(out);
    out.println("  " + found.size() + " devices in " + progress.pages + " pages.");
    return found;
  }

  private final class Progress {
    private int pages;
    private int items;

    void add(Page<Device> page) {
      items += page.items().size();
      if (++pages % PAGES_BETWEEN_NEWS == 0 && page.next() != null) {
        out.println("  ... " + items + " devices so far");
      }
    }
  }
}
