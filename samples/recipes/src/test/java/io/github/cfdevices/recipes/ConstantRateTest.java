package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.http.RateLimiter.Permit;
import io.github.cfdevices.testkit.FakeCloudflare;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

final class ConstantRateTest {
  @Test
  void permitsAreAnIntervalApart() {
    ScheduledExecutorService scheduler = mock();
    ConstantRate limiter = new ConstantRate(scheduler, Duration.ofHours(1));

    for (int i = 0; i < 3; i++) {
      Permit unused = limiter.acquire(() -> {});
    }

    ArgumentCaptor<Long> delays = ArgumentCaptor.captor();
    verify(scheduler, times(3))
        .schedule(any(Runnable.class), delays.capture(), eq(TimeUnit.NANOSECONDS));
    assertThat(delays.getAllValues().get(0)).isZero();
    for (int i = 1; i < 3; i++) {
      assertThat(Duration.ofNanos(delays.getAllValues().get(i)))
          .isBetween(Duration.ofHours(i).minusMinutes(10), Duration.ofHours(i));
    }
  }

  @Test
  void nextPermitWaitsForRetryAfter() {
    ScheduledExecutorService scheduler = mock();
    ConstantRate limiter = new ConstantRate(scheduler, Duration.ofNanos(1));
    Permit first = limiter.acquire(() -> {});

    first.responseReceived(429, Headers.of("Retry-After", "120"));
    Permit unused = limiter.acquire(() -> {});

    ArgumentCaptor<Long> delays = ArgumentCaptor.captor();
    verify(scheduler, times(2))
        .schedule(any(Runnable.class), delays.capture(), eq(TimeUnit.NANOSECONDS));
    assertThat(Duration.ofNanos(delays.getValue()))
        .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(120));
  }

  @Test
  void scheduledPermitsWaitForRetryAfter() {
    ScheduledExecutorService scheduler = mock();
    ConstantRate limiter = new ConstantRate(scheduler, Duration.ofNanos(1));
    List<String> granted = new ArrayList<>();
    Permit first = limiter.acquire(() -> granted.add("first"));
    Permit unused = limiter.acquire(() -> granted.add("second"));
    ArgumentCaptor<Runnable> tasks = ArgumentCaptor.captor();
    verify(scheduler, times(2)).schedule(tasks.capture(), anyLong(), eq(TimeUnit.NANOSECONDS));
    tasks.getAllValues().get(0).run();

    first.responseReceived(429, Headers.of("Retry-After", "120"));
    tasks.getAllValues().get(1).run();

    assertThat(granted).containsExactly("first");
    ArgumentCaptor<Long> delays = ArgumentCaptor.captor();
    verify(scheduler, times(3))
        .schedule(any(Runnable.class), delays.capture(), eq(TimeUnit.NANOSECONDS));
    assertThat(Duration.ofNanos(delays.getValue()))
        .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(120));
  }

  @Test
  void releasedPermitIsNotGranted() {
    ScheduledExecutorService scheduler = mock();
    ScheduledFuture<?> grant = mock();
    when(scheduler.schedule(any(Runnable.class), anyLong(), any())).thenAnswer(call -> grant);

    new ConstantRate(scheduler, Duration.ofHours(1)).acquire(() -> {}).release();

    verify(grant).cancel(false);
  }

  @Test
  void clientSendsRequestsWhenTheirPermitsAreGranted() {
    ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    try (FakeCloudflare fake = FakeCloudflare.builder().devices(250).start();
        Cloudflare cloudflare =
            Cloudflare.builder()
                .baseUrl(fake.url())
                .apiToken(fake.apiToken())
                .accountId(fake.accountId())
                .rateLimiter(new ConstantRate(scheduler, Duration.ofMillis(1)))
                .build()) {
      assertThat(cloudflare.devices().list().stream()).hasSize(238);
      assertThat(fake.requests()).hasSize(5);
    } finally {
      scheduler.shutdownNow();
    }
  }
}
