package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** Finds threads, connections and open bodies that calls leave behind. */
public final class LeakCheck implements AutoCloseable {
  /** OkHttp logs a warning here if it finds a leaked connection. */
  private static final Logger LOGGER = Logger.getLogger(OkHttpClient.class.getName());

  private static final Pattern SHARED =
      Pattern.compile("OkHttp (TaskRunner|ConnectionPool).*|MockWebServer.*|Okio Watchdog");

  private final Set<Thread> before = Thread.getAllStackTraces().keySet();
  private final Queue<String> warnings = new ConcurrentLinkedQueue<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          warnings.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  public LeakCheck() {
    LOGGER.addHandler(handler);
  }

  /**
   * A connection is taken until its body is closed, or until OkHttp finds that nobody can close it
   * any more and says so; so together these two miss nothing, whenever garbage is collected.
   */
  public void assertNoBodyIsOpen(ConnectionPool connections) {
    assertThat(connections.connectionCount())
        .as("connections")
        .isEqualTo(connections.idleConnectionCount());
    assertThat(warnings).isEmpty();
  }

  /** Waits for all threads to end but the few that OkHttp and its server share. */
  public void assertNoThreadIsLeft() {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (!before.contains(thread) && !SHARED.matcher(thread.getName()).matches()) {
        // A thread that OkHttp shares has the name of a task while it runs one, such as a connect.
        Await.until(
            thread.getName() + " ends",
            () -> !thread.isAlive() || SHARED.matcher(thread.getName()).matches());
      }
    }
  }

  @Override
  public void close() {
    LOGGER.removeHandler(handler);
  }
}
