package io.github.cfdevices;

final class BlockingFaultMatrixTest extends FaultMatrix {
  @Override
  <T> void send(ApiCall<T> call, ApiCallback<? super T> outcome) {
    new Thread(() -> Blocking.execute(call, outcome)).start();
  }
}
