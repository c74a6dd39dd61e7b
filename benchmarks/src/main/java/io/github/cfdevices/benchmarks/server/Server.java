package io.github.cfdevices.benchmarks.server;

import io.github.cfdevices.benchmarks.process.ClassPath;
import io.github.cfdevices.benchmarks.process.JavaCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The server, in a separate process. */
public final class Server implements AutoCloseable {
  private final Process process;
  private final int port;

  private Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  public static Server start() throws IOException {
    Process process =
        new ProcessBuilder(JavaCommand.of(ServerProgram.class, ClassPath.all()).words())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String port = output.readLine();
    if (port == null) {
      throw new IOException("The server did not start");
    }
    return new Server(process, Integer.parseInt(port));
  }

  /** Returns the base URL of an API with the given latency and length of lists. */
  public String url(int latencyMillis, long total) {
    return "http://127.0.0.1:%d/%d/%d/client/v4/".formatted(port, latencyMillis, total);
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.destroy();
  }
}
