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
 * Records what happens to calls as Micrometer meters. One listener can serve several clients; it is
 * thread-safe.
 *
 * <ul>
 *   <li>{@code cfdevices.attempts}, a timer: how long each attempt took, with {@code method},
 *       {@code route}, {@code status}, {@code failure} (a {@link FailureKind}) and {@code outcome}
 *       (an {@link Outcome})
 *   <li>{@code cfdevices.answers}, a summary in bytes: the decompressed body of each answer, with
 *       {@code method}, {@code route} and {@code status}
 *   <li>{@code cfdevices.waits}, a timer: each wait before a repetition, as planned, with {@code
 *       method}, {@code route} and the {@code status} of the answer before
 * </ul>
 *
 * <p>A route has names in place of ids, so a tag has few values, and none is a secret. A value that
 * there is not, such as the status of a broken connection, is {@code none}.
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
  private final MeterProvider<DistributionSummary> answers;
  private final MeterProvider<Timer> waits;

  private MicrometerListener(MeterRegistry registry, Tags tags) {
    this.registry = registry;
    this.tags = tags;
    this.attempts =
        Timer.builder("cfdevices.attempts")
            .description("Requests sent, repetitions included")
            .tags(tags)
            .withRegistry(registry);
    this.answers =
        DistributionSummary.builder("cfdevices.answers")
            .description("Decompressed bodies of answers")
            .baseUnit("bytes")
            .tags(tags)
            .withRegistry(registry);
    this.waits =
        Timer.builder("cfdevices.waits")
            .description("Waits before repetitions")
            .tags(tags)
            .withRegistry(registry);
  }

  /** Returns a listener that records in a registry. */
  public static MicrometerListener create(MeterRegistry registry) {
    return create(registry, Tags.empty());
  }

  /** Returns a listener that records in a registry, with more tags on each meter. */
  public static MicrometerListener create(MeterRegistry registry, Iterable<Tag> tags) {
    return new MicrometerListener(registry, Tags.of(tags));
  }

  /**
   * Registers gauges of what a client's rate limiter knows: {@code cfdevices.limiter.active} and
   * {@code cfdevices.limiter.queued}, in requests, and {@code cfdevices.limiter.remaining}, the
   * requests left until the reset, NaN where that is not known. They hold the client weakly. For
   * several clients in one registry, use a listener with other tags for each.
   */
  public void bindRateLimit(CloudflareClient client) {
    gauge(client, "active", "Requests in flight", RateLimitSnapshot::inFlight);
    gauge(client, "queued", "Requests that wait for leave", RateLimitSnapshot::queued);
    gauge(client, "remaining", "Requests left until the reset", MicrometerListener::remaining);
  }

  @Override
  public void retryScheduled(CallEvent event) {
    waits.withTags(operation(event).and("status", status(event))).record(event.waited());
  }

  @Override
  public void attemptEnded(CallEvent event) {
    Tags answer = operation(event).and("status", status(event));
    FailureKind failure = event.failure();
    Outcome outcome = failure == null ? Outcome.forStatus(event.status()) : Outcome.UNKNOWN;
    attempts
        .withTags(
            answer.and("failure", failure == null ? NONE : failure.name()).and(outcome.asTag()))
        .record(event.elapsed());
    if (failure == null) {
      answers.withTags(answer).record((double) event.bytes());
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
