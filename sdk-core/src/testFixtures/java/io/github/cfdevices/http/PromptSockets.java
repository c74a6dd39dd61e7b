package io.github.cfdevices.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.ServerSocketFactory;

/**
 * Sockets without Nagle's delay: MockWebServer flushes headers and body apart, so that each answer
 * on a kept connection would otherwise wait 40 ms for the client's delayed acknowledgement.
 */
public final class PromptSockets extends ServerSocketFactory {
  private final Supplier<Socket> sockets;

  public PromptSockets() {
    this(Socket::new);
  }

  /** Creates a factory whose servers talk through the given sockets. */
  public PromptSockets(Supplier<Socket> sockets) {
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
