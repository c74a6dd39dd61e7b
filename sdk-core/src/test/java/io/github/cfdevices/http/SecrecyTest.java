package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.ApiResponse;
import io.github.cfdevices.PageWalk;
import io.github.cfdevices.Paged;
import io.github.cfdevices.RecordingCallback;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.ApiMessage;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.errors.PagingException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.json.RawJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecrecyTest extends ServerTest {
  private static final String BODY_SECRET = "client-s3cret-client-s3cret";

  @Test
  void noFailureShowsASecret() throws IOException {
    answer(403, "{\"success\":false,\"errors\":[{\"code\":1,\"message\":\"bad " + TOKEN + "\"}]}");
    answer(502, "text/plain", "you sent Authorization: Bearer " + TOKEN);
    answer(200, "{\"success\":true,\"result\":{},\"success\":\"" + TOKEN + "\"}");
    answer(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY);
    for (int i = 0; i < 4; i++) {
      assertSecret(send());
    }
    server.shutdown();
    assertSecret(send());
    client.close();
    assertSecret(send());
  }

  private enum Kind {
    API_TOKEN(Credentials.apiToken(TOKEN), TOKEN),
    API_KEY(Credentials.apiKey("me@example.com", TOKEN), TOKEN),
    SERVICE_KEY(Credentials.userServiceKey(TOKEN), TOKEN),
    BASIC(
        Credentials.basic("user", TOKEN),
        Base64.getEncoder().encodeToString(("user:" + TOKEN).getBytes(StandardCharsets.US_ASCII))),
    HEADER_KEY(Credentials.headerKey("X-Key", TOKEN), TOKEN),
    QUERY_KEY(Credentials.queryKey("key", TOKEN), TOKEN),
    COOKIE_KEY(Credentials.cookieKey("session", TOKEN), TOKEN),
    COMBINED(
        Credentials.combined(
            Credentials.headerKey("X-Id", TOKEN.substring(0, 12)),
            Credentials.cookieKey("session", TOKEN)),
        TOKEN);

    @SuppressWarnings("ImmutableEnumChecker") // Immutable, but not annotated.
    private final Credentials credentials;

    private final String sent;

    Kind(Credentials credentials, String sent) {
      this.credentials = credentials;
      this.sent = sent;
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void noKindOfCredentialsIsShown(Kind kind) throws Exception {
    List<String> lines = new ArrayList<>();
    use(builder().credentials(kind.credentials).bodyLogger(lines::add).build());
    answer(
        403,
        "{\"success\":false,\"errors\":[{\"code\":1,\"message\":\"bad @\"}]}"
            .replace("@", kind.sent));
    answer(502, "text/plain", "you sent " + kind.sent + " or " + TOKEN);
    answer(200, "{\"success\":true,\"" + kind.sent + "\":[1,}");
    server.enqueue(new MockResponse().setStatus("you sent " + kind.sent));
    for (int i = 0; i < 4; i++) {
      Throwable failure = send();
      assertSecret(failure);
      assertThat(serialized(failure)).doesNotContain(TOKEN).doesNotContain(kind.sent);
      RecordedRequest request = taken();
      assertThat(request.getRequestUrl() + " " + request.getHeaders().toMultimap())
          .contains(kind.sent);
    }
    server.shutdown();
    assertSecret(send());
    assertThat(lines)
        .isNotEmpty()
        .noneMatch(line -> line.contains(TOKEN) || line.contains(kind.sent));
  }

  @Test
  void echoedTokenIsMaskedInTheExcerpt() {
    answer(200, "text/plain", "a " + (TOKEN + " ").repeat(50));

    assertThat(((MalformedResponseException) send()).excerpt())
        .startsWith("a ****************************************  ".stripTrailing() + " *")
        .doesNotContain(TOKEN.substring(0, 10))
        .hasSize(200);
  }

  @Test
  void echoedTokenIsMaskedInTheBodyOfAnError() {
    answer(502, "text/plain", "a " + (TOKEN + " ").repeat(50));

    assertThat(((ApiException) send()).body())
        .isEqualTo("a " + ("*".repeat(TOKEN.length()) + " ").repeat(50));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\":true,\"@\":1,\"@\":2}",
        "{\"success\":true,\"@\":",
        "{\"success\":true,\"@\":[1,}"
      })
  void echoedTokenIsMaskedInThePath(String body) {
    answer(200, body.replace("@", TOKEN));

    MalformedResponseException failure = (MalformedResponseException) send();

    assertThat(failure.jsonPath()).startsWith("$." + "*".repeat(TOKEN.length()));
    assertThat(failure).hasMessageContaining(" at path $." + "*".repeat(TOKEN.length()));
    assertSecret(failure);
  }

  @Test
  void echoedTokenIsMaskedBeforeTruncation() {
    String start = "x".repeat(180);
    answer(200, "{\"success\":true,\"" + start + TOKEN + "\":[1,}");
    answer(403, "{\"success\":false,\"errors\":[\"" + start + TOKEN + "\"]}");
    server.enqueue(
        new MockResponse().setHeader("Content-Type", "x".repeat(90) + TOKEN).setBody("<html>"));
    for (int i = 0; i < 3; i++) {
      assertThat(send()).message().contains("xx**********").doesNotContain(TOKEN.substring(0, 5));
    }
  }

  @Test
  void echoedTokenIsMaskedInAConnectionFailure() {
    server.enqueue(new MockResponse().setStatus("Authorization: Bearer " + TOKEN));

    Throwable failure = send();

    assertThat(failure)
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("Authorization: Bearer " + "*".repeat(TOKEN.length()));
    assertSecret(failure);
  }

  @Test
  void echoedTokenIsMaskedInEventsAndLogLines() {
    List<String> seen = new ArrayList<>();
    use(
        builder()
            .logger(seen::add)
            .listener(
                new CallListener() {
                  @Override
                  public void attemptEnded(CallEvent event) {
                    seen.add(String.valueOf(event.cfRay()));
                  }
                })
            .build());
    server.enqueue(new MockResponse().setResponseCode(502).setHeader("cf-ray", TOKEN));

    send();

    assertThat(seen).hasSize(3).noneMatch(line -> line.contains(TOKEN));
    assertThat(seen.get(2)).isEqualTo("*".repeat(TOKEN.length()));
  }

  @Test
  void echoedTokenIsMaskedInTheCfRay() {
    server.enqueue(new MockResponse().setResponseCode(502).setHeader("cf-ray", "a " + TOKEN));

    server.enqueue(
        new MockResponse().setBody("{\"success\":true,\"result\":{}}").setHeader("cf-ray", TOKEN));

    assertThat(send()).hasMessageEndingWith(" (cf-ray a " + "*".repeat(TOKEN.length()) + ")");
    assertThat(things.get("a").withResponse().execute().toString()).doesNotContain(TOKEN);
  }

  @Test
  void echoedTokenIsMaskedInAllPropertiesOfAnException() throws Exception {
    String message =
        "{\"code\":1,\"message\":\"m "
            + TOKEN
            + "\",\"documentation_url\":\"d "
            + TOKEN
            + "\",\"source\":{\"pointer\":\"p "
            + TOKEN
            + "\"}";
    server.enqueue(
        new MockResponse()
            .setResponseCode(403)
            .addHeader("Content-Type", "x/" + TOKEN)
            .addHeader("cf-ray", "ray " + TOKEN)
            .addHeader("X-" + TOKEN, "value")
            .addHeader("X-Other", "kept")
            .setBody(
                "{\"success\":false,\"errors\":["
                    + message
                    + ",\"error_chain\":["
                    + message
                    + "}]}],\"messages\":["
                    + message
                    + "}]}"));

    ApiException failure = (ApiException) send();

    String stars = "*".repeat(TOKEN.length());
    assertThat(failure.contentType()).isEqualTo("x/" + stars);
    assertThat(failure.cfRay()).isEqualTo("ray " + stars);
    assertThat(failure.headers().get("X-" + stars)).isEqualTo("value");
    assertThat(failure.headers().get("X-Other")).isEqualTo("kept");
    for (ApiMessage each :
        List.of(
            failure.errors().get(0),
            failure.errors().get(0).errorChain().get(0),
            failure.messages().get(0))) {
      assertThat(each.message()).isEqualTo("m " + stars);
      assertThat(each.documentationUrl()).isEqualTo("d " + stars);
      assertThat(each.pointer()).isEqualTo("p " + stars);
    }
    assertThat(failure.errors()).hasToString("[1 m " + stars + "]");
    assertThat(serialized(failure)).doesNotContain(TOKEN);
    assertSecret(failure);
  }

  @Test
  void echoedTokenIsMaskedInTheMessagesOfASuccess() {
    server.enqueue(
        new MockResponse()
            .addHeader("X-Echo", TOKEN)
            .setBody(
                "{\"success\":true,\"result\":1,\"messages\":[\"m "
                    + TOKEN
                    + "\"],\"errors\":[\"e "
                    + TOKEN
                    + "\"]}"));

    ApiResponse<RawJson> response = things.get("a").withResponse().execute();

    String stars = "*".repeat(TOKEN.length());
    assertThat(response.messages()).hasToString("[0 m " + stars + "]");
    assertThat(response.errors()).hasToString("[0 e " + stars + "]");
    assertThat(response.headers().get("X-Echo")).isEqualTo(stars);
  }

  @Test
  void echoedTokenIsMaskedInARepeatedCursor() throws Exception {
    String page = "\"result\":[],\"result_info\":{\"cursor\":\"" + TOKEN + "\"}";
    succeed(page);
    succeed(page);
    PageWalk<String> walk = Paged.byCursor(cursor -> things.list(ACCOUNT, null, cursor)).walk();
    walk.next().execute();

    Throwable failure = catchThrowable(() -> walk.next().execute());

    assertThat(failure)
        .isInstanceOfSatisfying(
            PagingException.class,
            e -> assertThat(e.token()).isEqualTo("*".repeat(TOKEN.length())));
    assertThat(serialized(failure)).doesNotContain(TOKEN);
    assertSecret(failure);
  }

  @Test
  void echoedTokenIsMaskedInTheCauseOfASuppressedException() {
    assertSecretIfSuppressed(token -> new IOException("close failed", new IOException(token)));
  }

  @Test
  void echoedTokenIsMaskedInASuppressedException() {
    assertSecretIfSuppressed(IOException::new);
  }

  private void assertSecretIfSuppressed(Function<String, IOException> suppressed) {
    use(
        builder()
            .httpClient(
                new OkHttpClient.Builder()
                    .addNetworkInterceptor(
                        chain -> {
                          IOException failure = new IOException("broken");
                          String token = chain.request().header("Authorization");
                          failure.addSuppressed(suppressed.apply(token));
                          throw failure;
                        })
                    .build())
            .build());

    Throwable failure = send();

    assertThat(failure).hasMessageEndingWith(": broken");
    assertSecret(failure);
  }

  @Test
  void longTokenIsMaskedInATruncatedExcerpt() {
    String token = "t".repeat(3000);
    use(builder().credentials(Credentials.apiToken(token)).build());
    answer(200, "text/plain", "a " + token);

    assertThat(((MalformedResponseException) send()).excerpt()).isEqualTo("a " + "*".repeat(198));
  }

  private static String serialized(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  @Test
  void noToStringShowsASecret() {
    succeed("\"result\":{\"name\":\"" + BODY_SECRET + "\"}");
    ApiCall<RawJson> call = things.create(RawJson.of(BODY_SECRET));

    List<Object> objects =
        List.of(
            client,
            builder(),
            Credentials.apiToken(TOKEN),
            Credentials.apiKey("me@example.com", TOKEN),
            Credentials.cookieKey("session", TOKEN),
            Credentials.combined(
                Credentials.apiToken(TOKEN), Credentials.cookieKey("session", TOKEN)),
            call,
            call.withResponse(),
            call.withResponse().execute());

    assertThat(objects)
        .allSatisfy(
            object ->
                assertThat(object.toString()).doesNotContain(TOKEN).doesNotContain(BODY_SECRET));
  }

  @Test
  void noThreadIsNamedAfterASecret() throws Exception {
    Set<String> names = ConcurrentHashMap.newKeySet();
    Interceptor watcher =
        chain -> {
          Thread.getAllStackTraces().keySet().forEach(thread -> names.add(thread.getName()));
          return chain.proceed(chain.request());
        };
    use(
        builder()
            .httpClient(new OkHttpClient.Builder().addNetworkInterceptor(watcher).build())
            .build());
    succeed("\"result\":[]");
    RecordingCallback<List<String>> outcome = new RecordingCallback<>();

    things.list(ACCOUNT, BODY_SECRET, null).enqueue(outcome);

    assertThat(outcome.await()).isEqualTo(List.of());
    assertThat(names)
        .contains(Thread.currentThread().getName())
        .noneMatch(name -> name.contains(TOKEN) || name.contains(BODY_SECRET));
  }

  private Throwable send() {
    ApiCall<RawJson> call = things.create(RawJson.of(BODY_SECRET));
    return catchThrowable(call::execute);
  }

  private static void assertSecret(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(failure).isInstanceOf(CloudflareException.class);
    assertThat(trace.toString()).doesNotContain(TOKEN).doesNotContain(BODY_SECRET);
  }
}
