package io.github.cfdevices.tests.kotlin

import io.github.cfdevices.errors.InvalidInputException
import io.github.cfdevices.model.IspSortOrder
import io.github.cfdevices.model.ListDeviceIspsParams
import io.github.cfdevices.rx.DeviceIspsRx
import io.github.cfdevices.rx.DevicesRx
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.reactive.asFlow
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.Test

class DeviceIspsTest : FakeTest() {
  private val isps = DeviceIspsRx.create(client)
  private val deviceId = DevicesRx.create(client).list().blockingFirst().id()
  private val newestFirst =
    ListDeviceIspsParams.builder().sortOrder(IspSortOrder.DESC).perPage(10).build()

  @Test
  fun aListByNumberIsWalkedToItsEnd() =
    runBlocking<Unit> {
      val seen = isps.list(deviceId, newestFirst).asFlow().toList()

      assertThat(seen).hasSize(25)
      assertThat(seen.map { it.timeStart() })
        .isEqualTo(seen.map { it.timeStart() }.sortedDescending())
      assertThat(fake.requests().mapNotNull { it.queryParameter("page") })
        .containsExactly("1", "2", "3")
    }

  @Test
  fun aListByCursorHasTheSameItems() =
    runBlocking<Unit> {
      val byCursor = isps.listByCursor(deviceId, newestFirst).asFlow().toList()

      assertThat(byCursor).isEqualTo(isps.list(deviceId, newestFirst).asFlow().toList())
    }

  @Test
  fun whatIsOptionalIsNullable() =
    runBlocking<Unit> {
      val places: List<String> =
        isps.list(deviceId, newestFirst).asFlow().toList().mapNotNull { isp ->
          isp.ip()?.let { ip -> "${ip.aso() ?: ip.asn()} in ${ip.location()?.city()}" }
        }

      assertThat(places).isNotEmpty().allMatch { " in " in it }
    }

  @Test
  fun aPageSizeOutOfBoundsIsRefusedBeforeAnythingIsSent() {
    fake.clearRequests()

    assertThatThrownBy { ListDeviceIspsParams.builder().perPage(51) }
      .isInstanceOf(InvalidInputException::class.java)
    assertThat(fake.requests()).isEmpty()
  }
}
