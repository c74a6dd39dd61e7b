package io.github.cfdevices.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.ServerSocketFactory;

/**
 * Server sockets with {@code TCP_NODELAY}. MockWebServer flushes headers and body separately, so
 * that each response on a kept connection would otherwise wait 40 ms for the client's delayed
 * acknowledgement.
 */
public final class NoDelayServerSockets extends ServerSocketFactory {
  private final Supplier<Socket> sockets;

  public NoDelayServerSockets() {
    this(Socket::new);
  }

  /** Creates a factory whose servers use the given sockets. */
  public NoDelayServerSockets(Supplier<Socket> sockets) {
    this.sockets = sockets;
  }

  @Override
  public ServerSocket createServerSocket() throws IOException {
    return new ServerSocket() {
      @Override
      public Socket accept() throws IOException {
        Socket socket = sockets.get();
        implAccept(socket);
        socket.setTcpNoDelay(true);
        return socket;
      }
    };
  }

  @Override
  public ServerSocket createServerSocket(int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
    throw new UnsupportedOperationException();
  }
}
