package io.github.cfdevices.bucket4j;

import io.github.cfdevices.redis.RedisServer;
import org.junit.jupiter.api.Assumptions;

/** Redis servers of tests that are skipped if none is installed. */
final class InstalledRedis {
  private InstalledRedis() {}

  /** Skips the test if there is no Redis server. */
  static void require() {
    if (!RedisServer.isInstalled()) {
      String problem = "SKIPPED: redis-server is not installed (apt-get install redis-server)";
      System.err.println(problem);
      Assumptions.abort(problem);
    }
  }

  /** Returns a server that is not running yet, or skips the test. */
  static RedisServer stopped() {
    require();
    return RedisServer.stopped();
  }

  /** Starts a server, or skips the test. */
  static RedisServer start() {
    RedisServer server = stopped();
    server.run();
    return server;
  }
}
