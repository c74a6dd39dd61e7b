package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.ClientAccess;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.RecordingCallback;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.errors.TransportException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blocking calls on virtual threads, by reflection because the target JVM has none. */
final class VirtualThreadsTest extends ServerTest {
  private static final int TOGETHER = 200;
  private static final int CALLS = 1000;

  private ExecutorService threads;

  @BeforeEach
  void startThreads() throws IllegalAccessException, InvocationTargetException {
    try {
      threads =
          (ExecutorService)
              Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException e) {
      Assumptions.abort(
          "not checked: virtual threads came with JDK 21, and this is "
              + Runtime.version().feature());
    }
  }

  @AfterEach
  void stopThreads() {
    if (threads != null) {
      threads.shutdownNow();
    }
  }

  @Override
  protected CloudflareClient.Builder builder() {
    return super.builder().rateLimiter(RateLimiter.adaptive(TOGETHER));
  }

  @Test
  void waitingCallsReleaseTheirCarriers() throws Exception {
    CountDownLatch all = new CountDownLatch(TOGETHER);
    answerAll(
        request -> {
          all.countDown();
          return all.await(10, TimeUnit.SECONDS)
              ? MockResponses.good()
              : MockResponses.refusal(504, null);
        });

    assertThat(executeTogether(TOGETHER)).containsOnly(MockResponses.RESULT);
  }

  @Test
  void callsPinNoCarrier(@TempDir Path directory) throws Exception {
    answerAll(request -> MockResponses.good().setHeadersDelay(10, TimeUnit.MILLISECONDS));
    executeTogether(CALLS); // Classes are loaded on the carrier.
    List<RecordedEvent> pinned;
    try (Recording recording = new Recording()) {
      recording.enable("jdk.VirtualThreadPinned").withoutThreshold().withStackTrace();
      recording.start();

      assertThat(executeTogether(CALLS)).containsOnly(MockResponses.RESULT);

      recording.stop();
      Path file = directory.resolve("pinned.jfr");
      recording.dump(file);
      pinned = RecordingFile.readAllEvents(file);
    }
    assertThat(pinned).isEmpty();
  }

  @Test
  void interruptEndsACallAndStaysSet() throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    answer(SocketPolicy.NO_RESPONSE);
    RecordingCallback<Object> outcome = new RecordingCallback<>();
    Future<Boolean> interrupted =
        threads.submit(
            () -> {
              thread.complete(Thread.currentThread());
              BlockingCalls.execute(things.get("a"), outcome);
              return Thread.currentThread().isInterrupted();
            });
    taken();

    thread.get().interrupt();

    assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e ->
                assertThat(e)
                    .hasMessage("GET /client/v4/things/a failed: the thread was interrupted"));
    assertThat(ClientAccess.engine(client).inFlight()).isZero();
    assertThat(client.rateLimit().inFlight()).isZero();
  }

  private List<Object> executeTogether(int count) throws Exception {
    List<Object> results = new ArrayList<>();
    for (Future<Object> result :
        threads.invokeAll(Collections.nCopies(count, () -> things.get("a").execute()))) {
      results.add(result.get());
    }
    return results;
  }
}
