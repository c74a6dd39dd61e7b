package io.github.cfdevices.opentelemetry;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.CallEvent;
import io.github.cfdevices.http.CallListener;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The span of a call and that of its current attempt. Attempts follow one another. */
final class CallSpans implements CallListener {
  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<Long> RESEND_COUNT =
      AttributeKey.longKey("http.request.resend_count");
  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");
  private static final AttributeKey<List<String>> CF_RAY =
      AttributeKey.stringArrayKey("http.response.header.cf-ray");
  private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  private static final AttributeKey<String> TEMPLATE = AttributeKey.stringKey("url.template");
  private static final AttributeKey<String> URL = AttributeKey.stringKey("url.full");
  private static final AttributeKey<String> SERVER = AttributeKey.stringKey("server.address");
  private static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");
  private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
  private static final AttributeKey<Long> CALL = AttributeKey.longKey("cfdevices.call.id");
  private static final AttributeKey<Long> SEQUENCE = AttributeKey.longKey("cfdevices.sequence.id");
  private static final AttributeKey<Long> ATTEMPT = AttributeKey.longKey("cfdevices.attempt");
  private static final AttributeKey<Double> BACKOFF =
      AttributeKey.doubleKey("cfdevices.backoff.seconds");

  private static final int FIRST_ERROR = 400;

  private final Tracer tracer;
  private final TextMapPropagator propagator;
  private final Context parent;
  private volatile Span call = Span.getInvalid();
  private volatile Span attempt = Span.getInvalid();

  CallSpans(Tracer tracer, TextMapPropagator propagator, Context parent) {
    this.tracer = tracer;
    this.propagator = propagator;
    this.parent = parent;
  }

  @Override
  public void callStarted(CallEvent event) {
    SpanBuilder span = span(event, SpanKind.INTERNAL, parent).setAttribute(CALL, event.callId());
    Long sequence = event.sequenceId();
    if (sequence != null) {
      span.setAttribute(SEQUENCE, sequence);
    }
    call = span.startSpan();
  }

  @Override
  public void attemptStarted(CallEvent event) {
    HttpUrl url = event.url();
    SpanBuilder span =
        span(event, SpanKind.CLIENT, parent.with(call))
            .setAttribute(URL, url.toString())
            .setAttribute(SERVER, url.host())
            .setAttribute(PORT, (long) url.port());
    if (event.attempt() > 1) {
      span.setAttribute(RESEND_COUNT, event.attempt() - 1L);
    }
    attempt = span.startSpan();
  }

  @Override
  public void addHeaders(CallEvent event, RequestHeaders headers) {
    propagator.inject(parent.with(attempt), headers, CallSpans::add);
  }

  @Override
  public void attemptEnded(CallEvent event) {
    Span span = attempt;
    response(span, event);
    FailureKind failure = event.failure();
    if (failure != null) {
      span.setAttribute(ERROR, failure.name()).setStatus(StatusCode.ERROR);
    } else if (event.status() >= FIRST_ERROR) {
      span.setAttribute(ERROR, Integer.toString(event.status())).setStatus(StatusCode.ERROR);
    }
    span.end();
  }

  @Override
  public void retryScheduled(CallEvent event) {
    call.addEvent(
        "retry",
        Attributes.of(ATTEMPT, (long) event.attempt(), BACKOFF, event.waited().toNanos() / 1e9));
  }

  @Override
  public void callEnded(CallEvent event) {
    Span span = call;
    response(span, event);
    CloudflareException error = event.error();
    if (error != null) {
      String message = error.getMessage();
      span.setAttribute(ERROR, type(error))
          .setStatus(StatusCode.ERROR, message == null ? "" : message);
    }
    span.end();
  }

  private SpanBuilder span(CallEvent event, SpanKind kind, Context parent) {
    String template = template(event.route());
    String method = event.method();
    SpanBuilder span =
        tracer
            .spanBuilder(template == null ? method : method + " " + template)
            .setSpanKind(kind)
            .setParent(parent)
            .setAttribute(METHOD, method);
    if (template != null) {
      span.setAttribute(ROUTE, template).setAttribute(TEMPLATE, template);
    }
    return span;
  }

  private static @Nullable String template(@Nullable String route) {
    return route == null || route.startsWith("/") ? route : "/" + route;
  }

  private static void response(Span span, CallEvent event) {
    if (event.status() != 0) {
      span.setAttribute(STATUS, (long) event.status());
    }
    String cfRay = event.cfRay();
    if (cfRay != null) {
      span.setAttribute(CF_RAY, List.of(cfRay));
    }
  }

  private static String type(CloudflareException error) {
    return error instanceof TransportException transport
        ? transport.kind().name()
        : error.getClass().getName();
  }

  private static void add(@Nullable RequestHeaders headers, String name, String value) {
    if (headers == null) {
      return;
    }
    try {
      headers.set(name, value);
    } catch (InvalidInputException e) {
      // The app sets this header itself. The others are still added.
    }
  }
}
