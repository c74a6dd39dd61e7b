package io.github.cfdevices.sample.android;

import dalvik.system.BlockGuard;
import io.github.cfdevices.http.UnconnectedSocketFactory;
import java.net.Socket;

/** Sockets that ask the thread's policy before they are used, as those of Android do. */
final class GuardedSockets extends UnconnectedSocketFactory {
  @Override
  public Socket createSocket() {
    BlockGuard.getThreadPolicy().onNetwork();
    return new Socket();
  }
}
