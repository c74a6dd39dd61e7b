package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.CallEvent;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.http.RetryPolicy;
import io.github.cfdevices.recipes.CallSettings.AttemptsByCaller;
import io.github.cfdevices.recipes.CallSettings.Caller;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeCloudflareExtension;
import io.github.cfdevices.testkit.FakeResponse;
import io.github.cfdevices.testkit.ReceivedRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
final class CallSettingsTest {
  private static final CallOptions OPTIONS = CallSettings.options(new Caller("audit"));
  private static final RetryPolicy QUICK =
      RetryPolicy.builder().backoff(Duration.ZERO, 1, Duration.ZERO).build();

  private final AttemptsByCaller attempts = new AttemptsByCaller();

  @RegisterExtension
  final FakeCloudflareExtension extension =
      FakeCloudflareExtension.of(FakeCloudflare.builder().devices(120))
          .withClient(client -> client.listener(attempts).retryPolicy(QUICK));

  @Test
  void optionsOfACallAreNotThoseOfTheNext(FakeCloudflare fake, Cloudflare cloudflare) {
    String id = DeviceCounts.page(cloudflare, null).items().get(0).id();
    fake.clearRequests();
    fake.enqueue(FakeResponse.html(503));

    assertThat(CallSettings.get(cloudflare, id, OPTIONS).id()).isEqualTo(id);
    cloudflare.devices().get(id).execute();

    assertThat(fake.requests())
        .extracting(request -> request.header("X-Request-Source"))
        .containsExactly("audit", "audit", null);
    assertThat(fake.requests())
        .extracting(ReceivedRequest::query)
        .containsExactly("debug=1", "debug=1", null);
    assertThat(attempts.counts).hasSize(2).containsEntry("audit", 2).containsEntry("unknown", 2);
  }

  @Test
  void everyPageHasTheOptionsOfItsApi(FakeCloudflare fake, Cloudflare cloudflare) {
    assertThat(CallSettings.names(cloudflare, OPTIONS)).hasSize(114);

    assertThat(fake.requests())
        .hasSize(3)
        .allSatisfy(
            request -> {
              assertThat(request.header("X-Request-Source")).isEqualTo("audit");
              assertThat(request.queryParameter("debug")).isEqualTo("1");
            });
    assertThat(attempts.counts).hasSize(1).containsEntry("audit", 3);
  }

  @Test
  void allApisOfARootHaveItsOptions(FakeCloudflare fake, Cloudflare cloudflare) {
    Cloudflare audit = CallSettings.all(cloudflare, OPTIONS);

    audit.postureRules().list().firstPage().execute();
    audit.devices().list().firstPage().execute();

    assertThat(fake.requests())
        .extracting(request -> request.header("X-Request-Source"))
        .containsExactly("audit", "audit");
  }

  @Test
  void callEndsAtItsOwnTimeout(FakeCloudflare fake, Cloudflare cloudflare) {
    fake.enqueue(FakeResponse.stall());
    CallOptions quick = OPTIONS.toBuilder().totalTimeout(Duration.ofMillis(50)).build();

    assertThatThrownBy(() -> CallSettings.names(cloudflare, quick))
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.TIMEOUT));
  }

  @Test
  void attemptsAreCountedByCaller() {
    CallEvent.Builder event = CallEvent.builder("GET", "/devices");

    attempts.attemptStarted(event.build());
    attempts.attemptStarted(event.tag(Caller.class, new Caller("audit")).build());

    assertThat(attempts.counts).hasSize(2).containsEntry("unknown", 1).containsEntry("audit", 1);
  }

  @Test
  void headerCannotReplaceCredentials() {
    assertThatThrownBy(() -> OPTIONS.toBuilder().header("Authorization", "Bearer other"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("header Authorization cannot be set: the SDK sets it");
  }
}
