package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.ClientAccess;
import io.github.cfdevices.RecordingCallback;
import io.github.cfdevices.ServerTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Resources of many clients in a process that closes them, and in one that does not. */
final class ManyClientsTest extends ServerTest {
  private final LeakCheck leakCheck = new LeakCheck();

  @BeforeEach
  void answer() {
    answerAll(request -> MockResponses.good());
  }

  @AfterEach
  void stopWatching() {
    leakCheck.close();
  }

  @Test
  void closedClientsLeaveNoResources() throws InterruptedException {
    OkHttpClient shared = new OkHttpClient();
    List<ConnectionPool> pools = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      use(i % 2 == 0 ? builder().build() : builder().httpClient(shared).build());
      RecordingCallback<Object> outcome = new RecordingCallback<>();
      things.get("a").enqueue(outcome);
      assertThat(outcome.await()).isEqualTo(MockResponses.RESULT);
      assertThat(things.get("a").execute()).isEqualTo(MockResponses.RESULT);
      pools.add(ClientAccess.engine(client).transport.okHttp().connectionPool());
    }
    client.close();
    assertThat(shared.connectionPool().connectionCount()).isLessThanOrEqualTo(2);
    shared.dispatcher().executorService().shutdown();
    shared.connectionPool().evictAll();

    leakCheck.assertNoThreadIsLeft();
    for (ConnectionPool pool : pools) {
      leakCheck.assertNoBodyIsOpen(pool);
      assertThat(pool.connectionCount()).isZero();
    }
  }

  @Test
  void unclosedClientDoesNotPreventExit(@TempDir Path directory) throws Exception {
    Path output = directory.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                UnclosedClient.class.getName(),
                baseUrl())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      // Threads that OkHttp creates would last for a minute.
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("the program has ended").isTrue();
      assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    } finally {
      process.destroyForcibly();
    }
    assertThat(server.getRequestCount()).isEqualTo(2);
  }
}
