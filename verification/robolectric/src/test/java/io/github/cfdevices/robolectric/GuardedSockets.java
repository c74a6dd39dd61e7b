package io.github.cfdevices.robolectric;

import dalvik.system.BlockGuard;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Sockets that ask the thread's policy before they are used, as those of Android do. */
final class GuardedSockets extends SocketFactory {
  @Override
  public Socket createSocket() {
    BlockGuard.getThreadPolicy().onNetwork();
    return new Socket();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }
}
