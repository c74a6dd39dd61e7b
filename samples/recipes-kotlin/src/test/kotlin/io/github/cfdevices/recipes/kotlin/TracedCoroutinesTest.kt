package io.github.cfdevices.recipes.kotlin

import io.github.cfdevices.kotlin.CloudflareCoroutines
import io.github.cfdevices.opentelemetry.OpenTelemetryListener
import io.github.cfdevices.testkit.FakeCloudflare
import io.opentelemetry.api.trace.SpanKind
import io.opentelemetry.sdk.OpenTelemetrySdk
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter
import io.opentelemetry.sdk.trace.SdkTracerProvider
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test

class TracedCoroutinesTest {
  private val exporter = InMemorySpanExporter.create()
  private val telemetry =
    OpenTelemetrySdk.builder()
      .setTracerProvider(
        SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(exporter)).build()
      )
      .build()
  private val fake = FakeCloudflare.builder().devices(100).start()
  private val client =
    fake.clientBuilder().listener(OpenTelemetryListener.create(telemetry)).build()

  @AfterEach
  fun close() {
    client.close()
    fake.close()
    telemetry.close()
  }

  @Test
  fun `all pages are calls below the span of the coroutine`() {
    val count =
      runBlocking(Dispatchers.Default) {
        countDevices(CloudflareCoroutines(client), telemetry)
      }

    assertThat(count).isEqualTo(95)
    val spans = exporter.finishedSpanItems
    val job = spans.single { it.name == "count devices" }
    assertThat(spans.filter { it.kind == SpanKind.INTERNAL && it != job }.map { it.parentSpanId })
      .containsExactly(job.spanId, job.spanId)
    assertThat(spans.map { it.traceId }).containsOnly(job.traceId)
  }
}
