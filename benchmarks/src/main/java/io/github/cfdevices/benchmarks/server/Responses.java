package io.github.cfdevices.benchmarks.server;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The responses of the server. The base path configures them: {@code /LATENCY/TOTAL/client/v4/},
 * with the latency in milliseconds and the number of items of each list.
 */
final class Responses {
  private static final ServedList DEVICES = ServedList.devices();
  private static final ServedList ISPS = ServedList.isps();
  private static final String DEFAULT_SIZE = "50";

  private final QueryStringDecoder uri;
  private final String[] path;

  Responses(String uri) {
    this.uri = new QueryStringDecoder(uri);
    this.path = this.uri.path().split("/", -1);
  }

  long latencyMillis() {
    return Long.parseLong(path[1]);
  }

  byte[] body() {
    long total = Long.parseLong(path[2]);
    int size = Integer.parseInt(query("per_page", DEFAULT_SIZE));
    String last = path[path.length - 1];
    if (last.equals("physical-devices")) {
      return DEVICES.byCursor(Long.parseLong(query("cursor", "0")), size, total);
    }
    if (last.equals("isps")) {
      return ISPS.byNumber(Long.parseLong(query("page", "1")), size, total);
    }
    return device(last);
  }

  private static byte[] device(String id) {
    String number = id.substring(id.length() - PageTemplate.NUMBER.length());
    return ("{\"success\":true,\"errors\":[],\"messages\":[],\"result\":"
            + Samples.DEVICE.replace(PageTemplate.NUMBER, number)
            + "}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private String query(String name, String otherwise) {
    List<String> values = uri.parameters().get(name);
    return values == null || values.get(0).isEmpty() ? otherwise : values.get(0);
  }
}
