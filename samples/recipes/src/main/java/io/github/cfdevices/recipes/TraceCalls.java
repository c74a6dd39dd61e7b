package io.github.cfdevices.recipes;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.opentelemetry.OpenTelemetryListener;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;

/** Records the calls of a job as spans below the span of the job. */
public final class TraceCalls {
  private final Tracer tracer;
  private final Cloudflare cloudflare;

  public TraceCalls(OpenTelemetry openTelemetry, Cloudflare.Builder cloudflare) {
    this.tracer = openTelemetry.getTracer("device-report");
    this.cloudflare = cloudflare.listener(OpenTelemetryListener.create(openTelemetry)).build();
  }

  /** Counts the devices of the account. */
  public int count() {
    Span job = tracer.spanBuilder("count devices").startSpan();
    try {
      return Context.current().with(job).wrapSupplier(this::devices).get();
    } catch (RuntimeException e) {
      job.setStatus(StatusCode.ERROR);
      throw e;
    } finally {
      job.end();
    }
  }

  private int devices() {
    int count = 0;
    for (Device device : cloudflare.devices().list()) { // Each page is a call below the job.
      count += device.activeRegistrations() > 0 ? 1 : 0;
    }
    return count;
  }
}
