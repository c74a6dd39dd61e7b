package io.github.cfdevices.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * An HTTP/1.1 server on a free port of 127.0.0.1. Each connection has a daemon thread of its own.
 */
final class LoopbackServer implements AutoCloseable {
  private static final int BACKLOG = 1024;

  private final Function<ReceivedRequest, ServerResponse> api;
  private final ServerSocket socket;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch accepted = new CountDownLatch(1);

  private LoopbackServer(Function<ReceivedRequest, ServerResponse> api) throws IOException {
    this.api = api;
    socket =
        new ServerSocket(
            0, BACKLOG, InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1}));
  }

  /** Starts a server that responds to each request with what a function returns. */
  static LoopbackServer start(Function<ReceivedRequest, ServerResponse> api) {
    try {
      LoopbackServer server = new LoopbackServer(api);
      run("cfdevices fake " + server.port(), server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  /**
   * Waits.
   *
   * @throws IOException if the server is closed meanwhile
   */
  void pause(Duration time) throws IOException {
    try {
      if (closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new IOException("The server is closed");
      }
    } catch (InterruptedException e) {
      throw new IOException("The thread is interrupted", e);
    }
  }

  /**
   * Closes the port and all connections. Responses that are delayed are not sent. When this method
   * returns, the port refuses connections.
   */
  @Override
  public void close() {
    closed.countDown();
    close(socket);
    awaitUninterruptibly(accepted);
    connections.forEach(LoopbackServer::close);
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        connections.add(connection);
        run("cfdevices fake " + port() + " connection", () -> serve(connection));
      }
    } catch (IOException e) {
      // The server is closed. Until accept() returns, Linux keeps the port open.
    } finally {
      accepted.countDown();
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    boolean interrupted = false;
    while (true) {
      try {
        latch.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(Socket connection) {
    try {
      connection.setTcpNoDelay(true);
      ServerConnection requests = new ServerConnection(connection, this);
      ReceivedRequest request;
      do {
        request = requests.read();
      } while (request != null && requests.send(api.apply(request), request));
    } catch (IOException e) {
      // The client or close() has closed the connection, or the request is not HTTP.
    } finally {
      close(connection);
      connections.remove(connection);
    }
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      // There is nothing else to do with it.
    }
  }

  private static void run(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
