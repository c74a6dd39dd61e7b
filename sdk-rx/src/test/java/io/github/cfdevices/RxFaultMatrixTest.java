package io.github.cfdevices;

import io.github.cfdevices.rx.RxCalls;
import io.github.cfdevices.rx.UndeliverableErrors;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RxFaultMatrixTest extends FaultMatrix {
  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  @Override
  <T> Cancelable send(ApiCall<T> call, ApiCallback<? super T> outcome) {
    return RxCalls.single(call)
            .subscribe(outcome::onResult, e -> outcome.onFailure((CloudflareException) e))
        ::dispose;
  }

  @Override
  Cancelable sendForNoResult(ApiCall<Done> call, ApiCallback<? super Done> outcome) {
    return RxCalls.completable(call)
            .subscribe(
                () -> outcome.onResult(Done.DONE), e -> outcome.onFailure((CloudflareException) e))
        ::dispose;
  }

  @Override
  boolean deliversCancellation() {
    return false; // Nobody is subscribed any more.
  }
}
