package io.github.cfdevices.http;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.ServerTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;

/** A point at which a call can stall. */
enum StallPoint {
  /** The limiter grants no permit. */
  LIMITER(false, false),
  CREDENTIALS(true, false),
  INTERCEPTOR(true, false),
  DNS(true, false),
  PROXY_SELECTOR(true, false),
  /** A {@code CallListener} that is notified of the start of an attempt. */
  CALL_LISTENER(true, false),
  /** The app's executor accepts a task and never runs it, because all its threads are taken. */
  EXECUTOR(false, false),
  CONNECTING(false, false),
  EVENT_LISTENER(true, false),
  NETWORK_INTERCEPTOR(true, false),
  /** The server does not respond. */
  RESPONSE(false, true),
  /** The server does not respond, and an event listener blocks the thread that cancels. */
  CANCELING(false, true),
  /** The server stops within the body. */
  BODY(false, true);

  private final boolean foreign;
  private final boolean sent;

  StallPoint(boolean foreign, boolean sent) {
    this.foreign = foreign;
    this.sent = sent;
  }

  /** Returns whether foreign code holds the thread, so that a blocking call waits for it. */
  boolean isForeignCode() {
    return foreign;
  }

  /** Returns whether blocking calls cannot be stuck here. */
  boolean isForAsyncCalls() {
    return this == EXECUTOR;
  }

  /** Returns whether a call that is stuck here has reached the server. */
  boolean isSent() {
    return sent;
  }

  /** Makes calls of a client get stuck here until a gate opens. */
  void install(Gate gate, OkHttpClient.Builder okHttp, CloudflareClient.Builder client) {
    switch (this) {
      case CREDENTIALS ->
          client.credentials(
              () -> {
                gate.pass();
                return Credentials.apiToken(ServerTest.TOKEN);
              });
      case INTERCEPTOR ->
          okHttp.addInterceptor(
              chain -> {
                gate.pass();
                return chain.proceed(chain.request());
              });
      case NETWORK_INTERCEPTOR ->
          okHttp.addNetworkInterceptor(
              chain -> {
                gate.pass();
                return chain.proceed(chain.request());
              });
      case DNS ->
          okHttp.dns(
              host -> {
                gate.pass();
                return List.of(InetAddress.getLoopbackAddress());
              });
      case EVENT_LISTENER ->
          okHttp.eventListener(
              new EventListener() {
                @Override
                public void callStart(Call call) {
                  gate.pass();
                }
              });
      case PROXY_SELECTOR -> AppCode.PROXY_SELECTOR.install(gate::pass, okHttp, client);
      case CALL_LISTENER -> AppCode.ATTEMPT_STARTED.install(gate::pass, okHttp, client);
      case EXECUTOR -> client.executor(task -> gate.reached());
      case CONNECTING -> okHttp.socketFactory(new StalledSockets(gate));
      case LIMITER ->
          client.rateLimiter(
              granted -> {
                gate.reached();
                return () -> {};
              });
      case CANCELING ->
          okHttp.eventListener(
              new EventListener() {
                @Override
                public void canceled(Call call) {
                  gate.pass();
                }
              });
      case RESPONSE, BODY -> {}
    }
  }

  /** Blocks threads until it opens; ignores interrupts. */
  static final class Gate {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    void pass() {
      reached();
      boolean interrupted = false;
      for (; ; ) {
        try {
          open.await();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    void reached() {
      reached.countDown();
    }

    boolean isReached() {
      return reached.getCount() == 0;
    }

    void open() {
      open.countDown();
    }
  }

  /** Sockets that connect when a gate opens, and stop when they are closed. */
  private static final class StalledSockets extends UnconnectedSocketFactory {
    private final Gate gate;

    StalledSockets(Gate gate) {
      this.gate = gate;
    }

    @Override
    public Socket createSocket() {
      CountDownLatch closed = new CountDownLatch(1);
      return new Socket() {
        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
          gate.reached();
          try {
            closed.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          throw new IOException("closed");
        }

        @Override
        public synchronized void close() throws IOException {
          closed.countDown();
          super.close();
        }
      };
    }
  }
}
