package io.github.cfdevices.http;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.ApiCallback;
import io.github.cfdevices.errors.CloudflareException;

/** BlockingCalls calls that tell what comes of them as the others do. */
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
