package io.github.cfdevices;

final class CallbackFaultMatrixTest extends FaultMatrix {
  @Override
  <T> void send(ApiCall<T> call, ApiCallback<? super T> outcome) {
    call.enqueue(outcome);
  }
}
