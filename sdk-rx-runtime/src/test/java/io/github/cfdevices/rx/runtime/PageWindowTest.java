package io.github.cfdevices.rx.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PageWindowTest {
  private final InMemoryApi api =
      new InMemoryApi().answering(CannedResponse.numbers(9)).immediately();
  private final AtomicInteger arrivals = new AtomicInteger();
  private final PageWindow<String> window =
      new PageWindow<>(PageCalls.of(api.byNumber(), null), arrivals::incrementAndGet);

  @Test
  void eachArrivedPageIsReported() {
    window.allow(3);
    assertThat(arrivals.get()).isEqualTo(3);
  }

  @Test
  void pagesAfterTheEndAreReleased() {
    window.allow(3);
    window.endAfter(2);
    assertThat(window.peek().getValue().next()).isEqualTo("2");
    window.remove();
    assertThat(window.peek().getValue().next()).isEqualTo("3");
    window.remove();
    assertThat(window.peek()).isNull();
  }

  @Test
  void nothingIsSentAfterTheEnd() {
    window.endAfter(2);
    window.allow(5);
    assertThat(api.sent()).containsExactly("1", "2");
  }
}
