package io.github.cfdevices.recipes.kotlin

import io.github.cfdevices.errors.ApiErrorKind
import io.github.cfdevices.errors.ApiException
import io.github.cfdevices.kotlin.DevicesCoroutines
import io.github.cfdevices.model.Device
import java.time.OffsetDateTime
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.filter
import kotlinx.coroutines.flow.mapNotNull

/** Deletes devices that have not been seen for a while. */
class StaleDevices(private val devices: DevicesCoroutines) {
  /** Deletes the devices that were last seen before a time, and emits their names. */
  fun deleteUnseenSince(time: OffsetDateTime): Flow<String> =
    devices
      .list { perPage = 50 }
      .filter { device -> device.lastSeenAt()?.isBefore(time) ?: false }
      .mapNotNull { device -> if (delete(device)) device.name() else null }

  private suspend fun delete(device: Device): Boolean =
    try {
      devices.delete(device.id())
      true
    } catch (e: ApiException) {
      if (e.kind() != ApiErrorKind.NOT_FOUND) throw e // Somebody else has deleted it meanwhile.
      false
    }
}
