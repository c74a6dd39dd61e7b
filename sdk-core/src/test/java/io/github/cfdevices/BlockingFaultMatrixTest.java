package io.github.cfdevices;

final class BlockingFaultMatrixTest extends FaultMatrix {
  @Override
  <T> Cancelable send(ApiCall<T> call, ApiCallback<? super T> outcome) {
    Thread thread = new Thread(() -> Blocking.execute(call, outcome));
    thread.start();
    return thread::interrupt;
  }

  @Override
  boolean isBlocking() {
    return true;
  }
}
