package io.github.cfdevices;

final class CallbackFaultMatrixTest extends FaultMatrix {
  @Override
  <T> Cancelable send(ApiCall<T> call, ApiCallback<? super T> outcome) {
    return call.enqueue(outcome);
  }
}
