package io.github.cfdevices.http;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.ApiCallback;
import io.github.cfdevices.errors.CloudflareException;

/** Blocking calls that report their outcome to a callback. */
public final class BlockingCalls {
  private BlockingCalls() {}

  public static <T> void execute(ApiCall<T> call, ApiCallback<? super T> callback) {
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
