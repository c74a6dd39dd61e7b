package io.github.cfdevices;

final class BlockingFaultMatrixTest extends FaultMatrix {
  @Override
  <T> void send(ApiCall<T> call, ApiCallback<? super T> outcome) {
    new Thread(() -> execute(call, outcome)).start();
  }

  private static <T> void execute(ApiCall<T> call, ApiCallback<? super T> outcome) {
    T result;
    try {
      result = call.execute();
    } catch (CloudflareException e) {
      outcome.onFailure(e);
      return;
    }
    outcome.onResult(result);
  }
}
