package io.github.cfdevices.micrometer;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.http.CallEvent;
import io.github.cfdevices.http.CallListener;
import io.github.cfdevices.http.RateLimitSnapshot;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import java.util.function.ToDoubleFunction;

/**
 * Records calls as Micrometer meters. One listener can serve several clients; it is thread-safe.
 *
 * <ul>
 *   <li>{@code cfdevices.attempts}, a timer of the duration of each attempt, with tags {@code
 *       method}, {@code route}, {@code status}, {@code failure} (a {@link FailureKind}) and {@code
 *       outcome} (an {@link Outcome})
 *   <li>{@code cfdevices.response.size}, a summary of the decompressed length of each response body
 *       in bytes, with tags {@code method}, {@code route} and {@code status}
 *   <li>{@code cfdevices.backoff}, a timer of the scheduled backoff before each retry, with tags
 *       {@code method}, {@code route} and the {@code status} of the previous response
 * </ul>
 *
 * <p>A route is a path with parameter names in place of IDs, so that tags have few values and
 * contain no secrets. A missing value, such as the status of a failed connection, is {@code none}.
 *
 * <pre>{@code
 * MicrometerListener metrics = MicrometerListener.create(registry);
 * CloudflareClient client = CloudflareClient.builder()
 *     .credentials(Credentials.apiToken(token))
 *     .listener(metrics)
 *     .build();
 * metrics.bindRateLimit(client);
 * }</pre>
 */
public final class MicrometerListener implements CallListener {
  private static final String NONE = "none";

  private final MeterRegistry registry;
  private final Tags tags;
  private final MeterProvider<Timer> attempts;
  private final MeterProvider<DistributionSummary> responseSizes;
  private final MeterProvider<Timer> backoffs;

  private MicrometerListener(MeterRegistry registry, Tags tags) {
    this.registry = registry;
    this.tags = tags;
    this.attempts =
        Timer.builder("cfdevices.attempts")
            .description("Attempts to send requests, including retries")
            .tags(tags)
            .withRegistry(registry);
    this.responseSizes =
        DistributionSummary.builder("cfdevices.response.size")
            .description("Decompressed length of response bodies")
            .baseUnit("bytes")
            .tags(tags)
            .withRegistry(registry);
    this.backoffs =
        Timer.builder("cfdevices.backoff")
            .description("Backoff before retries")
            .tags(tags)
            .withRegistry(registry);
  }

  /** Returns a listener that records to a registry. */
  public static MicrometerListener create(MeterRegistry registry) {
    return create(registry, Tags.empty());
  }

  /** Returns a listener that records to a registry, with additional tags on each meter. */
  public static MicrometerListener create(MeterRegistry registry, Iterable<Tag> tags) {
    return new MicrometerListener(registry, Tags.of(tags));
  }

  /**
   * Registers gauges for the rate limiter of a client: {@code cfdevices.limiter.active} (requests
   * in flight), {@code cfdevices.limiter.queued} (requests that wait for a permit) and {@code
   * cfdevices.limiter.remaining} (requests left until the reset; NaN if unknown). They reference
   * the client weakly. For several clients in one registry, create a listener with different tags
   * for each.
   */
  public void bindRateLimit(CloudflareClient client) {
    gauge(client, "active", "Requests in flight", RateLimitSnapshot::inFlight);
    gauge(client, "queued", "Requests that wait for a permit", RateLimitSnapshot::queued);
    gauge(client, "remaining", "Requests left until the reset", MicrometerListener::remaining);
  }

  @Override
  public void retryScheduled(CallEvent event) {
    backoffs.withTags(operation(event).and("status", status(event))).record(event.waited());
  }

  @Override
  public void attemptEnded(CallEvent event) {
    Tags response = operation(event).and("status", status(event));
    FailureKind failure = event.failure();
    Outcome outcome = failure == null ? Outcome.forStatus(event.status()) : Outcome.UNKNOWN;
    attempts
        .withTags(
            response.and("failure", failure == null ? NONE : failure.name()).and(outcome.asTag()))
        .record(event.elapsed());
    if (failure == null) {
      responseSizes.withTags(response).record((double) event.bytes());
    }
  }

  private void gauge(
      CloudflareClient client,
      String name,
      String description,
      ToDoubleFunction<RateLimitSnapshot> value) {
    Gauge.builder(
            "cfdevices.limiter." + name,
            client,
            limited -> value.applyAsDouble(limited.rateLimit()))
        .description(description)
        .baseUnit("requests")
        .tags(tags)
        .register(registry);
  }

  private static double remaining(RateLimitSnapshot snapshot) {
    Long remaining = snapshot.remaining();
    return remaining == null ? Double.NaN : remaining;
  }

  private static Tags operation(CallEvent event) {
    String route = event.route();
    return Tags.of("method", event.method(), "route", route == null ? NONE : route);
  }

  private static String status(CallEvent event) {
    return event.status() == 0 ? NONE : Integer.toString(event.status());
  }
}
