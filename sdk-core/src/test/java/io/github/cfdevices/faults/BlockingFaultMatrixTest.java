package io.github.cfdevices.faults;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.ApiCallback;
import io.github.cfdevices.http.BlockingCalls;
import io.github.cfdevices.http.Cancelable;

final class BlockingFaultMatrixTest extends FaultMatrix {
  @Override
  protected <T> Cancelable send(ApiCall<T> call, ApiCallback<? super T> outcome) {
    Thread thread = new Thread(() -> execute(call, outcome));
    thread.start();
    return thread::interrupt;
  }

  /** Passes on an error that the call throws in place of a result. */
  @SuppressWarnings("unchecked") // The matrix takes any object.
  private static <T> void execute(ApiCall<T> call, ApiCallback<? super T> outcome) {
    try {
      BlockingCalls.execute(call, outcome);
    } catch (Error e) {
      ((ApiCallback<Object>) outcome).onResult(e);
    }
  }

  @Override
  protected boolean isBlocking() {
    return true;
  }
}
