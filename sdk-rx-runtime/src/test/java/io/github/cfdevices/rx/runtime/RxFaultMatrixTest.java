package io.github.cfdevices.rx.runtime;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.ApiCallback;
import io.github.cfdevices.Done;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.faults.FaultMatrix;
import io.github.cfdevices.http.Cancelable;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RxFaultMatrixTest extends FaultMatrix {
  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  @Override
  protected <T> Cancelable send(ApiCall<T> call, ApiCallback<? super T> outcome) {
    return RxCalls.single(call)
            .subscribe(outcome::onResult, e -> outcome.onFailure((CloudflareException) e))
        ::dispose;
  }

  @Override
  protected Cancelable sendForNoResult(ApiCall<Done> call, ApiCallback<? super Done> outcome) {
    return RxCalls.completable(call)
            .subscribe(
                () -> outcome.onResult(Done.DONE), e -> outcome.onFailure((CloudflareException) e))
        ::dispose;
  }

  @Override
  protected boolean deliversCancellation() {
    return false; // The subscription is disposed.
  }
}
