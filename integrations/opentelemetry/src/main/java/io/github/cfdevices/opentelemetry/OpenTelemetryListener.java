package io.github.cfdevices.opentelemetry;

import io.github.cfdevices.http.CallListener;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import org.jspecify.annotations.Nullable;

/**
 * Records calls as OpenTelemetry spans. One listener can serve several clients; it is thread-safe,
 * and uses nothing global.
 *
 * <p>Each call has a span of kind {@code INTERNAL}, and each of its attempts a child of kind {@code
 * CLIENT}, which follows the semantic conventions of HTTP clients. The parent of a call is the
 * context of the thread that executes or enqueues it, or that subscribes to it. A page of a list
 * and a request of an edit are calls of their own; {@code cfdevices.sequence.id} is the same for
 * all of them. A retry is an event {@code retry} of the span of the call.
 *
 * <p>The propagators of the {@link OpenTelemetry} instance add headers to each attempt, such as
 * {@code traceparent}. Spans contain neither credentials nor values of the query.
 *
 * <pre>{@code
 * Cloudflare cloudflare = Cloudflare.builder()
 *     .apiToken(token)
 *     .listener(OpenTelemetryListener.create(openTelemetry))
 *     .build();
 * }</pre>
 */
public final class OpenTelemetryListener implements CallListener {
  private static final String SCOPE = "io.github.cfdevices";

  private final Tracer tracer;
  private final TextMapPropagator propagator;
  private final @Nullable Context captured; // Null if each call uses the context of its thread.

  private OpenTelemetryListener(
      Tracer tracer, TextMapPropagator propagator, @Nullable Context captured) {
    this.tracer = tracer;
    this.propagator = propagator;
    this.captured = captured;
  }

  /** Returns a listener that uses the tracer provider and the propagators of an instance. */
  public static OpenTelemetryListener create(OpenTelemetry openTelemetry) {
    return new OpenTelemetryListener(
        openTelemetry.getTracer(SCOPE),
        openTelemetry.getPropagators().getTextMapPropagator(),
        null);
  }

  /** Returns the listener of one call, which keeps its spans. */
  @Override
  public CallListener forCall() {
    return new CallSpans(tracer, propagator, captured == null ? Context.current() : captured);
  }

  /** Returns a listener that keeps the current context for calls of other threads. */
  @Override
  public CallListener capture() {
    return new OpenTelemetryListener(tracer, propagator, Context.current());
  }
}
