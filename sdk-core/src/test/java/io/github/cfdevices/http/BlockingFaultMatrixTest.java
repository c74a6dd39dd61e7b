package io.github.cfdevices.http;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.ApiCallback;

final class BlockingFaultMatrixTest extends FaultMatrix {
  @Override
  protected <T> Cancelable send(ApiCall<T> call, ApiCallback<? super T> outcome) {
    Thread thread = new Thread(() -> BlockingCalls.execute(call, outcome));
    thread.start();
    return thread::interrupt;
  }

  @Override
  protected boolean isBlocking() {
    return true;
  }
}
