package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeCloudflareExtension;
import io.github.cfdevices.testkit.FakeResponse;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TraceCallsTest {
  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final OpenTelemetrySdk telemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                  .build())
          .build();

  @RegisterExtension
  final FakeCloudflareExtension extension =
      FakeCloudflareExtension.of(FakeCloudflare.builder().devices(100));

  @AfterEach
  void close() {
    telemetry.close();
  }

  @Test
  void pagesAreCallsBelowTheSpanOfTheJob(FakeCloudflare fake) {
    assertThat(new TraceCalls(telemetry, Roots.builder(fake)).count()).isEqualTo(95);

    List<SpanData> spans = exporter.getFinishedSpanItems();
    SpanData job = spans.get(spans.size() - 1);
    assertThat(job.getName()).isEqualTo("count devices");
    assertThat(spans)
        .filteredOn(span -> span.getParentSpanId().equals(job.getSpanId()))
        .extracting(SpanData::getName)
        .containsOnly("GET /accounts/{account_id}/devices/physical-devices")
        .hasSameSizeAs(fake.requests());
    assertThat(spans)
        .filteredOn(span -> span.getKind() == SpanKind.CLIENT)
        .hasSameSizeAs(fake.requests());
  }

  @Test
  void failureMarksAllSpans(FakeCloudflare fake) {
    fake.enqueue(FakeResponse.error(403, 10000, "Authentication error"));

    assertThatThrownBy(new TraceCalls(telemetry, Roots.builder(fake))::count)
        .isInstanceOf(ApiException.class);

    assertThat(exporter.getFinishedSpanItems())
        .hasSize(3)
        .allSatisfy(
            span -> assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR));
  }
}
