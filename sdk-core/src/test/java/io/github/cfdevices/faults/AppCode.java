package io.github.cfdevices.faults;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.http.CallEvent;
import io.github.cfdevices.http.CallListener;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.RateLimiter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.OkHttpClient;

/** The points at which a call runs code of the app. */
enum AppCode {
  INTERCEPTOR,
  NETWORK_INTERCEPTOR,
  CREDENTIALS,
  DNS,
  PROXY_SELECTOR,
  CALL_START,
  RESPONSE_BODY_END,
  CALL_END,
  LISTENER_OF_CALL,
  CALL_STARTED,
  ATTEMPT_STARTED,
  ADDED_HEADERS,
  ATTEMPT_ENDED,
  CALL_ENDED,
  ACQUIRE,
  RESPONSE_RECEIVED,
  RELEASE,
  EXECUTOR,
  CONTEXT_CAPTURE,
  CONTEXT_WRAPPER;

  /** Returns whether only asynchronous calls run it. */
  boolean isForAsyncCalls() {
    return this == EXECUTOR || this == CONTEXT_CAPTURE || this == CONTEXT_WRAPPER;
  }

  /** Returns whether exceptions other than VirtualMachineError are ignored. */
  boolean isObserver() {
    return switch (this) {
      case CALL_STARTED, ATTEMPT_STARTED, ADDED_HEADERS, ATTEMPT_ENDED, CALL_ENDED -> true;
      default -> isIgnored();
    };
  }

  /** Returns whether it runs when the outcome of the call is decided. */
  boolean isAfterTheOutcome() {
    return this == ATTEMPT_ENDED || this == CALL_ENDED;
  }

  /** Returns whether all exceptions are ignored. */
  boolean isIgnored() {
    return this == LISTENER_OF_CALL || this == RELEASE || this == RESPONSE_RECEIVED;
  }

  /** Configures a client to run an action at this point. */
  void install(Runnable action, OkHttpClient.Builder okHttp, CloudflareClient.Builder client) {
    switch (this) {
      case INTERCEPTOR ->
          okHttp.addInterceptor(
              chain -> {
                action.run();
                return chain.proceed(chain.request());
              });
      case NETWORK_INTERCEPTOR ->
          okHttp.addNetworkInterceptor(
              chain -> {
                action.run();
                return chain.proceed(chain.request());
              });
      case CREDENTIALS ->
          client.credentials(
              () -> {
                action.run();
                return Credentials.apiToken(ServerTest.TOKEN);
              });
      case DNS ->
          okHttp.dns(
              host -> {
                action.run();
                return List.of(InetAddress.getLoopbackAddress());
              });
      case PROXY_SELECTOR -> okHttp.proxySelector(new ActingProxies(action));
      case CALL_START, RESPONSE_BODY_END, CALL_END ->
          okHttp.eventListener(new ActingListener(this, action));
      case LISTENER_OF_CALL,
          CALL_STARTED,
          ATTEMPT_STARTED,
          ADDED_HEADERS,
          ATTEMPT_ENDED,
          CALL_ENDED ->
          client.listener(new ActingCallListener(this, action));
      case ACQUIRE, RESPONSE_RECEIVED, RELEASE -> client.rateLimiter(new Acting(this, action));
      case EXECUTOR ->
          client.executor(
              task -> {
                action.run();
                Thread thread = new Thread(task, "app");
                thread.setDaemon(true);
                thread.start();
              });
      case CONTEXT_CAPTURE ->
          client.contextPropagation(
              () -> {
                action.run();
                return task -> task;
              });
      case CONTEXT_WRAPPER ->
          client.contextPropagation(
              () ->
                  task -> {
                    action.run();
                    return task;
                  });
    }
  }

  private static final class ActingCallListener implements CallListener {
    private final AppCode place;
    private final Runnable action;

    ActingCallListener(AppCode place, Runnable action) {
      this.place = place;
      this.action = action;
    }

    @Override
    public CallListener forCall() {
      act(LISTENER_OF_CALL);
      return this;
    }

    @Override
    public void callStarted(CallEvent event) {
      act(CALL_STARTED);
    }

    @Override
    public void attemptStarted(CallEvent event) {
      act(ATTEMPT_STARTED);
    }

    @Override
    public void addHeaders(CallEvent event, RequestHeaders headers) {
      act(ADDED_HEADERS);
    }

    @Override
    public void attemptEnded(CallEvent event) {
      act(ATTEMPT_ENDED);
    }

    @Override
    public void callEnded(CallEvent event) {
      act(CALL_ENDED);
    }

    private void act(AppCode here) {
      if (here == place) {
        action.run();
      }
    }
  }

  private static final class ActingListener extends EventListener {
    private final AppCode place;
    private final Runnable action;

    ActingListener(AppCode place, Runnable action) {
      this.place = place;
      this.action = action;
    }

    @Override
    public void callStart(Call call) {
      act(CALL_START);
    }

    @Override
    public void responseBodyEnd(Call call, long byteCount) {
      act(RESPONSE_BODY_END);
    }

    @Override
    public void callEnd(Call call) {
      act(CALL_END);
    }

    private void act(AppCode here) {
      if (here == place) {
        action.run();
      }
    }
  }

  private static final class ActingProxies extends ProxySelector {
    private final Runnable action;

    ActingProxies(Runnable action) {
      this.action = action;
    }

    @Override
    public List<Proxy> select(URI uri) {
      action.run();
      return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
  }

  private static final class Acting implements RateLimiter {
    private final AppCode place;
    private final Runnable action;

    Acting(AppCode place, Runnable action) {
      this.place = place;
      this.action = action;
    }

    @Override
    public Permit acquire(Runnable granted) {
      act(ACQUIRE);
      granted.run();
      return new Permit() {
        @Override
        public void responseReceived(int status, Headers headers) {
          act(RESPONSE_RECEIVED);
        }

        @Override
        public void release() {
          act(RELEASE);
        }
      };
    }

    private void act(AppCode here) {
      if (here == place) {
        action.run();
      }
    }
  }
}
