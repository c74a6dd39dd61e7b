package io.github.cfdevices.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The enqueued responses; a request receives the oldest one that matches it. */
final class Script {
  private final List<Line> lines = new ArrayList<>();

  synchronized void add(Predicate<ReceivedRequest> requests, FakeResponse... responses) {
    Deque<FakeResponse> queue = new ArrayDeque<>();
    for (FakeResponse response : responses) {
      for (int i = 0; i < response.times(); i++) {
        queue.add(response);
      }
    }
    lines.add(new Line(requests, queue));
  }

  synchronized @Nullable FakeResponse next(ReceivedRequest request) {
    for (Line line : lines) {
      if (!line.responses().isEmpty() && line.requests().test(request)) {
        return line.responses().poll();
      }
    }
    return null;
  }

  synchronized int pending() {
    return lines.stream().mapToInt(line -> line.responses().size()).sum();
  }

  /**
   * Returns a predicate that matches a method and a path below the account; {@code *} matches any
   * string within one segment.
   */
  static Predicate<ReceivedRequest> requests(String method, String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("path must start with a slash, below the account");
    }
    String quoted = Pattern.quote(path).replace("*", "\\E[^/]*\\Q");
    Pattern pattern = Pattern.compile("/client/v4/accounts/[^/]*" + quoted);
    return request -> request.method().equals(method) && pattern.matcher(request.path()).matches();
  }

  private record Line(Predicate<ReceivedRequest> requests, Deque<FakeResponse> responses) {}
}
