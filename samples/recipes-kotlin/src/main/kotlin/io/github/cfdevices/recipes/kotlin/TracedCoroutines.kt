package io.github.cfdevices.recipes.kotlin

import io.github.cfdevices.kotlin.CloudflareCoroutines
import io.opentelemetry.api.OpenTelemetry
import io.opentelemetry.extension.kotlin.asContextElement
import kotlinx.coroutines.flow.count
import kotlinx.coroutines.withContext

/**
 * Counts devices below a span of the app. Without the context element, a coroutine loses its span
 * when it continues on another thread. The client of `cloudflare` has an `OpenTelemetryListener`.
 */
suspend fun countDevices(cloudflare: CloudflareCoroutines, openTelemetry: OpenTelemetry): Int {
  val span = openTelemetry.getTracer("device-report").spanBuilder("count devices").startSpan()
  try {
    return withContext(span.asContextElement()) {
      cloudflare.devices.list { perPage = 50 }.count()
    }
  } finally {
    span.end()
  }
}
