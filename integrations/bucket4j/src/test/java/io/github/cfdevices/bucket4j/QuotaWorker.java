package io.github.cfdevices.bucket4j;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.RetryPolicy;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process with constant demand: threads that send requests as fast as the shared limiter permits.
 * It prints {@code ready} when its classes are loaded, starts at the first line of its input, stops
 * at the second one, and prints the number of calls that succeeded after a line for each that
 * failed.
 */
final class QuotaWorker {
  static final String FAILED = "failed: ";
  static final int WARM_UP_QUOTA = 10_000;
  static final Duration WARM_UP_WINDOW = Duration.ofSeconds(10);

  private static final int THREADS = 16;

  private static volatile boolean stopped;

  private QuotaWorker() {}

  public static void main(String[] args) throws Exception {
    String name = args[0];
    String token = args[1];
    String account = args[2];
    String url = args[3];
    String urlOfWarmUp = args[4];
    RedisURI uri = RedisURI.create(args[5]);
    int quota = Integer.parseInt(args[6]);
    Duration window = Duration.parse(args[7]);
    double share = Double.parseDouble(args[8]);

    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    RedisClient redis = RedisClient.create();
    AtomicInteger succeeded = new AtomicInteger();
    try (Bucket4jRateLimiter warmUp =
            Bucket4jRateLimiter.redis(redis, uri, "warm-up-" + name)
                .quota(WARM_UP_QUOTA, WARM_UP_WINDOW)
                .build();
        CloudflareClient client = client(name, token, account, urlOfWarmUp, warmUp)) {
      for (int i = 0; i < 20; i++) {
        send(client, new AtomicInteger());
      }
    }
    try (Bucket4jRateLimiter limiter =
            Bucket4jRateLimiter.redis(redis, uri, "quota")
                .quota(quota, window)
                .fallbackShare(share)
                .build();
        CloudflareClient client = client(name, token, account, url, limiter)) {
      System.out.println("ready");
      input.readLine();
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Thread thread =
            new Thread(
                () -> {
                  while (!stopped) {
                    send(client, succeeded);
                  }
                });
        threads.add(thread);
        thread.start();
      }
      input.readLine();
      stopped = true;
      for (Thread thread : threads) {
        thread.join();
      }
    }
    redis.shutdown();
    System.out.println(succeeded);
  }

  private static CloudflareClient client(
      String name, String token, String account, String url, Bucket4jRateLimiter limiter) {
    return CloudflareClient.builder()
        .baseUrl(url)
        .credentials(Credentials.apiToken(token))
        .accountId(account)
        .userAgentSuffix(name)
        .retryPolicy(RetryPolicy.none())
        .rateLimiter(limiter)
        .build();
  }

  private static void send(CloudflareClient client, AtomicInteger succeeded) {
    try {
      DevicesApi.create(client).list().firstPage().execute();
      succeeded.incrementAndGet();
    } catch (RuntimeException e) {
      System.out.println(FAILED + e.toString().replace('\n', ' '));
    }
  }
}
