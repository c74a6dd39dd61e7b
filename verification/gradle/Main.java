import static java.nio.charset.StandardCharsets.UTF_8;

import com.example.devices.api.DevicesSdkRx;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Calls an operation of the generated SDK. */
public final class Main {
  private Main() {}

  /** Prints a property of the response. */
  public static void main(String[] args) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/boxes",
        exchange -> {
          byte[] body = "{\"color\": \"red\"}".getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    try (DevicesSdkRx sdk = DevicesSdkRx.builder().baseUrl(url).apiToken("token").build()) {
      System.out.println("color: " + sdk.boxes().getBox().blockingGet().color());
    } finally {
      server.stop(0);
    }
  }
}
