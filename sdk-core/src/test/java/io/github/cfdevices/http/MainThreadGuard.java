package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.ServerTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.OkHttpClient;

/**
 * Treats the thread of a test as the main thread of an Android app, which must not block. Records
 * which blocking parts of a call are used, and whether on this thread.
 */
public final class MainThreadGuard {
  private final Thread thread = Thread.currentThread();
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final Set<String> usedHere = ConcurrentHashMap.newKeySet();

  public void use(String what) {
    used.add(what);
    if (Thread.currentThread() == thread) {
      usedHere.add(what);
    }
  }

  /** Asserts that exactly these parts were used, and none of them on this thread. */
  public void assertUsedElsewhere(String... things) {
    assertThat(usedHere).as("used on the main thread").isEmpty();
    assertThat(used).containsExactlyInAnyOrder(things);
  }

  public CredentialsProvider credentials() {
    return () -> {
      use("credentials");
      return Credentials.apiToken(ServerTest.TOKEN);
    };
  }

  /** Returns sockets that connect to loopback for any host name. */
  public OkHttpClient okHttp() {
    return new OkHttpClient.Builder()
        .dns(
            host -> {
              use("names");
              return List.of(InetAddress.getLoopbackAddress());
            })
        .proxySelector(new WatchedProxies())
        .socketFactory(new WatchedSockets())
        .addInterceptor(
            chain -> {
              use("interceptor");
              return chain.proceed(chain.request());
            })
        .build();
  }

  private final class WatchedProxies extends ProxySelector {
    @Override
    public List<Proxy> select(URI uri) {
      use("proxies");
      return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
  }

  private final class WatchedSockets extends UnconnectedSocketFactory {
    @Override
    public Socket createSocket() {
      use("sockets");
      return new WatchedSocket();
    }
  }

  /** Records its close, because closing a TLS connection writes to it. */
  private final class WatchedSocket extends Socket {
    @Override
    public synchronized void close() throws IOException {
      use("closing");
      super.close();
    }
  }
}
