package io.github.cfdevices.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.Await;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.RateLimiter;
import io.github.cfdevices.http.RetryPolicy;
import io.github.cfdevices.redis.RedisServer;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeQuota;
import io.github.cfdevices.testkit.FakeResponse;
import io.lettuce.core.AclSetuserArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.protocol.CommandType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The limiter on a real Redis server that fails in several ways; skipped without one. */
final class RedisLimiterTest {
  private static final String KEY = "quota";

  private final RedisServer server = InstalledRedis.stopped();
  private final RedisClient redis = RedisClient.create();
  private Bucket4jRateLimiter limiter;

  @AfterEach
  void close() throws Exception {
    if (limiter != null) {
      limiter.close();
    }
    redis.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    server.close();
  }

  @Test
  void bucketIsStoredUnderTheKeyAndExpires() throws Exception {
    server.run();
    start(builder -> builder);

    acquire().get(10, TimeUnit.SECONDS);

    try (StatefulRedisConnection<String, String> connection = redis.connect(uri())) {
      RedisCommands<String, String> commands = connection.sync();
      assertThat(commands.keys("*")).containsExactly(KEY);
      assertThat(Duration.ofSeconds(commands.ttl(KEY)))
          .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(7));
    }
  }

  @Test
  void twoLimitersShareTheBucket() throws Exception {
    server.run();
    start(builder -> builder);
    try (Bucket4jRateLimiter other = limiter(builder -> builder)) {
      long before = System.nanoTime();

      for (int i = 0; i < 10; i++) {
        CompletableFuture.allOf(acquire(), acquire(other)).get(10, TimeUnit.SECONDS);
      }

      // The capacity is 4 tokens, and 384 are added in 4 seconds.
      Duration shortest = Duration.ofSeconds(4).dividedBy(384).multipliedBy(20 - 4);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(shortest);
    }
  }

  @Test
  void limiterOfAServerThatStartsLaterUsesItThen() throws Exception {
    start(builder -> builder);
    acquire().get(10, TimeUnit.SECONDS);

    server.run();

    acquireUntil(this::bucketExists);
  }

  @Test
  void limiterContinuesWithoutTheServerAndUsesItAgain() throws Exception {
    server.run();
    start(builder -> builder);
    acquire().get(10, TimeUnit.SECONDS);
    assertThat(bucketExists()).isTrue();

    server.kill();
    acquireAll(3);
    server.run();

    assertThat(bucketExists()).isFalse();
    acquireUntil(this::bucketExists);
  }

  @Test
  void serverThatDoesNotRespondDelaysNoRequestBeyondTheCommandTimeout() throws Exception {
    server.run();
    start(builder -> builder.commandTimeout(Duration.ofMillis(100)));
    acquire().get(10, TimeUnit.SECONDS);

    server.pause();
    acquireAll(3);
    server.resume();

    String before = bucket();
    acquireUntil(() -> !bucket().equals(before));
  }

  @Test
  void fullServerIsAnUnavailableOne() throws Exception {
    server.run();
    start(builder -> builder);
    acquire().get(10, TimeUnit.SECONDS);
    configure("maxmemory-policy", "noeviction");
    configure("maxmemory", "1");

    acquireAll(3);

    configure("maxmemory", "0");
    String before = bucket();
    acquireUntil(() -> !bucket().equals(before));
  }

  @Test
  void limiterCanRefuseInstead() throws Exception {
    server.run();
    start(Bucket4jRateLimiter.Builder::refuseIfUnavailable);
    acquire().get(10, TimeUnit.SECONDS);

    server.kill();

    assertThatThrownBy(() -> acquireAll(1))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(BucketUnavailableException.class)
        .hasMessageContaining("the shared bucket is not available");
    server.run();
    acquireUntil(this::bucketExists);
  }

  @Test
  void refusedCallFailsWithoutARequest() {
    start(Bucket4jRateLimiter.Builder::refuseIfUnavailable);
    try (FakeCloudflare fake = FakeCloudflare.start();
        CloudflareClient client = client(fake, Duration.ofSeconds(3))) {

      assertThatThrownBy(() -> DevicesApi.create(client).list().firstPage().execute())
          .isInstanceOfSatisfying(
              TransportException.class,
              e -> {
                assertThat(e).hasCauseInstanceOf(BucketUnavailableException.class);
                assertThat(e.attempts()).isZero();
              });
      assertThat(fake.requests()).isEmpty();
    }
  }

  @Test
  void callWaitsNoLongerThanItsTotalTimeout() throws Exception {
    server.run();
    start(builder -> builder);
    try (FakeCloudflare fake = FakeCloudflare.start();
        CloudflareClient client = client(fake, Duration.ofSeconds(3))) {
      fake.enqueue(FakeResponse.rateLimited(Duration.ofSeconds(60)));
      DevicesApi devices = DevicesApi.create(client);
      assertThatThrownBy(() -> devices.list().firstPage().execute()).hasMessageContaining("429");

      assertThatThrownBy(() -> devices.list().firstPage().execute())
          .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.timedOut()).isTrue());

      assertThat(fake.requests()).hasSize(1);
      assertThat(limiter.snapshot().queued()).isZero();
    }
  }

  @Test
  void everyCallIsSentOnceWhileTheServerIsKilledAndRestarted() throws Exception {
    server.run();
    start(builder -> builder.fallbackShare(1));
    FakeQuota quota = FakeQuota.slidingWindow(400, Duration.ofSeconds(4));
    try (FakeCloudflare fake = FakeCloudflare.builder().quota(quota).start();
        CloudflareClient client = client(fake, Duration.ofMinutes(2))) {
      DevicesApi devices = DevicesApi.create(client);
      List<String> ids = IntStream.range(0, 120).mapToObj(i -> "%032x".formatted(i)).toList();
      Stream<CompletableFuture<?>> calls =
          ids.stream().map(id -> devices.get(id).executeAsync().exceptionally(e -> null));
      CompletableFuture<?>[] all = calls.toArray(CompletableFuture<?>[]::new);

      CompletableFuture.anyOf(all).get(10, TimeUnit.SECONDS);
      server.kill();
      server.run();
      CompletableFuture.allOf(all).get(2, TimeUnit.MINUTES);

      assertThat(fake.requests().stream().map(r -> r.path().replaceAll(".*/", "")))
          .containsExactlyInAnyOrderElementsOf(ids);
      assertThat(quota.rejected()).isZero();
    }
  }

  @Test
  void closedLimiterHasNoConnection() throws Exception {
    server.run();
    start(builder -> builder);
    acquire().get(10, TimeUnit.SECONDS);
    assertThat(connections()).isEqualTo(2);

    limiter.close();

    Await.until("the connection is closed", () -> connections() == 1);
    assertThatThrownBy(() -> acquireAll(1)).hasMessageContaining("the limiter is closed");
  }

  @Test
  void limiterNeedsOnlyTheDocumentedCommands() throws Exception {
    server.run();
    try (StatefulRedisConnection<String, String> connection = redis.connect(uri())) {
      AclSetuserArgs user = AclSetuserArgs.Builder.on().addPassword("secret").keyPattern(KEY);
      for (CommandType command :
          List.of(
              CommandType.HELLO,
              CommandType.TIME,
              CommandType.GET,
              CommandType.SET,
              CommandType.PSETEX,
              CommandType.EVAL)) {
        user.addCommand(command);
      }
      connection.sync().aclSetuser("limiter", user);
    }
    RedisURI limited =
        RedisURI.builder(RedisURI.create(server.uri()))
            .withAuthentication("limiter", "secret".toCharArray())
            .build();

    limiter =
        Bucket4jRateLimiter.redis(redis, limited, KEY)
            .quota(400, Duration.ofSeconds(4))
            .refuseIfUnavailable()
            .build();

    acquireAll(3);
  }

  @Test
  void connectionWhoseTimeCannotBeReadIsClosed() throws Exception {
    server.run();
    try (StatefulRedisConnection<String, String> connection = redis.connect(uri())) {
      connection
          .sync()
          .aclSetuser("default", AclSetuserArgs.Builder.removeCommand(CommandType.TIME));
    }
    RedisBuckets buckets = buckets();

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> use(buckets))
          .hasCauseInstanceOf(RedisCommandExecutionException.class)
          .hasMessageContaining("NOPERM");
    }

    Await.until("the connections are closed", () -> connections() == 1);
  }

  @Test
  void connectionThatIsDeadWithoutNoticeIsReplaced() throws Exception {
    server.run();
    RedisBuckets buckets = buckets();
    use(buckets);
    long dead = lastConnection();
    server.pause();
    CompletableFuture<Long> stuck = buckets.use(AsyncBucketProxy::getAvailableTokens);

    buckets.reconnect();

    assertConnectionLost(stuck);
    server.resume();
    use(buckets);
    assertThat(lastConnection()).isGreaterThan(dead);
    Await.until("the dead connection is closed", () -> connections() == 2);
    buckets.close();
  }

  @Test
  void serverThatDoesNotTellItsTimeIsConnectedAnew() throws Exception {
    server.run();
    server.pause();
    RedisBuckets buckets = buckets();
    CompletableFuture<Long> stuck = buckets.use(AsyncBucketProxy::getAvailableTokens);

    buckets.reconnect();

    assertConnectionLost(stuck);
    server.resume();
    use(buckets);
    Await.until("the first connection is closed", () -> connections() == 2);
    buckets.close();
  }

  private static void assertConnectionLost(CompletableFuture<?> operation) {
    assertThatThrownBy(() -> operation.get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(IOException.class)
        .hasMessageContaining("the connection to Redis was lost");
  }

  @Test
  void clockIsThatOfTheServer() throws Exception {
    server.run();
    try (StatefulRedisConnection<byte[], byte[]> connection =
        redis.connect(ByteArrayCodec.INSTANCE, uri())) {
      RedisClock clock = new RedisClock(connection.async());

      clock.synchronize().toCompletableFuture().get(10, TimeUnit.SECONDS);

      long server =
          Long.parseLong(new String(connection.sync().time().get(0), StandardCharsets.US_ASCII));
      assertThat(TimeUnit.NANOSECONDS.toSeconds(clock.currentTimeNanos()))
          .isBetween(server - 1, server + 1);
      assertThat(clock.isWallClockBased()).isTrue();
    }
  }

  private void start(UnaryOperator<Bucket4jRateLimiter.Builder> settings) {
    limiter = limiter(settings);
  }

  private Bucket4jRateLimiter limiter(UnaryOperator<Bucket4jRateLimiter.Builder> settings) {
    return settings
        .apply(Bucket4jRateLimiter.redis(redis, uri(), KEY).quota(400, Duration.ofSeconds(4)))
        .build();
  }

  private RedisBuckets buckets() {
    return new RedisBuckets(
        redis,
        RedisURI.create(server.uri()),
        KEY,
        new BucketShape(4, Duration.ofMillis(10)),
        Duration.ofMinutes(6));
  }

  private static void use(RedisBuckets buckets) throws Exception {
    buckets.use(AsyncBucketProxy::getAvailableTokens).get(10, TimeUnit.SECONDS);
  }

  private CloudflareClient client(FakeCloudflare fake, Duration totalTimeout) {
    return CloudflareClient.builder()
        .baseUrl(fake.url())
        .credentials(Credentials.apiToken(fake.apiToken()))
        .accountId(fake.accountId())
        .retryPolicy(RetryPolicy.none())
        .totalTimeout(totalTimeout)
        .rateLimiter(limiter)
        .build();
  }

  private void acquireAll(int permits) throws Exception {
    for (int i = 0; i < permits; i++) {
      acquire().get(10, TimeUnit.SECONDS);
    }
  }

  /** Acquires permits, at the rate of the limiter, until something is the case. */
  private void acquireUntil(BooleanSupplier condition) throws Exception {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
      try {
        acquire().get(10, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        assertThat(e).hasCauseInstanceOf(BucketUnavailableException.class);
      }
    }
  }

  private CompletableFuture<Void> acquire() {
    return acquire(limiter);
  }

  /** Acquires a permit and releases it once it is granted. */
  private static CompletableFuture<Void> acquire(RateLimiter from) {
    CompletableFuture<Void> granted = new CompletableFuture<>();
    RateLimiter.Permit permit =
        from.acquire(() -> granted.complete(null), granted::completeExceptionally);
    var unused = granted.whenComplete((result, refusal) -> permit.release());
    return granted;
  }

  private boolean bucketExists() {
    return bucket() != null;
  }

  private String bucket() {
    try (StatefulRedisConnection<String, String> connection = redis.connect(uri())) {
      return connection.sync().get(KEY);
    }
  }

  private long connections() {
    try (StatefulRedisConnection<String, String> connection = redis.connect(uri())) {
      return connection.sync().clientList().lines().count();
    }
  }

  /** Returns the ID of the newest connection before this one. */
  private long lastConnection() {
    try (StatefulRedisConnection<String, String> connection = redis.connect(uri())) {
      long own = connection.sync().clientId();
      return connection
          .sync()
          .clientList()
          .lines()
          .mapToLong(line -> Long.parseLong(line.replaceAll("^id=(\\d+) .*", "$1")))
          .filter(id -> id < own)
          .max()
          .orElseThrow();
    }
  }

  private void configure(String name, String value) {
    try (StatefulRedisConnection<String, String> connection = redis.connect(uri())) {
      connection.sync().configSet(name, value);
    }
  }

  private RedisURI uri() {
    return RedisURI.create(server.uri());
  }
}
