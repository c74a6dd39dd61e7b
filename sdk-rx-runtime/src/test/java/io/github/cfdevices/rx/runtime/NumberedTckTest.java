package io.github.cfdevices.rx.runtime;

import io.github.cfdevices.Paged;
import org.reactivestreams.Publisher;

/** The items of a list with page numbers, with five prefetched pages. */
public final class NumberedTckTest extends PublisherTck<String> {
  @Override
  Publisher<String> publisher(TestService service) {
    return PagedFlowable.of(Paged.byNumber(2L, service::byNumber)).prefetch(5);
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
