package io.github.cfdevices.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.http.Await;
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

  /** The figures of a run. */
  record Figures(String name, int rejected, double used, int least, int most, int failed) {
    @Override
    public String toString() {
      return "%s: %d requests rejected, %.1f %% of the quota used, %d to %d per process"
          .formatted(name, rejected, 100 * used, least, most);
    }
  }

  QuotaRun(
      String kind, FakeQuota quota, int requests, Duration window, int processes, Victim victim) {
    this.name =
        "%d processes, %s window, %d requests in %d s, %s killed"
            .formatted(processes, kind, requests, window.toSeconds(), victim);
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
    // Windows are counted from the first request; the fake's own begin earlier.
    Await.until("a request is accepted", () -> !quota.accepted().isEmpty());
    Instant start = quota.accepted().get(0);

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
    int failed = 0;
    for (Worker worker : survivors) {
      String[] counts = worker.output.readLine().split(" ", -1);
      served.put(worker.name, Integer.valueOf(counts[0]));
      failed += Integer.parseInt(counts[1]);
    }
    // Each call was sent once.
    for (Worker worker : survivors) {
      long received = fake.requests().stream().filter(worker::sent).count();
      assertThat(received).isEqualTo(served.get(worker.name) + 0L);
    }
    long used = quota.accepted().stream().filter(t -> !t.isBefore(from) && t.isBefore(to)).count();
    int least = served.values().stream().min(Integer::compare).orElseThrow();
    int most = served.values().stream().max(Integer::compare).orElseThrow();
    return new Figures(name, quota.rejected(), used / (2.0 * requests), least, most, failed);
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

  private static void waitUntil(Instant time) throws InterruptedException {
    long left = Duration.between(Instant.now(), time).toNanos();
    new CountDownLatch(1).await(left, TimeUnit.NANOSECONDS);
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
