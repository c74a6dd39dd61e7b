package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.testkit.FakeCloudflare;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RotatingTokenTest {
  private final FakeCloudflare fake = FakeCloudflare.builder().apiToken("new-token").start();
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void writeToken() throws Exception {
    file = Files.writeString(folder.resolve("token"), "old-token\n");
  }

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void requestIsSentAgainWithTheTokenThatReplacesTheRejectedOne() {
    RotatingToken token = new RotatingToken(file);
    // The token is replaced while the first request is in flight.
    try (Cloudflare cloudflare =
        Roots.builder(fake)
            .credentials(
                () -> {
                  Credentials current = token.get();
                  replaceToken();
                  return current;
                })
            .build()) {
      assertThat(cloudflare.devices().list().firstPage().execute().items()).hasSize(24);
    }

    assertThat(fake.requests())
        .extracting(request -> request.header("Authorization"))
        .containsExactly("Bearer old-token", "Bearer new-token");
  }

  @Test
  void fileIsReadOnAWorkerThread() {
    replaceToken();
    CompletableFuture<Thread> reader = new CompletableFuture<>();
    RotatingToken token = new RotatingToken(file);
    try (Cloudflare cloudflare =
        Roots.builder(fake)
            .credentials(
                () -> {
                  reader.complete(Thread.currentThread());
                  return token.get();
                })
            .build()) {
      cloudflare.devices().list().firstPage().executeAsync().join();
    }

    assertThat(reader.join()).isNotSameAs(Thread.currentThread());
  }

  @Test
  void nothingIsSentWithoutAToken() throws Exception {
    Files.delete(file);
    try (Cloudflare cloudflare = Roots.builder(fake).credentials(new RotatingToken(file)).build()) {
      assertThatThrownBy(() -> cloudflare.devices().get("id").execute())
          .isInstanceOf(InvalidInputException.class)
          .hasMessageNotContaining(file.toString());
    }

    assertThat(fake.requests()).isEmpty();
  }

  private void replaceToken() {
    try {
      Files.writeString(file, "new-token\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
