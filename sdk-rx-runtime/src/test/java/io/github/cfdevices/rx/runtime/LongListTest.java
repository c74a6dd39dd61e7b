package io.github.cfdevices.rx.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactivex.rxjava3.subscribers.TestSubscriber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists whose pages all arrive before {@code enqueue} returns, so that the stack could grow. */
class LongListTest {
  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  private final InMemoryApi api = new InMemoryApi().answering(this::page).immediately();
  private final PagedFlowable<String> flow = PagedFlowable.of(api.byCursor());
  private int pages = 20_000;

  private CannedResponse page(String name) {
    int number = name.equals("first") ? 1 : Integer.parseInt(name);
    // Every fourth page has items.
    return CannedResponse.cursorPage(
        number % 4 == 0 ? "a b" : "", number == pages ? "" : "" + (number + 1));
  }

  @Test
  void unboundedDemandKeepsTheStackFlat() {
    pages = 100_000;
    flow.test().assertValueCount(pages / 2).assertComplete();
    assertThat(api.sent()).hasSize(pages);
  }

  @Test
  void demandFromWithinAnItemKeepsTheStackFlat() {
    OneByOne subscriber = new OneByOne();
    flow.subscribe(subscriber);
    subscriber.assertValueCount(pages / 2).assertComplete();
  }

  @Test
  void prefetchKeepsTheStackFlat() {
    OneByOne subscriber = new OneByOne();
    flow.prefetch(3).subscribe(subscriber);
    subscriber.assertValueCount(pages / 2).assertComplete();
  }

  @Test
  void numberedPagesKeepTheStackFlat() {
    api.answering(CannedResponse.numbers(pages));
    PagedFlowable.of(api.byNumber())
        .prefetch(3)
        .byPage()
        .test()
        .assertValueCount(pages)
        .assertComplete();
  }

  private static final class OneByOne extends TestSubscriber<String> {
    OneByOne() {
      super(1);
    }

    @Override
    public void onNext(String item) {
      request(1);
      super.onNext(item);
    }
  }
}
