package io.github.cfdevices;

import io.github.cfdevices.rx.RxCalls;
import io.github.cfdevices.rx.UndeliverableErrors;
import io.reactivex.rxjava3.disposables.CompositeDisposable;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RxFaultMatrixTest extends FaultMatrix {
  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  private final CompositeDisposable subscriptions = new CompositeDisposable();

  @Override
  <T> void send(ApiCall<T> call, ApiCallback<? super T> outcome) {
    subscriptions.add(
        RxCalls.single(call)
            .subscribe(outcome::onResult, e -> outcome.onFailure((CloudflareException) e)));
  }

  @Override
  void sendForNoResult(ApiCall<Done> call, ApiCallback<? super Done> outcome) {
    subscriptions.add(
        RxCalls.completable(call)
            .subscribe(
                () -> outcome.onResult(Done.DONE),
                e -> outcome.onFailure((CloudflareException) e)));
  }
}
