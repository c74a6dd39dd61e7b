package io.github.cfdevices.recipes;

import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.CredentialsProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the API token from a file, such as a secret of Kubernetes, so that it can be replaced while
 * the app runs; for {@code credentials(...)} of a builder.
 */
public final class RotatingToken implements CredentialsProvider {
  private final Path file;

  public RotatingToken(Path file) {
    this.file = file;
  }

  /** Runs for each request, and once more after a 401, on the thread that sends the request. */
  @Override
  public Credentials get() {
    try {
      return Credentials.apiToken(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
