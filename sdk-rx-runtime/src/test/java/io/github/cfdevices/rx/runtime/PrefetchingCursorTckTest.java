package io.github.cfdevices.rx.runtime;

import io.github.cfdevices.Paged;
import org.reactivestreams.Publisher;

/** The items of a list with cursors, with three prefetched pages. */
public final class PrefetchingCursorTckTest extends PublisherTck<String> {
  @Override
  Publisher<String> publisher(TestService service) {
    return PagedFlowable.of(Paged.byCursor(service::byCursor)).prefetch(3);
  }

  @Override
  Publisher<String> failed(PagedFlowable<String> flow) {
    return flow;
  }

  @Override
  long pages(long elements) {
    return elements / 2 + elements % 2;
  }
}
