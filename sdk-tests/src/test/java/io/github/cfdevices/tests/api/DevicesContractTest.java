package io.github.cfdevices.tests.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.ApiResponse;
import io.github.cfdevices.Done;
import io.github.cfdevices.Page;
import io.github.cfdevices.ResultInfo;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.model.ActiveRegistrationsFilter;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.DeviceInclude;
import io.github.cfdevices.model.DeviceSortField;
import io.github.cfdevices.model.DeviceSortOrder;
import io.github.cfdevices.model.GetDeviceParams;
import io.github.cfdevices.model.ListDevicesParams;
import io.github.cfdevices.model.RegistrationType;
import io.github.cfdevices.tests.support.ApiTest;
import io.github.cfdevices.tests.support.Fixtures;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DevicesContractTest extends ApiTest {
  private static final String DEVICES = ROOT + "/devices/physical-devices";

  @Test
  void listSendsNothingButThePath() throws Exception {
    answer(Fixtures.read("devices-page"));
    DevicesApi.create(client).list().firstPage().execute();
    assertRequest(sent(), "GET", DEVICES);
  }

  @Test
  void listSendsEveryParameter() throws Exception {
    answer(Fixtures.read("devices-page"));
    ListDevicesParams params =
        ListDevicesParams.builder()
            .id(List.of("a", "b"))
            .search("macBook pro")
            .tag(List.of("team:research", "floor:2"))
            .activeRegistrations(ActiveRegistrationsFilter.INCLUDE)
            .hasRegistrationType(RegistrationType.BROWSER_EXTENSION)
            .lastSeenRegistrationPolicyId("p")
            .lastSeenUserEmail("user+x@example.com")
            .seenAfter(OffsetDateTime.of(2025, 2, 14, 13, 0, 0, 0, ZoneOffset.ofHours(1)))
            .seenBefore(OffsetDateTime.of(2025, 2, 15, 13, 17, 0, 5_000_000, ZoneOffset.UTC))
            .include(List.of(DeviceInclude.LAST_SEEN_REGISTRATION_POLICY, DeviceInclude.of("x")))
            .sortBy(DeviceSortField.LAST_SEEN_USER_EMAIL)
            .sortOrder(DeviceSortOrder.DESC)
            .perPage(7)
            .build();
    DevicesApi.create(client).list(params).page("an+other/=").execute();
    assertRequest(
        sent(),
        "GET",
        DEVICES
            + "?id=a&id=b"
            + "&search=macBook%20pro"
            + "&tag=team%3Aresearch&tag=floor%3A2"
            + "&active_registrations=include"
            + "&has_registration_type=browser_extension"
            + "&last_seen_registration.policy.id=p"
            + "&last_seen_user.email=user%2Bx%40example.com"
            + "&seen_after=2025-02-14T13%3A00%3A00%2B01%3A00"
            + "&seen_before=2025-02-15T13%3A17%3A00.005Z"
            + "&include=last_seen_registration.policy%2Cx"
            + "&sort_by=last_seen_user.email"
            + "&sort_order=desc"
            + "&per_page=7"
            + "&cursor=an%2Bother%2F%3D");
  }

  @Test
  void emptyListsAreNotSent() throws Exception {
    answer(Fixtures.read("devices-page"));
    ListDevicesParams params =
        ListDevicesParams.builder().id(List.of()).tag(List.of()).include(List.of()).build();
    DevicesApi.create(client).list(params).firstPage().execute();
    assertRequest(sent(), "GET", DEVICES);
  }

  @Test
  void listDecodesThePageOfTheReference() {
    answer(Fixtures.read("devices-page"));
    Page<Device> page = DevicesApi.create(client).list().firstPage().execute();
    assertThat(page.next()).isEqualTo("ais86dftf.asdf7ba8");
    assertThat(page.items()).hasSize(1);
    assertReferenceDevice(page.items().get(0));
    ResultInfo info = page.response().resultInfo();
    assertThat(info.count()).isEqualTo(1);
    assertThat(info.perPage()).isEqualTo(10);
    assertThat(info.totalCount()).isNull();
    assertThat(page.response().errors().get(0).message()).isEqualTo("message");
  }

  @Test
  void iterationKeepsParametersAndEndsAtAnEmptyCursor() throws Exception {
    answer(Fixtures.read("devices-page"));
    answer(Fixtures.read("devices-last-page"));
    ListDevicesParams params = ListDevicesParams.builder().search("mac").perPage(10).build();
    assertThat(DevicesApi.create(client).list(params)).hasSize(3);
    assertRequest(sent(), "GET", DEVICES + "?search=mac&per_page=10");
    assertRequest(sent(), "GET", DEVICES + "?search=mac&per_page=10&cursor=ais86dftf.asdf7ba8");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void getSendsTheIncludeAsOneValue() throws Exception {
    answer(Fixtures.read("device"));
    GetDeviceParams params =
        GetDeviceParams.builder()
            .include(List.of(DeviceInclude.LAST_SEEN_REGISTRATION_POLICY))
            .build();
    Device device = DevicesApi.create(client).get(ID, params).execute();
    assertRequest(sent(), "GET", DEVICES + "/" + ID + "?include=last_seen_registration.policy");
    assertReferenceDevice(device);
  }

  @Test
  void getNeedsNoParameters() throws Exception {
    answer(Fixtures.read("device"));
    ApiResponse<Device> response = DevicesApi.create(client).get(ID).withResponse().execute();
    assertRequest(sent(), "GET", DEVICES + "/" + ID);
    assertThat(response.status()).isEqualTo(200);
    assertReferenceDevice(response.result());
  }

  @Test
  void deleteSendsNoBody() throws Exception {
    answer(Fixtures.read("nothing"));
    assertThat(DevicesApi.create(client).delete(ID).execute()).isEqualTo(Done.DONE);
    assertRequest(sent(), "DELETE", DEVICES + "/" + ID);
  }

  @Test
  @SuppressWarnings("deprecation")
  void revokeSendsNoBody() throws Exception {
    answer(Fixtures.envelope("{}"));
    assertThat(DevicesApi.create(client).revoke(ID).execute()).isEqualTo(Done.DONE);
    assertRequest(sent(), "POST", DEVICES + "/" + ID + "/revoke");
  }

  @Test
  void forAccountReplacesTheAccount() throws Exception {
    answer(Fixtures.read("device"));
    DevicesApi.create(client).forAccount("other").get(ID).execute();
    assertRequest(sent(), "GET", "/client/v4/accounts/other/devices/physical-devices/" + ID);
  }

  @SuppressWarnings("deprecation")
  private static void assertReferenceDevice(Device device) {
    OffsetDateTime moment = OffsetDateTime.parse("2025-02-14T13:17:00Z");
    assertThat(device.id()).isEqualTo("fc9ab6ab-3b94-4319-9941-459462b3d73e");
    assertThat(device.activeRegistrations()).isEqualTo(1);
    assertThat(device.createdAt()).isEqualTo(moment);
    assertThat(device.lastSeenAt()).isEqualTo(moment);
    assertThat(device.updatedAt()).isEqualTo(moment);
    assertThat(device.deletedAt()).isEqualTo(moment);
    assertThat(device.name()).isEqualTo("My Device");
    assertThat(device.clientVersion()).isEqualTo("1.0.0");
    assertThat(device.deviceType()).isEqualTo("linux");
    assertThat(device.hardwareId()).isEqualTo("hardware_id");
    assertThat(device.lastSeenRegistration().policy().id())
        .isEqualTo("11ffb86f-3f0c-4306-b4a2-e62f872b166a");
    assertThat(device.lastSeenRegistration().policy().isDefault()).isTrue();
    assertThat(device.lastSeenRegistration().policy().deleted()).isTrue();
    assertThat(device.lastSeenRegistration().policy().name()).isEqualTo("name");
    assertThat(device.lastSeenRegistration().policy().updatedAt()).isEqualTo(moment);
    assertThat(device.lastSeenUser().id()).isEqualTo(ID);
    assertThat(device.lastSeenUser().email()).isEqualTo("user@example.com");
    assertThat(device.lastSeenUser().name()).isEqualTo("John Appleseed");
    assertThat(device.macAddress()).isEqualTo("f5:01:73:cf:12:23");
    assertThat(device.manufacturer()).isEqualTo("ACME");
    assertThat(device.model()).isEqualTo("Mark VII");
    assertThat(device.osVersion()).isEqualTo("os_version");
    assertThat(device.osVersionExtra()).isEqualTo("os_version_extra");
    assertThat(device.publicIp()).isEqualTo("1.1.1.1");
    assertThat(device.serialNumber()).isEqualTo("ABS765ASD8A");
    assertThat(device.tags()).isNull();
    assertThat(device.rawMembers().isEmpty()).isTrue();
  }
}
