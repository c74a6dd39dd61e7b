package com.example.whole;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.model.ActiveRegistrationsFilter;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.DeviceInclude;
import io.github.cfdevices.model.DeviceSortField;
import io.github.cfdevices.model.DeviceSortOrder;
import io.github.cfdevices.model.GetDeviceParams;
import io.github.cfdevices.model.IspSortField;
import io.github.cfdevices.model.IspSortOrder;
import io.github.cfdevices.model.ListDeviceIspsParams;
import io.github.cfdevices.model.ListDevicesParams;
import io.github.cfdevices.rx.DeviceIspsRx;
import io.github.cfdevices.rx.DevicesRx;
import java.time.OffsetDateTime;
import java.util.List;

final class DeviceCalls {
  private DeviceCalls() {}

  @SuppressWarnings("deprecation") // Revoking is.
  static void run(CloudflareClient client) {
    DevicesApi.create(client).list().forEach(System.out::println);
    DevicesRx devices = DevicesRx.create(client);
    ListDevicesParams some =
        ListDevicesParams.builder()
            .activeRegistrations(ActiveRegistrationsFilter.INCLUDE)
            .seenAfter(OffsetDateTime.parse("2025-01-01T00:00:00Z"))
            .sortBy(DeviceSortField.NAME)
            .sortOrder(DeviceSortOrder.DESC)
            .perPage(10)
            .build();
    devices.list(some).byPage().blockingForEach(page -> System.out.println(page.items().size()));
    Device device = devices.list(some).blockingFirst();
    GetDeviceParams policy =
        GetDeviceParams.builder()
            .include(List.of(DeviceInclude.LAST_SEEN_REGISTRATION_POLICY))
            .build();
    System.out.println(devices.get(device.id(), policy).blockingGet());
    isps(client, device.id());
    devices.revoke(device.id()).blockingAwait();
    devices.delete(device.id()).blockingAwait();
  }

  private static void isps(CloudflareClient client, String deviceId) {
    DeviceIspsRx isps = DeviceIspsRx.create(client);
    ListDeviceIspsParams latest =
        ListDeviceIspsParams.builder()
            .perPage(20)
            .sortBy(IspSortField.TIME_START)
            .sortOrder(IspSortOrder.DESC)
            .build();
    isps.list(deviceId, latest).blockingForEach(System.out::println);
    isps.listByCursor(deviceId, latest).blockingForEach(System.out::println);
  }
}
