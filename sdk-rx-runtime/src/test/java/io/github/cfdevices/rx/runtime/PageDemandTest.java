package io.github.cfdevices.rx.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.Page;
import io.github.cfdevices.Paged;
import io.github.cfdevices.errors.PagingException;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PageDemandTest {
  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  private final InMemoryApi api =
      new InMemoryApi().answering(CannedResponse.cursors("a b", "", "d e"));
  private final PagedFlowable<String> flow = PagedFlowable.of(api.byCursor());

  @Test
  void demandIsTheNumberOfRequestsOneAfterTheOther() {
    TestSubscriber<Page<String>> subscriber = flow.byPage().test(0);
    assertThat(api.sent()).isEmpty();
    subscriber.request(2);
    assertThat(api.sent()).containsExactly("first");
    api.answer();
    assertThat(api.sent()).containsExactly("first", "c2");
    api.answer();
    assertThat(api.sent()).containsExactly("first", "c2");
    subscriber.assertValueCount(2).assertNotComplete();
  }

  @Test
  void pagesAreDeliveredAsTheyCameEmptyOnesToo() {
    api.immediately();
    TestSubscriber<Page<String>> subscriber = flow.byPage().test();
    subscriber.assertComplete();
    assertThat(subscriber.values())
        .extracting(Page::items)
        .containsExactly(List.of("a", "b"), List.of(), List.of("d", "e"));
    assertThat(subscriber.values()).extracting(Page::next).containsExactly("c2", "c3", null);
  }

  @Test
  void completionNeedsNoDemand() {
    api.immediately();
    flow.byPage().test(3).assertValueCount(3).assertComplete();
    assertThat(api.sent()).hasSize(3);
  }

  @Test
  void demandBeyondTheEndSendsNothing() {
    api.immediately();
    TestSubscriber<Page<String>> subscriber = flow.byPage().test(3);
    subscriber.request(1);
    assertThat(api.sent()).hasSize(3);
  }

  @Test
  void demandIsCappedAtNoLimit() {
    TestSubscriber<Page<String>> subscriber = flow.byPage().test(Long.MAX_VALUE - 1);
    subscriber.request(Long.MAX_VALUE - 1);
    api.answer("first", "c2", "c3");
    subscriber.assertValueCount(3).assertComplete();
  }

  @Test
  void demandedPageIsUnderWayWhileTheSubscriberWorksOnTheOneBefore() {
    TestSubscriber<Page<String>> subscriber =
        new TestSubscriber<>(2) {
          @Override
          public void onNext(Page<String> page) {
            super.onNext(page);
            if (values().size() == 1) {
              assertThat(api.inFlight()).containsExactly("c2");
            }
          }
        };
    flow.byPage().subscribe(subscriber);
    api.answer("first", "c2");
    subscriber.assertValueCount(2).assertNoErrors();
    assertThat(api.inFlight()).isEmpty();
  }

  @Test
  void tokenResumesPages() {
    api.immediately();
    String token = flow.byPage().blockingFirst().next();
    TestSubscriber<Page<String>> subscriber = flow.byPage(token).test();
    assertThat(subscriber.values())
        .extracting(Page::items)
        .containsExactly(List.of(), List.of("d", "e"));
    assertThat(api.sent()).containsExactly("first", "c2", "c3");
  }

  @Test
  void tokenResumesItems() {
    api.immediately();
    flow.from("c3").test().assertResult("d", "e");
    flow.from("c3").byPage().test().assertValueCount(1).assertComplete();
    assertThat(api.sent()).containsExactly("c3", "c3");
  }

  @Test
  void pageNumberResumes() {
    api.answering(CannedResponse.numbers(4)).immediately();
    PagedFlowable<String> numbered = PagedFlowable.of(api.byNumber());
    numbered.from("3").test().assertResult("3a", "3b", "4a", "4b");
    numbered.byPage("4").test().assertValueCount(1).assertComplete();
    assertThat(api.sent()).containsExactly("3", "4", "4");
  }

  @Test
  void numberedPagesAreAskedForOneAfterTheOther() {
    api.answering(CannedResponse.numbers(3));
    TestSubscriber<String> subscriber = PagedFlowable.of(api.byNumber()).test();
    api.answer("1", "2", "3");
    subscriber.assertResult("1a", "1b", "2a", "2b", "3a", "3b");
    assertThat(api.mostInFlight()).isEqualTo(1);
  }

  @Test
  void listOfOnePageIsOneRequest() {
    api.answering(CannedResponse.cursors("a b")).immediately();
    Paged<String> single = Paged.single(() -> api.service.byCursor(null));
    PagedFlowable.of(single).prefetch(3).test().assertResult("a", "b");
    assertThat(api.sent()).containsExactly("first");
  }

  @Test
  void tokenThatNoPageCanHaveIsRefusedAtOnce() {
    PagedFlowable<String> numbered = PagedFlowable.of(api.byNumber());
    assertThatThrownBy(() -> numbered.from("0"))
        .isInstanceOf(PagingException.class)
        .hasMessage("The page token \"0\" is not a page number");
    assertThatThrownBy(() -> flow.byPage(""))
        .isInstanceOf(PagingException.class)
        .hasMessage("The page token \"\" is not a cursor");
    assertThatThrownBy(() -> flow.from(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("token");
    assertThatThrownBy(() -> PagedFlowable.of(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("paged");
  }

  @Test
  void pageCanBeDemandedFromWithinTheOneBefore() {
    api.immediately();
    Flowable<Page<String>> pages = flow.byPage();
    TestSubscriber<Page<String>> subscriber =
        new TestSubscriber<>(1) {
          @Override
          public void onNext(Page<String> page) {
            request(1);
            super.onNext(page);
          }
        };
    pages.subscribe(subscriber);
    subscriber.assertValueCount(3).assertComplete();
  }
}
