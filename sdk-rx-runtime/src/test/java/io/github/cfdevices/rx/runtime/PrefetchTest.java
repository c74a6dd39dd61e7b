package io.github.cfdevices.rx.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.Page;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.InvalidInputException;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PrefetchTest {
  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  private final InMemoryApi api =
      new InMemoryApi().answering(CannedResponse.cursors("a b", "c", "d e", "f", "g"));
  private final PagedFlowable<String> flow = PagedFlowable.of(api.byCursor());

  @Test
  void pagesAreRequestedOnSubscription() {
    TestSubscriber<String> subscriber = flow.prefetch(2).test(0);
    api.answer("first", "c2");
    subscriber.assertEmpty();
    assertThat(api.sent()).containsExactly("first", "c2");
  }

  @Test
  void demandedPageIsRequestedInAdditionToPrefetchedOnes() {
    TestSubscriber<Page<String>> subscriber = flow.prefetch(2).byPage().test(1);
    api.answer("first", "c2", "c3");
    subscriber.assertValueCount(1);
    assertThat(api.sent()).containsExactly("first", "c2", "c3");
  }

  @Test
  void windowMovesWithEachConsumedPage() {
    TestSubscriber<String> subscriber = flow.prefetch(1).test(2);
    api.answer("first", "c2");
    assertThat(api.sent()).containsExactly("first", "c2");
    subscriber.request(1);
    subscriber.assertValuesOnly("a", "b", "c");
    assertThat(api.sent()).containsExactly("first", "c2", "c3");
  }

  @Test
  void cursorsKeepOneRequestInFlight() {
    TestSubscriber<String> subscriber = flow.prefetch(3).test();
    api.answer("first", "c2", "c3", "c4", "c5");
    subscriber.assertResult("a", "b", "c", "d", "e", "f", "g");
    assertThat(api.mostInFlight()).isEqualTo(1);
    assertThat(api.sent()).containsExactly("first", "c2", "c3", "c4", "c5");
  }

  @Test
  void nextPageIsInFlightWhileTheSubscriberWorks() {
    TestSubscriber<String> subscriber =
        new TestSubscriber<>() {
          @Override
          public void onNext(String item) {
            super.onNext(item);
            if (item.equals("a")) {
              assertThat(api.inFlight()).containsExactly("c2");
              api.answer("c2");
              assertThat(api.inFlight()).containsExactly("c3");
            }
          }
        };
    flow.prefetch(2).subscribe(subscriber);
    api.answer("first", "c3", "c4", "c5");
    subscriber.assertResult("a", "b", "c", "d", "e", "f", "g");
  }

  @Test
  void prefetchedErrorFollowsTheItemsBeforeIt() {
    api.instead("c2", CannedResponse.failure(500)).immediately();
    TestSubscriber<String> subscriber = flow.prefetch(3).test(1);
    subscriber.assertValuesOnly("a");
    subscriber.request(1);
    subscriber.assertFailure(ApiException.class, "a", "b");
    assertThat(api.sent()).containsExactly("first", "c2");
  }

  @Test
  void prefetchedErrorNeedsNoDemand() {
    api.instead("c2", CannedResponse.failure(500)).immediately();
    flow.prefetch(1).byPage().test(1).assertValueCount(1).assertError(ApiException.class);
  }

  @Test
  void prefetchedEndSendsNothingMore() {
    api.immediately();
    TestSubscriber<Page<String>> subscriber = flow.prefetch(64).byPage().test(0);
    assertThat(api.sent()).containsExactly("first", "c2", "c3", "c4", "c5");
    subscriber.request(5);
    subscriber.assertValueCount(5).assertComplete();
    assertThat(api.sent()).hasSize(5);
  }

  @Test
  void cancelingDropsPrefetchedPages() {
    TestSubscriber<String> subscriber = flow.prefetch(3).test(0);
    api.answer("first");
    subscriber.cancel();
    subscriber.request(10);
    assertThat(api.canceled()).containsExactly("c2");
    api.answer();
    subscriber.assertEmpty();
    assertThat(api.sent()).containsExactly("first", "c2");
  }

  @Test
  void cancelingOnSubscribeSendsNothing() {
    TestSubscriber<String> subscriber = new TestSubscriber<>();
    subscriber.cancel();
    flow.prefetch(3).subscribe(subscriber);
    assertThat(api.sent()).isEmpty();
  }

  @Test
  void zeroIsTheDefault() {
    flow.prefetch(3).prefetch(0).test(0).assertEmpty();
    assertThat(api.sent()).isEmpty();
  }

  @Test
  void prefetchAndStartAreIndependent() {
    api.immediately();
    TestSubscriber<Page<String>> subscriber = flow.prefetch(1).from("c3").byPage().test(1);
    assertThat(subscriber.values()).extracting(Page::items).containsExactly(List.of("d", "e"));
    flow.from("c3").prefetch(1).test(1).assertValuesOnly("d");
    assertThat(api.sent()).containsExactly("c3", "c4", "c3", "c4");
  }

  @Test
  void numberIsBounded() {
    String message = "prefetch must be from 0 to 64 pages";
    assertThatThrownBy(() -> flow.prefetch(-1))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> flow.prefetch(65))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }
}
