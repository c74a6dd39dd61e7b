package io.github.cfdevices.rx.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

class ItemDemandTest {
  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  private final InMemoryApi api =
      new InMemoryApi().answering(CannedResponse.cursors("a b", "c", "d e"));
  private final PagedFlowable<String> flow = PagedFlowable.of(api.byCursor());

  @Test
  void nothingIsSentBeforeDemand() {
    TestSubscriber<String> subscriber = flow.test(0);
    subscriber.assertEmpty();
    assertThat(api.sent()).isEmpty();
  }

  @Test
  void demandOfOneItemRequestsOnePage() {
    TestSubscriber<String> subscriber = flow.test(1);
    subscriber.assertEmpty();
    api.answer();
    subscriber.assertValuesOnly("a");
    assertThat(api.sent()).containsExactly("first");
  }

  @Test
  void restOfAPageNeedsNoRequest() {
    TestSubscriber<String> subscriber = flow.test(1);
    api.answer();
    subscriber.request(1);
    subscriber.assertValuesOnly("a", "b");
    assertThat(api.sent()).containsExactly("first");
  }

  @Test
  void nextPageIsRequestedWhenAnotherItemIsDemanded() {
    TestSubscriber<String> subscriber = flow.test(2);
    api.answer();
    subscriber.request(1);
    assertThat(api.sent()).containsExactly("first", "c2");
    api.answer();
    subscriber.assertValuesOnly("a", "b", "c");
    assertThat(api.sent()).containsExactly("first", "c2");
  }

  @Test
  void demandWhileAPageIsInFlightSendsNothing() {
    TestSubscriber<String> subscriber = flow.test(1);
    subscriber.request(1);
    assertThat(api.sent()).containsExactly("first");
    api.answer();
    subscriber.assertValuesOnly("a", "b");
    assertThat(api.sent()).containsExactly("first");
  }

  @Test
  void demandSpansPages() {
    TestSubscriber<String> subscriber = flow.test(4);
    api.answer("first", "c2", "c3");
    subscriber.assertValuesOnly("a", "b", "c", "d");
    assertThat(api.sent()).containsExactly("first", "c2", "c3");
  }

  @Test
  void completionNeedsNoDemand() {
    TestSubscriber<String> subscriber = flow.test(5);
    api.answer("first", "c2", "c3");
    subscriber.assertResult("a", "b", "c", "d", "e");
    assertThat(api.sent()).hasSize(3);
  }

  @Test
  void emptyPageIsFollowedByTheNext() {
    api.answering(CannedResponse.cursors("", "a", "", "", "b"));
    TestSubscriber<String> subscriber = flow.test(1);
    api.answer("first", "c2");
    subscriber.assertValuesOnly("a");
    assertThat(api.inFlight()).isEmpty();
    subscriber.request(1);
    api.answer("c3", "c4", "c5");
    subscriber.assertResult("a", "b");
  }

  @Test
  void emptyLastPageCompletesWhenAnotherItemIsDemanded() {
    api.answering(CannedResponse.cursors("a", ""));
    TestSubscriber<String> subscriber = flow.test(1);
    api.answer();
    subscriber.assertValuesOnly("a");
    subscriber.request(1);
    api.answer();
    subscriber.assertResult("a");
  }

  @Test
  void emptyListCompletes() {
    api.answering(CannedResponse.cursors(""));
    TestSubscriber<String> subscriber = flow.test(1);
    api.answer();
    subscriber.assertResult();
  }

  @Test
  void unboundedDemandRequestsPageByPage() {
    TestSubscriber<String> subscriber = flow.test();
    api.answer("first", "c2", "c3");
    subscriber.assertResult("a", "b", "c", "d", "e");
    assertThat(api.mostInFlight()).isEqualTo(1);
  }

  @Test
  void observableRequestsPageByPage() {
    var observer = flow.toObservable().test();
    assertThat(api.sent()).containsExactly("first");
    api.answer("first", "c2", "c3");
    observer.assertResult("a", "b", "c", "d", "e");
    assertThat(api.mostInFlight()).isEqualTo(1);
  }

  @Test
  void demandIsNotCapped() {
    TestSubscriber<String> subscriber = flow.test(Long.MAX_VALUE);
    subscriber.request(Long.MAX_VALUE);
    subscriber.request(2);
    api.answer("first", "c2", "c3");
    subscriber.assertResult("a", "b", "c", "d", "e");
  }

  @Test
  void eachSubscriptionStartsFromTheBeginning() {
    api.immediately();
    flow.test().assertResult("a", "b", "c", "d", "e");
    flow.test().assertResult("a", "b", "c", "d", "e");
    assertThat(api.sent()).containsExactly("first", "c2", "c3", "first", "c2", "c3");
  }

  @Test
  void nonPositiveDemandIsReportedToTheHook() {
    TestSubscriber<String> subscriber = flow.test(0);
    subscriber.request(0);
    subscriber.request(-1);
    assertThat(undeliverable.take())
        .extracting(Throwable::getMessage)
        .containsExactly("n > 0 required but it was 0", "n > 0 required but it was -1");
    subscriber.assertEmpty();
    assertThat(api.sent()).isEmpty();
  }

  @Test
  void nonPositiveDemandOfAForeignSubscriberIsAnError() {
    List<Throwable> errors = new ArrayList<>();
    flow.subscribe(
        new Subscriber<String>() {
          @Override
          public void onSubscribe(Subscription subscription) {
            subscription.request(0);
          }

          @Override
          public void onNext(String item) {}

          @Override
          public void onError(Throwable error) {
            errors.add(error);
          }

          @Override
          public void onComplete() {}
        });
    assertThat(errors).singleElement().isInstanceOf(IllegalArgumentException.class);
    assertThat(api.sent()).isEmpty();
  }
}
