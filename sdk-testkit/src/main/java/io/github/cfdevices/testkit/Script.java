package io.github.cfdevices.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The answers that wait for their requests; the oldest line whose requests match goes first. */
final class Script {
  private final List<Line> lines = new ArrayList<>();

  synchronized void add(Predicate<ReceivedRequest> requests, FakeResponse... answers) {
    Deque<FakeResponse> queue = new ArrayDeque<>();
    for (FakeResponse answer : answers) {
      for (int i = 0; i < answer.times(); i++) {
        queue.add(answer);
      }
    }
    lines.add(new Line(requests, queue));
  }

  synchronized @Nullable FakeResponse next(ReceivedRequest request) {
    for (Line line : lines) {
      if (!line.answers().isEmpty() && line.requests().test(request)) {
        return line.answers().poll();
      }
    }
    return null;
  }

  synchronized int pending() {
    return lines.stream().mapToInt(line -> line.answers().size()).sum();
  }

  /**
   * Returns what matches a method and a path below the account, {@code *} being any one segment.
   */
  static Predicate<ReceivedRequest> requests(String method, String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("path must start with a slash, below the account");
    }
    String quoted = Pattern.quote(path).replace("*", "\\E[^/]*\\Q");
    Pattern pattern = Pattern.compile("/client/v4/accounts/[^/]*" + quoted);
    return request -> request.method().equals(method) && pattern.matcher(request.path()).matches();
  }

  private record Line(Predicate<ReceivedRequest> requests, Deque<FakeResponse> answers) {}
}
