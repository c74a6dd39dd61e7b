package io.github.cfdevices.rx.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.Page;
import io.github.cfdevices.errors.ApiException;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConcurrentPagesTest {
  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  private final InMemoryApi api = new InMemoryApi().answering(CannedResponse.numbers(9));
  private final PagedFlowable<String> flow = PagedFlowable.of(api.byNumber());

  @Test
  void firstPageIsRequestedAlone() {
    flow.prefetch(3).byPage().test().assertEmpty();
    assertThat(api.inFlight()).containsExactly("1");
  }

  @Test
  void totalOpensTheWindow() {
    flow.prefetch(3).byPage().test().assertEmpty();
    api.answer("1");
    assertThat(api.inFlight()).containsExactly("2", "3", "4", "5");
  }

  @Test
  void windowEndsWithTheTotal() {
    api.answering(CannedResponse.numbers(5));
    flow.prefetch(10).test(0).assertEmpty();
    api.answer("1");
    assertThat(api.inFlight()).containsExactly("2", "3", "4", "5");
  }

  @Test
  void windowOfAListFromAPageOnEndsWithTheTotal() {
    api.answering(CannedResponse.numbers(5));
    flow.from("3").prefetch(10).test(0).assertEmpty();
    api.answer("3");
    assertThat(api.inFlight()).containsExactly("4", "5");
  }

  @Test
  void itemsOpenTheSameWindow() {
    flow.prefetch(3).test().assertEmpty();
    api.answer("1");
    assertThat(api.inFlight()).containsExactly("2", "3", "4", "5");
  }

  @Test
  void windowShrinksByOneAfterTheDemandIsMet() {
    TestSubscriber<Page<String>> subscriber = flow.prefetch(3).byPage().test(1);
    api.answer("1");
    subscriber.assertValueCount(1);
    assertThat(api.inFlight()).containsExactly("2", "3", "4");
  }

  @Test
  void laterPagesWaitForEarlierOnes() {
    TestSubscriber<Page<String>> subscriber = flow.prefetch(3).byPage().test();
    api.answer("1", "5", "4", "3");
    subscriber.assertValueCount(1);
    assertThat(api.inFlight()).as("pages that wait are part of the window").containsExactly("2");
    api.answer("2");
    subscriber.assertValueCount(5);
    assertThat(api.inFlight()).containsExactly("6", "7", "8", "9");
  }

  @Test
  void orderIsKeptForResponsesInAnyOrder() {
    TestSubscriber<String> subscriber = flow.prefetch(2).test();
    while (!api.inFlight().isEmpty()) {
      List<String> inFlight = api.inFlight();
      api.answer(inFlight.get(inFlight.size() - 1));
    }
    List<String> items = new ArrayList<>();
    for (int page = 1; page <= 9; page++) {
      items.add(page + "a");
      items.add(page + "b");
    }
    subscriber.assertResult(items.toArray(new String[0]));
    assertThat(api.mostInFlight()).isEqualTo(3);
    assertThat(api.sent()).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
  }

  @Test
  void withoutATotalOneRequestIsInFlight() {
    api.answering(CannedResponse.numbers(0)).instead("3", CannedResponse.numberedPage("x", 3, 0));
    TestSubscriber<String> subscriber = flow.prefetch(3).test();
    api.answer("1", "2", "3");
    subscriber.assertResult("1a", "1b", "2a", "2b", "x");
    assertThat(api.mostInFlight()).isEqualTo(1);
  }

  @Test
  void shortPageCompletesAndCancelsLaterPages() {
    api.instead("3", CannedResponse.numberedPage("x", 3, 9));
    TestSubscriber<String> subscriber = flow.prefetch(3).test();
    api.answer("1", "3");
    assertThat(api.canceled()).containsExactly("4", "5");
    assertThat(api.sent()).containsExactly("1", "2", "3", "4", "5");
    api.answer("4", "5", "2");
    subscriber.assertResult("1a", "1b", "2a", "2b", "x");
    assertThat(api.sent()).containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void emptyPageCompletesAndCancelsLaterPages() {
    api.instead("2", CannedResponse.numberedPage("", 2, 9));
    TestSubscriber<String> subscriber = flow.prefetch(2).test();
    api.answer("1", "2");
    subscriber.assertResult("1a", "1b");
    assertThat(api.canceled()).containsExactly("3", "4");
  }

  @Test
  void errorCancelsLaterPagesAndWaitsForEarlierOnes() {
    api.instead("3", CannedResponse.failure(500)).instead("4", CannedResponse.reset());
    TestSubscriber<String> subscriber = flow.prefetch(3).test();
    api.answer("1", "3");
    assertThat(api.canceled()).containsExactly("4", "5");
    subscriber.assertValuesOnly("1a", "1b");
    api.answer("4", "2", "5");
    subscriber.assertFailure(ApiException.class, "1a", "1b", "2a", "2b");
    assertThat(api.sent()).containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void earlierErrorPrecedesALaterEnd() {
    api.instead("2", CannedResponse.failure(500))
        .instead("3", CannedResponse.numberedPage("x", 3, 9));
    TestSubscriber<String> subscriber = flow.prefetch(2).test();
    api.answer("1", "3", "2");
    subscriber.assertFailure(ApiException.class, "1a", "1b");
  }

  @Test
  void listThatGrowsIsFollowed() {
    api.answering(CannedResponse.numbers(3))
        .instead("3", CannedResponse.numberedPage("3a 3b", 3, 5))
        .instead("4", CannedResponse.numberedPage("4a 4b", 4, 5))
        .instead("5", CannedResponse.numberedPage("5a", 5, 5))
        .immediately();
    flow.prefetch(3).test().assertResult("1a", "1b", "2a", "2b", "3a", "3b", "4a", "4b", "5a");
  }

  @Test
  void totalOfALaterPageEndsTheList() {
    api.instead("2", CannedResponse.numberedPage("2a 2b", 2, 2));
    TestSubscriber<String> subscriber = flow.prefetch(3).test();
    api.answer("1", "2");
    subscriber.assertResult("1a", "1b", "2a", "2b");
    assertThat(api.canceled()).containsExactly("3", "4", "5");
  }

  @Test
  void windowStartsAtTheTokensPage() {
    TestSubscriber<String> subscriber = flow.from("7").prefetch(5).test();
    api.answer("7");
    assertThat(api.inFlight()).containsExactly("8", "9");
    api.answer("9", "8");
    subscriber.assertResult("7a", "7b", "8a", "8b", "9a", "9b");
  }

  @Test
  void cancelingCancelsAllRequestsInFlight() {
    TestSubscriber<String> subscriber = flow.prefetch(2).test(1);
    api.answer("1");
    subscriber.cancel();
    assertThat(api.canceled()).containsExactly("2", "3");
    api.answer("3", "2");
    subscriber.assertValuesOnly("1a");
    assertThat(api.sent()).containsExactly("1", "2", "3");
  }
}
