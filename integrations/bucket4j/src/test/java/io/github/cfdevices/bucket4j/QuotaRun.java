package io.github.cfdevices.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.redis.RedisServer;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeQuota;
import io.github.cfdevices.testkit.ReceivedRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One run: processes with constant demand for three windows of a quota that a fake enforces, while
 * a process or the Redis server is killed.
 */
final class QuotaRun implements AutoCloseable {
  /** What is killed in the middle of the second window. */
  enum Victim {
    NONE,
    PROCESS,
    REDIS
  }

  private final String name;
  private final int processes;
  private final int requests;
  private final Duration window;
  private final FakeQuota quota;
  private final Victim victim;
  private final RedisServer redis = InstalledRedis.start();
  private final FakeCloudflare warmUp =
      FakeCloudflare.builder()
          .quota(FakeQuota.fixedWindow(QuotaWorker.WARM_UP_QUOTA, QuotaWorker.WARM_UP_WINDOW))
          .start();
  private final FakeCloudflare fake;
  private final List<Worker> workers = new ArrayList<>();
  private long stallNanos;

  /**
   * The figures of a run.
   *
   * @param failures the calls that failed
   * @param sentTwice how many more requests were received than calls were made
   * @param stall the longest time by which a thread of this process was late
   */
  record Figures(
      String name,
      int rejected,
      List<String> failures,
      int sentTwice,
      double used,
      int least,
      int most,
      Duration stall) {
    @Override
    public String toString() {
      return "%s: %d requests rejected, failed calls %s, %d requests sent twice,"
              .formatted(name, rejected, failures, sentTwice)
          + " %.1f %% of the quota used, %d to %d per process, stalls up to %d ms"
              .formatted(100 * used, least, most, stall.toMillis());
    }
  }

  QuotaRun(
      String name, FakeQuota quota, int requests, Duration window, int processes, Victim victim) {
    this.name = name;
    this.quota = quota;
    this.requests = requests;
    this.window = window;
    this.processes = processes;
    this.victim = victim;
    this.fake = FakeCloudflare.builder().quota(quota).start();
  }

  Figures measure() throws Exception {
    for (int i = 0; i < processes; i++) {
      workers.add(start("worker-" + i));
    }
    for (Worker worker : workers) {
      assertThat(worker.output.readLine()).isEqualTo("ready");
    }
    workers.forEach(Worker::signal);
    // The fake's own windows begin earlier.
    Instant start = Instant.now();

    waitUntil(start.plus(window.multipliedBy(3).dividedBy(2)));
    if (victim == Victim.PROCESS) {
      workers.get(0).process.destroyForcibly();
    } else if (victim == Victim.REDIS) {
      redis.kill();
      waitUntil(start.plus(window.multipliedBy(3).dividedBy(2)).plusSeconds(2));
      redis.run();
    }
    Instant end = start.plus(window.multipliedBy(3));
    waitUntil(end);
    workers.forEach(Worker::signal);
    return figures(start.plus(window), end);
  }

  private Figures figures(Instant from, Instant to) throws Exception {
    List<Worker> survivors = workers.subList(victim == Victim.PROCESS ? 1 : 0, processes);
    Map<String, Integer> served = new LinkedHashMap<>();
    List<String> failures = new ArrayList<>();
    for (Worker worker : survivors) {
      String line = worker.output.readLine();
      while (line.startsWith(QuotaWorker.FAILED)) {
        failures.add(line.substring(QuotaWorker.FAILED.length()));
        line = worker.output.readLine();
      }
      served.put(worker.name, Integer.valueOf(line));
    }
    long received =
        fake.requests().stream().filter(r -> survivors.stream().anyMatch(w -> w.sent(r))).count();
    int called = failures.size() + served.values().stream().mapToInt(Integer::intValue).sum();
    long used = quota.accepted().stream().filter(t -> !t.isBefore(from) && t.isBefore(to)).count();
    int least = served.values().stream().min(Integer::compare).orElseThrow();
    int most = served.values().stream().max(Integer::compare).orElseThrow();
    return new Figures(
        name,
        quota.rejected(),
        failures,
        Math.max(0, (int) received - called),
        used / (2.0 * requests),
        least,
        most,
        Duration.ofNanos(stallNanos));
  }

  private Worker start(String worker) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.net.preferIPv4Stack=true",
            "-cp",
            System.getProperty("java.class.path"),
            QuotaWorker.class.getName(),
            worker,
            fake.apiToken(),
            fake.accountId(),
            fake.url(),
            warmUp.url(),
            redis.uri(),
            "" + requests,
            window.toString(),
            "" + 1.0 / processes);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new Worker(
        worker, process, process.inputReader(), new PrintWriter(process.outputWriter(), true));
  }

  /** Waits, and measures by how much this thread wakes up too late. */
  private void waitUntil(Instant time) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    for (long left = until(time); left > 0; left = until(time)) {
      long slice = Math.min(left, TimeUnit.MILLISECONDS.toNanos(10));
      long started = System.nanoTime();
      never.await(slice, TimeUnit.NANOSECONDS);
      stallNanos = Math.max(stallNanos, System.nanoTime() - started - slice);
    }
  }

  private static long until(Instant time) {
    return Duration.between(Instant.now(), time).toNanos();
  }

  @Override
  public void close() throws IOException {
    for (Worker worker : workers) {
      worker.process.destroyForcibly();
    }
    fake.close();
    warmUp.close();
    redis.close();
  }

  private record Worker(String name, Process process, BufferedReader output, PrintWriter input) {
    void signal() {
      input.println();
    }

    boolean sent(ReceivedRequest request) {
      String userAgent = request.header("User-Agent");
      return userAgent != null && userAgent.endsWith(" " + name);
    }
  }
}
