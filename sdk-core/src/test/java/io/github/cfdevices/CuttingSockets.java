package io.github.cfdevices;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ServerSocketFactory;

/** Sockets of a server that are reset as soon as it writes a mark. */
final class CuttingSockets extends ServerSocketFactory {
  /** Where an answer ends; goes into its headers. */
  static final String MARK = "X-Cut-Here";

  @Override
  public ServerSocket createServerSocket() throws IOException {
    return new ServerSocket() {
      @Override
      public Socket accept() throws IOException {
        Socket socket = new CuttingSocket();
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

  private static final class CuttingSocket extends Socket {
    @Override
    public OutputStream getOutputStream() throws IOException {
      return new FilterOutputStream(super.getOutputStream()) {
        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
          String text = new String(bytes, offset, count, StandardCharsets.ISO_8859_1);
          int end = text.indexOf(MARK);
          out.write(bytes, offset, end < 0 ? count : end);
          if (end >= 0) {
            setSoLinger(true, 0);
            CuttingSocket.this.close();
            throw new IOException("cut");
          }
        }
      };
    }
  }
}
