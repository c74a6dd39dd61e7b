package io.github.cfdevices.http;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.ApiCallback;

final class CallbackFaultMatrixTest extends FaultMatrix {
  @Override
  protected <T> Cancelable send(ApiCall<T> call, ApiCallback<? super T> outcome) {
    return call.enqueue(outcome);
  }
}
