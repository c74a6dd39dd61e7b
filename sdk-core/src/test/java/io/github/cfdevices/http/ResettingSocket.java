package io.github.cfdevices.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server socket that resets the connection when it writes a mark. */
final class ResettingSocket extends Socket {
  /** The mark after which the connection is reset; sent in the headers. */
  static final String MARK = "X-Cut-Here";

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
          ResettingSocket.this.close();
          throw new IOException("cut");
        }
      }
    };
  }
}
