package io.github.cfdevices.tests.kotlin

import io.github.cfdevices.model.DeviceInclude
import io.github.cfdevices.model.DeviceSortField
import io.github.cfdevices.model.DeviceSortOrder
import io.github.cfdevices.model.GetDeviceParams
import io.github.cfdevices.model.ListDevicesParams
import io.github.cfdevices.rx.DevicesRx
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.reactive.asFlow
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.rx3.await
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class DevicesTest : FakeTest() {
  private val devices = DevicesRx.create(client)

  @Test
  fun aListIsFilteredAndSorted() =
    runBlocking<Unit> {
      val params =
        ListDevicesParams.builder()
          .search("macbook")
          .sortBy(DeviceSortField.NAME)
          .sortOrder(DeviceSortOrder.DESC)
          .perPage(2)
          .build()

      val names: List<String> = devices.list(params).asFlow().toList().map { it.name() }

      assertThat(names).isNotEmpty().allMatch { "MacBook" in it }
      assertThat(names).isEqualTo(names.sortedDescending())
      assertThat(fake.requests().first().query())
        .isEqualTo("search=macbook&sort_by=name&sort_order=desc&per_page=2")
    }

  @Test
  fun aDeviceIsReadWithWhatIsOptionalAboutIt() =
    runBlocking<Unit> {
      val listed = devices.list().asFlow().first()
      val include =
        GetDeviceParams.builder().include(listOf(DeviceInclude.LAST_SEEN_REGISTRATION_POLICY))

      val device = devices.get(listed.id(), include.build()).await()

      val policy: String? = device.lastSeenRegistration()?.policy()?.name()
      val email: String = device.lastSeenUser()?.email() ?: "nobody"
      assertThat(device.name()).isEqualTo(listed.name())
      assertThat(policy).isNotBlank()
      assertThat(email).contains("@")
      assertThat(device.tags().orEmpty().keys).isNotEmpty()
    }

  @Test
  fun aDeletedDeviceIsGone() =
    runBlocking<Unit> {
      val id = devices.list().asFlow().first().id()

      devices.delete(id).await()

      assertThat(devices.list().asFlow().toList().map { it.id() }).isNotEmpty().doesNotContain(id)
      assertThat(received).contains("DELETE /devices/physical-devices/$id")
    }

  @Test
  @Suppress("DEPRECATION")
  fun aDeviceIsRevoked() =
    runBlocking<Unit> {
      val id = devices.list().asFlow().first().id()

      devices.revoke(id).await()

      assertThat(received.last()).isEqualTo("POST /devices/physical-devices/$id/revoke")
    }
}
