package io.github.cfdevices.rx.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.Paged;
import io.github.cfdevices.errors.PagingException;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the ends of lists with page numbers, with and without prefetching. */
class NumberedEndsTest {
  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  private final InMemoryApi api = new InMemoryApi();
  private final PagedFlowable<String> flow = PagedFlowable.of(api.byNumber());

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void totalCountEndsTheList(int prefetch) {
    api.answering(name -> CannedResponse.page("a b", "\"per_page\":2,\"total_count\":4"))
        .immediately();

    flow.prefetch(prefetch).test().assertResult("a", "b", "a", "b");

    assertThat(api.sent()).containsExactly("1", "2");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void pageWithAnotherNumberIsAnErrorAfterEarlierItems(int prefetch) {
    api.answering(name -> CannedResponse.numberedPage("a b", 1, 9)).immediately();

    flow.prefetch(prefetch)
        .test()
        .assertFailure(PagingException.class, "a", "b")
        .assertError(e -> e.getMessage().contains(" with page 1 instead of page 2"));
  }

  @Test
  void errorOfALaterPageFollowsTheItemsOfEarlierPages() {
    api.answering(CannedResponse.numbers(9)).instead("3", CannedResponse.numberedPage("x y", 7, 9));
    TestSubscriber<String> subscriber = flow.prefetch(3).test();

    api.answer("1", "3", "2");

    subscriber.assertFailure(PagingException.class, "1a", "1b", "2a", "2b");
  }

  @Test
  void failureOfAPageBeyondTheEndIsIgnored() {
    api.answering(CannedResponse.numbers(5))
        .instead("2", CannedResponse.numberedPage("x", 2, 2))
        .instead("3", CannedResponse.failure(404))
        .instead("4", CannedResponse.numberedPage("x", 2, 2))
        .instead("5", CannedResponse.numberedPage("", 5, 2));
    TestSubscriber<String> subscriber = flow.prefetch(4).test();

    api.answer("1", "5", "4", "3", "2");

    subscriber.assertResult("1a", "1b", "x");
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "3, ''", "0, '\"total_pages\":0'", "3, '\"total_pages\":-1'"})
  void repeatedPageWithoutANumberOrATotalIsAnError(int prefetch, String resultInfo) {
    api.answering(name -> CannedResponse.page("a b", resultInfo)).immediately();

    flow.prefetch(prefetch)
        .test()
        .assertFailure(PagingException.class, "a", "b")
        .assertError(e -> e.getMessage().contains("the list might never end"));
    assertThat(api.sent()).containsExactly("1", "2");
  }

  @Test
  void incompleteSinglePageIsAnErrorAfterItsItems() {
    api.answering(name -> CannedResponse.page("a b", "\"total_pages\":60")).immediately();

    PagedFlowable.of(Paged.single(() -> api.service.byCursor(null)))
        .prefetch(2)
        .test()
        .assertFailure(PagingException.class, "a", "b");
    assertThat(api.sent()).containsExactly("first");
  }
}
