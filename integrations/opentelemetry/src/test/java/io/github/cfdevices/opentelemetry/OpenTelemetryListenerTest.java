package io.github.cfdevices.opentelemetry;

import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.ApiCallback;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.Page;
import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.Await;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.http.Cancelable;
import io.github.cfdevices.http.ManualScheduler;
import io.github.cfdevices.http.TestClients;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.ListDevicesParams;
import io.github.cfdevices.rx.CloudflareRx;
import io.github.cfdevices.rx.DevicesRx;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeResponse;
import io.github.cfdevices.testkit.ReceivedRequest;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ImplicitContextKeyed;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.semconv.ErrorAttributes;
import io.opentelemetry.semconv.HttpAttributes;
import io.opentelemetry.semconv.ServerAttributes;
import io.opentelemetry.semconv.UrlAttributes;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class OpenTelemetryListenerTest {
  private static final String LIST = "/devices/physical-devices";
  private static final String LIST_NAME = "GET /accounts/{account_id}/devices/physical-devices";
  private static final String GET_NAME =
      "GET /accounts/{account_id}/devices/physical-devices/{device_id}";

  private static final Baggage BAGGAGE = Baggage.builder().put("tenant", "blue").build();

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final OpenTelemetrySdk telemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                  .build())
          .setPropagators(
              ContextPropagators.create(
                  TextMapPropagator.composite(
                      W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance())))
          .build();
  private final FakeCloudflare fake = FakeCloudflare.builder().devices(100).start();
  private final ManualScheduler scheduler = ManualScheduler.skipping(Duration.ofSeconds(100));
  private final CloudflareClient client =
      TestClients.scheduler(fake.clientBuilder(), scheduler, () -> 0)
          .listener(OpenTelemetryListener.create(telemetry))
          .build();
  private final DevicesApi devices = DevicesApi.create(client);
  private final DevicesRx devicesRx = DevicesRx.create(client);

  @AfterEach
  void close() {
    client.close();
    fake.close();
    telemetry.close();
  }

  @Test
  void attemptIsAClientSpanBelowTheSpanOfItsCall() {
    String id = devices.list().firstPage().execute().items().get(0).id();
    exporter.reset();

    devices.get(id).execute();

    SpanData attempt = exporter.getFinishedSpanItems().get(0);
    SpanData call = exporter.getFinishedSpanItems().get(1);
    assertThat(exporter.getFinishedSpanItems()).hasSize(2);
    assertThat(attempt.getName()).isEqualTo(GET_NAME);
    assertThat(attempt.getKind()).isEqualTo(SpanKind.CLIENT);
    assertThat(attempt.getParentSpanContext()).isEqualTo(call.getSpanContext());
    assertThat(attempt.getStatus()).isEqualTo(StatusData.unset());
    String template = GET_NAME.substring(4);
    String path = "accounts/" + fake.accountId() + "/devices/physical-devices/" + id;
    assertThat(attempt.getAttributes().asMap())
        .isEqualTo(
            Attributes.builder()
                .put(HttpAttributes.HTTP_REQUEST_METHOD, "GET")
                .put(HttpAttributes.HTTP_ROUTE, template)
                .put(UrlAttributes.URL_FULL, fake.url() + path)
                .put(stringKey("url.template"), template)
                .put(ServerAttributes.SERVER_ADDRESS, "127.0.0.1")
                .put(ServerAttributes.SERVER_PORT, port())
                .put(HttpAttributes.HTTP_RESPONSE_STATUS_CODE, 200L)
                .put(HttpAttributes.HTTP_RESPONSE_HEADER.getAttributeKey("cf-ray"), cfRay(attempt))
                .build()
                .asMap());
    assertThat(call.getName()).isEqualTo(GET_NAME);
    assertThat(call.getKind()).isEqualTo(SpanKind.INTERNAL);
    assertThat(call.getParentSpanContext().isValid()).isFalse();
    assertThat(call.getStatus()).isEqualTo(StatusData.unset());
    assertThat(call.getAttributes().asMap())
        .isEqualTo(
            Attributes.builder()
                .put(HttpAttributes.HTTP_REQUEST_METHOD, "GET")
                .put(HttpAttributes.HTTP_ROUTE, template)
                .put(stringKey("url.template"), template)
                .put(longKey("cfdevices.call.id"), call.getAttributes().get(callId()))
                .put(HttpAttributes.HTTP_RESPONSE_STATUS_CODE, 200L)
                .put(HttpAttributes.HTTP_RESPONSE_HEADER.getAttributeKey("cf-ray"), cfRay(attempt))
                .build()
                .asMap());
    assertThat(call.getInstrumentationScopeInfo().getName()).isEqualTo("io.github.cfdevices");
  }

  @Test
  void retryIsAnEventOfTheCallAndASecondAttempt() {
    fake.enqueue("GET", LIST, FakeResponse.html(503));

    devices.list().firstPage().execute();

    List<SpanData> spans = exporter.getFinishedSpanItems();
    SpanData failed = spans.get(0);
    SpanData second = spans.get(1);
    SpanData call = spans.get(2);
    assertThat(spans).hasSize(3);
    assertThat(failed.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(failed.getAttributes().get(ErrorAttributes.ERROR_TYPE)).isEqualTo("503");
    assertThat(failed.getAttributes().get(HttpAttributes.HTTP_REQUEST_RESEND_COUNT)).isNull();
    assertThat(second.getAttributes().get(HttpAttributes.HTTP_REQUEST_RESEND_COUNT)).isOne();
    assertThat(second.getParentSpanContext()).isEqualTo(call.getSpanContext());
    assertThat(call.getStatus()).isEqualTo(StatusData.unset());
    assertThat(call.getEvents())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getName()).isEqualTo("retry");
              assertThat(event.getAttributes())
                  .isEqualTo(
                      Attributes.of(
                          longKey("cfdevices.attempt"),
                          2L,
                          doubleKey("cfdevices.backoff.seconds"),
                          0.5));
            });
  }

  @Test
  void rejectionIsAnErrorOfTheAttemptAndTheCall() {
    assertThatThrownBy(() -> devices.get("absent").execute()).isInstanceOf(ApiException.class);

    SpanData attempt = exporter.getFinishedSpanItems().get(0);
    SpanData call = exporter.getFinishedSpanItems().get(1);
    assertThat(attempt.getAttributes().get(ErrorAttributes.ERROR_TYPE)).isEqualTo("404");
    assertThat(attempt.getStatus()).isEqualTo(StatusData.error());
    assertThat(call.getAttributes().get(ErrorAttributes.ERROR_TYPE))
        .isEqualTo("io.github.cfdevices.errors.ApiException");
    assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(call.getStatus().getDescription()).contains("404");
  }

  @Test
  void invalidContentIsAnErrorOfTheCallOnly() {
    fake.enqueue("GET", LIST, FakeResponse.html(200));

    assertThatThrownBy(() -> devices.list().firstPage().execute())
        .isInstanceOf(MalformedResponseException.class);

    SpanData attempt = exporter.getFinishedSpanItems().get(0);
    SpanData call = exporter.getFinishedSpanItems().get(1);
    assertThat(attempt.getStatus()).isEqualTo(StatusData.unset());
    assertThat(call.getAttributes().get(ErrorAttributes.ERROR_TYPE))
        .isEqualTo("io.github.cfdevices.errors.MalformedResponseException");
  }

  @Test
  void canceledCallEndsBothSpans() throws Exception {
    fake.enqueue("GET", LIST, FakeResponse.own().delayed(Duration.ofDays(1)));
    CompletableFuture<CloudflareException> failure = new CompletableFuture<>();

    Cancelable call =
        devices
            .list()
            .firstPage()
            .enqueue(
                new ApiCallback<>() {
                  @Override
                  public void onResult(Page<Device> page) {}

                  @Override
                  public void onFailure(CloudflareException e) {
                    failure.complete(e);
                  }
                });
    awaitRequests(1);
    call.cancel();

    assertThat(failure.get()).isInstanceOf(TransportException.class);
    awaitSpans(2);
    assertThat(exporter.getFinishedSpanItems())
        .allSatisfy(
            span -> {
              assertThat(span.getAttributes().get(ErrorAttributes.ERROR_TYPE))
                  .isEqualTo("CANCELED");
              assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            });
  }

  @Test
  void attemptIsSentAsTraceparentWithTheBaggageOfTheApp() {
    in(BAGGAGE, () -> devices.list().firstPage().execute());

    SpanData attempt = exporter.getFinishedSpanItems().get(0);
    ReceivedRequest request = fake.requests().get(0);
    assertThat(request.header("traceparent"))
        .isEqualTo("00-" + attempt.getTraceId() + "-" + attempt.getSpanId() + "-03");
    assertThat(request.header("baggage")).isEqualTo("tenant=blue");
  }

  @Test
  void headerOfTheAppStopsNoOtherHeader() {
    CallOptions own = CallOptions.builder().header("traceparent", "own").build();
    in(BAGGAGE, () -> devices.with(own).list().firstPage().execute());

    assertThat(fake.requests().get(0).header("traceparent")).isEqualTo("own");
    assertThat(fake.requests().get(0).header("baggage")).isEqualTo("tenant=blue");
  }

  @Test
  void contextOfTheCallingThreadIsTheParent() throws ExecutionException, InterruptedException {
    Span parent = telemetry.getTracer("app").spanBuilder("job").startSpan();
    in(
            parent,
            () -> {
              devices.list().firstPage().execute();
              return devices.list().firstPage().executeAsync();
            })
        .get();

    awaitSpans(4);
    assertThat(exporter.getFinishedSpanItems())
        .filteredOn(span -> span.getKind() == SpanKind.INTERNAL)
        .hasSize(2)
        .allSatisfy(
            span -> assertThat(span.getParentSpanContext()).isEqualTo(parent.getSpanContext()));
  }

  @Test
  void contextOfTheSubscriptionIsTheParentOfAllPages() throws InterruptedException {
    Span parent = telemetry.getTracer("app").spanBuilder("job").startSpan();
    in(parent, () -> devicesRx.list(ListDevicesParams.builder().perPage(50).build()).test())
        .await()
        .assertValueCount(95)
        .assertComplete();

    awaitSpans(4);
    List<SpanData> calls =
        exporter.getFinishedSpanItems().stream()
            .filter(span -> span.getKind() == SpanKind.INTERNAL)
            .toList();
    assertThat(calls).hasSize(2).extracting(SpanData::getName).containsOnly(LIST_NAME);
    assertThat(calls)
        .allSatisfy(
            span -> assertThat(span.getParentSpanContext()).isEqualTo(parent.getSpanContext()));
    assertThat(calls)
        .extracting(span -> span.getAttributes().get(callId()))
        .doesNotHaveDuplicates();
    assertThat(calls.get(0).getAttributes().get(longKey("cfdevices.sequence.id")))
        .isNotNull()
        .isEqualTo(calls.get(1).getAttributes().get(longKey("cfdevices.sequence.id")));
  }

  @Test
  void spansContainNeitherCredentialsNorValuesOfTheQuery() {
    String secret = fake.apiToken();
    devices
        .list(ListDevicesParams.builder().search("me@example.com").build())
        .firstPage()
        .execute();
    String[] texts =
        exporter.getFinishedSpanItems().stream().map(SpanData::toString).toArray(String[]::new);

    assertThat(texts).hasSize(2);
    assertThat(texts[0]).contains("search=REDACTED");
    assertThat(texts).noneMatch(text -> text.contains(secret) || text.contains("me@example"));
    assertThat(texts).noneMatch(text -> text.contains("me%40example"));
  }

  @Test
  void rootsOfBothKindsTakeTheListener() {
    try (Cloudflare cloudflare = Cloudflare.create(client)) {
      cloudflare.devices().list().firstPage().execute();
      CloudflareRx.create(client).devices().get("absent").blockingSubscribe(device -> {}, e -> {});
    }

    assertThat(exporter.getFinishedSpanItems())
        .extracting(SpanData::getName)
        .containsExactly(LIST_NAME, LIST_NAME, GET_NAME, GET_NAME);
  }

  private static <T> T in(ImplicitContextKeyed keyed, Supplier<T> action) {
    return Context.current().with(keyed).wrapSupplier(action).get();
  }

  private long port() {
    return URI.create(fake.url()).getPort();
  }

  private static List<String> cfRay(SpanData span) {
    List<String> cfRay =
        span.getAttributes().get(HttpAttributes.HTTP_RESPONSE_HEADER.getAttributeKey("cf-ray"));
    assertThat(cfRay).singleElement().asString().isNotEmpty();
    return cfRay;
  }

  private static AttributeKey<Long> callId() {
    return longKey("cfdevices.call.id");
  }

  private void awaitRequests(int count) {
    Await.until(count + " requests", () -> fake.requests().size() == count);
  }

  private void awaitSpans(int count) {
    Await.until(count + " spans", () -> exporter.getFinishedSpanItems().size() == count);
  }
}
