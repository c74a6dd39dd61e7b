package io.github.cfdevices.rx.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.Page;
import io.github.cfdevices.Paged;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.PagingException;
import io.github.cfdevices.errors.TransportException;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TerminationTest {
  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  private final InMemoryApi api =
      new InMemoryApi().answering(CannedResponse.cursors("a b", "c", "d e"));
  private final PagedFlowable<String> flow = PagedFlowable.of(api.byCursor());

  @Test
  void errorFollowsTheItemsBeforeIt() {
    api.instead("c2", CannedResponse.failure(500)).immediately();
    TestSubscriber<String> subscriber = flow.test();
    subscriber.assertFailure(ApiException.class, "a", "b");
    assertThat(api.sent()).containsExactly("first", "c2");
  }

  @Test
  void errorOfTheFirstPageIsTheOnlySignal() {
    api.instead("first", CannedResponse.reset()).immediately();
    flow.test().assertFailure(TransportException.class);
    flow.byPage().test().assertFailure(TransportException.class);
  }

  @Test
  void repeatedCursorIsAnError() {
    api.instead("c2", CannedResponse.cursorPage("c", "c2")).immediately();
    TestSubscriber<String> subscriber = flow.test();
    subscriber.assertFailure(PagingException.class, "a", "b");
    assertThat(api.sent()).containsExactly("first", "c2");
  }

  @Test
  void cycleOfCursorsIsAnError() {
    api.instead("c3", CannedResponse.cursorPage("d", "c2")).immediately();
    TestSubscriber<String> subscriber = flow.test();
    subscriber.assertError(PagingException.class);
    assertThat(api.sent().size()).isLessThan(10);
  }

  @Test
  void callThatCannotBeMadeIsAnError() {
    Paged<String> broken =
        Paged.byCursor(
            cursor -> {
              throw new InvalidInputException("account id", "is not known");
            });
    PagedFlowable.of(broken).test().assertFailure(InvalidInputException.class);
  }

  @Test
  void fatalErrorIsThrownWithoutASignal() {
    LinkageError fatal = new LinkageError("fatal");
    Paged<String> broken =
        Paged.byCursor(
            cursor -> {
              throw fatal;
            });
    TestSubscriber<String> subscriber = new TestSubscriber<>();
    assertThatThrownBy(() -> PagedFlowable.of(broken).subscribe(subscriber)).isSameAs(fatal);
    subscriber.assertEmpty();
  }

  @Test
  void demandAfterAnErrorEmitsNothing() {
    api.instead("first", CannedResponse.failure(500)).immediately();
    TestSubscriber<Page<String>> subscriber = flow.byPage().test(1);
    subscriber.request(1);
    subscriber.assertFailure(ApiException.class);
    assertThat(api.sent()).containsExactly("first");
  }

  @Test
  void closedClientIsAnError() {
    api.close();
    flow.test().assertFailure(TransportException.class);
  }

  @Test
  void cancelingCancelsTheCallInFlight() {
    TestSubscriber<String> subscriber = flow.test(3);
    api.answer();
    subscriber.cancel();
    assertThat(api.canceled()).containsExactly("c2");
  }

  @Test
  void lateResponseIsDropped() {
    TestSubscriber<String> subscriber = flow.test();
    subscriber.cancel();
    api.answer();
    subscriber.assertEmpty();
    assertThat(api.sent()).containsExactly("first");
  }

  @Test
  void lateErrorIsDropped() {
    api.instead("c2", CannedResponse.reset());
    TestSubscriber<String> subscriber = flow.test();
    api.answer();
    subscriber.cancel();
    api.answer();
    subscriber.assertValuesOnly("a", "b");
  }

  @Test
  void latePageIsDropped() {
    TestSubscriber<Page<String>> subscriber = flow.byPage().test();
    subscriber.cancel();
    api.answer();
    subscriber.assertEmpty();
    assertThat(api.canceled()).containsExactly("first");
  }

  @Test
  void demandAfterCancelingSendsNothing() {
    TestSubscriber<String> subscriber = flow.test(0);
    subscriber.cancel();
    subscriber.request(1);
    TestSubscriber<Page<String>> pages = flow.byPage().test(0);
    pages.cancel();
    pages.request(1);
    assertThat(api.sent()).isEmpty();
  }

  @Test
  void cancelingInOnNextStopsTheItems() {
    api.immediately();
    flow.take(1).test().assertResult("a");
    assertThat(api.sent()).containsExactly("first");
  }

  @Test
  void cancelingInTheLastItemSuppressesCompletion() {
    api.immediately();
    TestSubscriber<String> subscriber =
        new TestSubscriber<>() {
          @Override
          public void onNext(String item) {
            super.onNext(item);
            if (item.equals("e")) {
              cancel();
            }
          }
        };
    flow.subscribe(subscriber);
    subscriber.assertValuesOnly("a", "b", "c", "d", "e");
  }

  @Test
  void cancelingInTheLastPageSuppressesCompletion() {
    api.immediately();
    TestSubscriber<Page<String>> subscriber =
        new TestSubscriber<>() {
          @Override
          public void onNext(Page<String> page) {
            super.onNext(page);
            if (page.next() == null) {
              cancel();
            }
          }
        };
    flow.byPage().subscribe(subscriber);
    subscriber.assertValueCount(3).assertNotComplete();
  }

  @Test
  void cancelingAfterTheEndDoesNothing() {
    api.immediately();
    TestSubscriber<String> subscriber = flow.test();
    subscriber.cancel();
    subscriber.assertResult("a", "b", "c", "d", "e");
    assertThat(api.canceled()).isEmpty();
  }
}
