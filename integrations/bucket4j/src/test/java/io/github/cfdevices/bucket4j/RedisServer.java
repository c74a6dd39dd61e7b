package io.github.cfdevices.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisURI;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A Redis server on a free port of 127.0.0.1, which stores nothing on disk. */
final class RedisServer implements AutoCloseable {
  private final int port;
  private final Path folder;
  private Process process;

  private RedisServer(int port, Path folder) {
    this.port = port;
    this.folder = folder;
  }

  /** Starts a server, or skips the test if none is installed. */
  static RedisServer start() {
    RedisServer server = stopped();
    server.run();
    return server;
  }

  /** Returns a server that is not running yet. */
  static RedisServer stopped() {
    if (!isInstalled()) {
      String problem = "SKIPPED: redis-server is not installed (apt-get install redis-server)";
      System.err.println(problem);
      Assumptions.abort(problem);
    }
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new RedisServer(socket.getLocalPort(), Files.createTempDirectory("redis"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RedisURI uri() {
    return RedisURI.create("redis://127.0.0.1:" + port);
  }

  int port() {
    return port;
  }

  /** Starts the server, with an empty store, and waits until it accepts connections. */
  void run() {
    List<String> command =
        List.of(
            "redis-server",
            "--port",
            "" + port,
            "--bind",
            "127.0.0.1",
            "--save",
            "",
            "--appendonly",
            "no",
            "--dir",
            folder.toString());
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
      List<String> lines = new ArrayList<>();
      BufferedReader output = process.inputReader();
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
        if (line.contains("Ready to accept connections")) {
          return;
        }
      }
      throw new AssertionError("redis-server ended: " + lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills the server. Its bucket is lost. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Stops the server's process; connections stay open. */
  void pause() throws Exception {
    signal("-STOP");
  }

  /** Continues the server's process. */
  void resume() throws Exception {
    signal("-CONT");
  }

  @Override
  public void close() throws IOException {
    if (process != null) {
      kill();
    }
    Files.delete(folder);
  }

  private void signal(String name) throws Exception {
    Process kill = new ProcessBuilder("kill", name, "" + process.pid()).inheritIO().start();
    assertThat(kill.waitFor()).isZero();
  }

  private static boolean isInstalled() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, "redis-server"))) {
        return true;
      }
    }
    return false;
  }
}
