package io.github.cfdevices.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls a fake with the JDK's client, so that a bug of the SDK cannot hide one of the fake. */
final class TestHttpClient {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final FakeCloudflare fake;

  TestHttpClient(FakeCloudflare fake) {
    this.fake = fake;
  }

  /** Returns a request to a path below the account, with the API token. */
  HttpRequest.Builder request(String path) {
    return bare("accounts/" + fake.accountId() + path)
        .header("Authorization", "Bearer " + fake.apiToken());
  }

  /** Returns a request to a path below the base URL, without credentials. */
  HttpRequest.Builder bare(String path) {
    return HttpRequest.newBuilder(URI.create(fake.url() + path)).timeout(Duration.ofSeconds(10));
  }

  TestHttpResponse get(String path) {
    return send(request(path));
  }

  TestHttpResponse delete(String path) {
    return send(request(path).DELETE());
  }

  TestHttpResponse send(String method, String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json)));
  }

  TestHttpResponse send(HttpRequest.Builder request) {
    try {
      return new TestHttpResponse(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
