package io.github.cfdevices.testkit;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.util.Locale;
import okhttp3.Headers;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** Reads requests from a connection and writes their responses, one after the other. */
final class ServerConnection {
  private static final int LINE_LIMIT = 256 * 1024;

  private final BufferedSource in;
  private final BufferedSink out;
  private final LoopbackServer server;

  ServerConnection(Socket socket, LoopbackServer server) throws IOException {
    in = Okio.buffer(Okio.source(socket.getInputStream()));
    out = Okio.buffer(Okio.sink(socket.getOutputStream()));
    this.server = server;
  }

  /**
   * Returns the next request, or null if the client closes the connection.
   *
   * @throws ProtocolException if it is not HTTP/1.1
   */
  @Nullable ReceivedRequest read() throws IOException {
    if (in.exhausted()) {
      return null;
    }
    String[] line = line().split(" ", -1);
    if (line.length != 3 || !line[2].startsWith("HTTP/1.")) {
      throw new ProtocolException("The request line has not three parts, or another protocol");
    }
    Headers headers = headers();
    if ("100-continue".equalsIgnoreCase(headers.get("Expect"))) {
      out.writeUtf8("HTTP/1.1 100 Continue\r\n\r\n").flush();
    }
    return ReceivedRequest.of(line[0], line[1], headers, body(headers).readUtf8());
  }

  /** Sends the response to a request, and returns whether the connection stays open. */
  boolean send(ServerResponse response, ReceivedRequest request) throws IOException {
    switch (response.fault()) {
      case DISCONNECTED -> {
        return false;
      }
      case STALLED -> {
        return !in.exhausted(); // Waits until the client closes the connection.
      }
      default -> {}
    }
    server.pause(response.delay());
    writeHead(response);
    boolean whole = response.fault() == ServerResponse.Fault.NONE;
    if (!request.method().equals("HEAD")) {
      ByteString body = response.body();
      writeBody(response, whole ? body : body.substring(0, body.size() / 2));
    }
    out.flush();
    return whole && !"close".equalsIgnoreCase(request.header("Connection"));
  }

  private void writeHead(ServerResponse response) throws IOException {
    out.writeUtf8("HTTP/1.1 " + response.status() + " \r\n");
    for (int i = 0; i < response.headers().size(); i++) {
      out.writeUtf8(response.headers().name(i) + ": " + response.headers().value(i) + "\r\n");
    }
    boolean bodiless = response.status() == 204 || response.status() == 304;
    if (!bodiless || response.body().size() > 0) {
      out.writeUtf8("Content-Length: " + response.body().size() + "\r\n");
    }
    out.writeUtf8("\r\n");
  }

  private void writeBody(ServerResponse response, ByteString body) throws IOException {
    int sent = 0;
    while (sent < body.size()) {
      int end = (int) Math.min((long) sent + response.chunk(), body.size());
      out.write(body.substring(sent, end));
      if (response.chunk() < body.size()) {
        out.flush();
        server.pause(response.pause());
      }
      sent = end;
    }
  }

  private Headers headers() throws IOException {
    Headers.Builder headers = new Headers.Builder();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new ProtocolException("A header has no name");
      }
      try {
        headers.addUnsafeNonAscii(line.substring(0, colon), line.substring(colon + 1).trim());
      } catch (IllegalArgumentException e) {
        throw new ProtocolException("A header has an invalid name");
      }
    }
    return headers.build();
  }

  private Buffer body(Headers headers) throws IOException {
    Buffer body = new Buffer();
    String encoding = headers.get("Transfer-Encoding");
    if (encoding != null && encoding.toLowerCase(Locale.ROOT).endsWith("chunked")) {
      for (long size = chunkSize(); size > 0; size = chunkSize()) {
        in.readFully(body, size);
        line();
      }
      headers(); // Trailers.
    } else {
      String length = headers.get("Content-Length");
      in.readFully(body, length == null ? 0 : number(length, 10));
    }
    return body;
  }

  private long chunkSize() throws IOException {
    return number(line().split(";", 2)[0].trim(), 16);
  }

  private static long number(String text, int radix) throws IOException {
    try {
      return Long.parseUnsignedLong(text, radix);
    } catch (NumberFormatException e) {
      throw new ProtocolException("A length is not a number");
    }
  }

  private String line() throws IOException {
    return in.readUtf8LineStrict(LINE_LIMIT);
  }
}
