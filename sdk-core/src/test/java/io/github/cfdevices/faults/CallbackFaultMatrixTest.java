package io.github.cfdevices.faults;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.ApiCallback;
import io.github.cfdevices.http.Cancelable;

final class CallbackFaultMatrixTest extends FaultMatrix {
  @Override
  protected <T> Cancelable send(ApiCall<T> call, ApiCallback<? super T> outcome) {
    return call.enqueue(outcome);
  }
}
