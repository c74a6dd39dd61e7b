package io.github.cfdevices.redis;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A Redis server on a free port of 127.0.0.1, which stores nothing on disk. */
public final class RedisServer implements AutoCloseable {
  private final int port;
  private final Path folder;
  private @Nullable Process process;

  private RedisServer(int port, Path folder) {
    this.port = port;
    this.folder = folder;
  }

  /**
   * Returns a server that is not running yet.
   *
   * @throws IllegalStateException if {@code redis-server} is not on the path
   */
  public static RedisServer stopped() {
    if (!isInstalled()) {
      throw new IllegalStateException(
          "redis-server is not installed (apt-get install redis-server)");
    }
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new RedisServer(socket.getLocalPort(), Files.createTempDirectory("redis"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String uri() {
    return "redis://127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  /** Starts the server, with an empty store, and waits until it accepts connections. */
  public void run() {
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
      Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
      process = started;
      // Otherwise the server outlives tests that are terminated.
      Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
      List<String> lines = new ArrayList<>();
      BufferedReader output = started.inputReader();
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
  public void kill() {
    running().destroyForcibly().onExit().join();
  }

  /** Stops the server's process; connections stay open. */
  public void pause() throws Exception {
    signal("-STOP");
  }

  /** Continues the server's process. */
  public void resume() throws Exception {
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
    Process kill = new ProcessBuilder("kill", name, "" + running().pid()).inheritIO().start();
    if (kill.waitFor() != 0) {
      throw new IllegalStateException("kill " + name + " failed");
    }
  }

  private Process running() {
    return Objects.requireNonNull(process, "The server is not running");
  }

  public static boolean isInstalled() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, "redis-server"))) {
        return true;
      }
    }
    return false;
  }
}
