package io.github.cfdevices.rx.runtime;

import io.github.cfdevices.Paged;
import org.reactivestreams.Publisher;

/** The items of a list with cursors, as demanded. */
public final class CursorTckTest extends PublisherTck<String> {
  @Override
  Publisher<String> publisher(TestService service) {
    return PagedFlowable.of(Paged.byCursor(service::byCursor));
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
