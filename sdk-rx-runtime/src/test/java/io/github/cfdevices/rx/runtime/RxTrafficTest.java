package io.github.cfdevices.rx.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.Paged;
import io.github.cfdevices.http.Cancelable;
import io.github.cfdevices.traffic.CountingCallback;
import io.github.cfdevices.traffic.Traffic;
import io.reactivex.rxjava3.core.Single;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Half of the subscriptions are to lists; half of these are disposed before the end. */
final class RxTrafficTest extends Traffic {
  private static final int SUBSCRIPTIONS = 5_000;
  private static final int ITEMS = 12;

  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  @Test
  void subscriptionsLeaveNoResourcesAfterAnyOutcome() throws InterruptedException {
    run(SUBSCRIPTIONS);

    assertNothingIsLeft();
    assertThat(summary())
        .containsOnlyKeys(
            "result",
            "ApiException",
            "MalformedResponseException",
            "CONNECTION",
            "TIMEOUT",
            "nothing"); // A disposed subscription has no outcome.
  }

  @Override
  protected Cancelable send(int number, String id, CountingCallback callback) {
    Single<?> end =
        switch (number % 4) {
          case 0 -> walk(id).count();
          case 1 -> walk(id).prefetch(2).take(random.nextInt(ITEMS)).count();
          default -> RxCalls.single(things.get(id));
        };
    return end.doFinally(callback::ended).subscribe(callback::record, callback::record)::dispose;
  }

  private PagedFlowable<String> walk(String id) {
    return PagedFlowable.of(Paged.byCursor(cursor -> things.list("a", id, cursor)));
  }
}
