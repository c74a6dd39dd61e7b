package io.github.cfdevices;

import io.github.cfdevices.http.CallEngine;
import java.io.IOException;
import kotlin.jvm.functions.Function0;
import kotlin.reflect.KClass;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.EventListener;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;

/** A request that Retrofit has built. It is sent by {@link CallEngine}, never by this call. */
@SuppressWarnings({
  "DoNotCallSuggester",
  "MissingOverride"
}) // Implements methods that only OkHttp 5 declares; Retrofit calls none of them.
final class UnsentCall implements Call {
  private final Request request;

  UnsentCall(Request request) {
    this.request = request;
  }

  @Override
  public Request request() {
    return request;
  }

  @Override
  public Response execute() throws IOException {
    throw unsupported();
  }

  @Override
  public void enqueue(Callback callback) {
    throw unsupported();
  }

  @Override
  public void cancel() {
    throw unsupported();
  }

  @Override
  public boolean isExecuted() {
    return false;
  }

  @Override
  public boolean isCanceled() {
    return false;
  }

  @Override
  public Timeout timeout() {
    return Timeout.NONE;
  }

  @Override
  @SuppressWarnings({"CovariantReturn", "SuperClone"}) // Call declares clone() in Kotlin.
  public Call clone() {
    return new UnsentCall(request);
  }

  public void addEventListener(EventListener listener) {
    throw unsupported();
  }

  public <T> T tag(KClass<T> type) {
    throw unsupported();
  }

  public <T> T tag(Class<? extends T> type) {
    throw unsupported();
  }

  public <T> T tag(KClass<T> type, Function0<? extends T> computeIfAbsent) {
    throw unsupported();
  }

  public <T> T tag(Class<T> type, Function0<? extends T> computeIfAbsent) {
    throw unsupported();
  }

  private static UnsupportedOperationException unsupported() {
    return new UnsupportedOperationException("a service method must return ApiCall");
  }

  /** Creates calls for the requests that Retrofit builds. */
  static final class Factory implements Call.Factory {
    @Override
    public Call newCall(Request request) {
      return new UnsentCall(request);
    }
  }
}
