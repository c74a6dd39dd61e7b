package io.github.cfdevices;

/** Blocking calls that tell what comes of them as the others do. */
final class Blocking {
  private Blocking() {}

  static <T> void execute(ApiCall<T> call, ApiCallback<? super T> callback) {
    T result;
    try {
      result = call.execute();
    } catch (CloudflareException e) {
      callback.onFailure(e);
      return;
    }
    callback.onResult(result);
  }
}
