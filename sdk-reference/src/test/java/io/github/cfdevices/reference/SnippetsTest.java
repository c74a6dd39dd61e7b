package io.github.cfdevices.reference;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.kotlin.CloudflareCoroutines;
import io.github.cfdevices.rx.CloudflareRx;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.ReceivedRequest;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each snippet of the reference sends the request of its page, and the fake accepts it. */
final class SnippetsTest {
  /** The IDs in the document's examples. */
  private static final String DEVICE = "fc9ab6ab-3b94-4319-9941-459462b3d73e";

  private static final String POSTURE = "f174e90a-fafe-4643-bbbc-4a0ed4fc8415";

  private static final PrintStream OUT = System.out;

  /**
   * A snippet.
   *
   * @param language its language
   * @param className the class of its function
   * @param function the name of its function
   * @param request the request that it must send
   */
  record Snippet(String language, String className, String function, Map<?, ?> request) {
    @Override
    public String toString() {
      return className.substring(className.lastIndexOf('.') + 1) + "." + function;
    }
  }

  static Stream<Snippet> snippets() {
    List<Snippet> snippets = new ArrayList<>();
    for (Object each : (List<?>) Reference.summary().get("snippets")) {
      Map<?, ?> snippet = (Map<?, ?>) each;
      Map<?, ?> request = (Map<?, ?>) snippet.get("request");
      ((Map<?, ?>) snippet.get("classes"))
          .forEach(
              (language, name) ->
                  snippets.add(
                      new Snippet(
                          (String) language,
                          (String) name,
                          (String) snippet.get("function"),
                          request)));
    }
    return snippets.stream();
  }

  /** Lists print their items. */
  @BeforeAll
  static void hideOutput() {
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  }

  @AfterAll
  static void showOutput() {
    System.setOut(OUT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("snippets")
  void snippetSendsTheRequestOfItsPage(Snippet snippet) throws Exception {
    try (FakeCloudflare fake = FakeCloudflare.builder().devices(3).start();
        CloudflareClient client = fake.newClient()) {
      fake.addDevice(RawJson.of(Map.of("id", DEVICE, "name", "laptop")));
      fake.addRule(RawJson.of(Map.of("id", POSTURE, "name", "rule", "type", "warp")));
      fake.addIntegration(
          RawJson.of(Map.of("id", POSTURE, "name", "kolide", "type", "kolide", "interval", "10m")));

      run(snippet, client);

      ReceivedRequest received = fake.requests().get(0);
      Map<?, ?> request = snippet.request();
      String path = ((String) request.get("path")).replace("{account_id}", fake.accountId());
      assertThat(received.method()).isEqualTo(request.get("method"));
      assertThat(received.path()).isEqualTo("/client/v4" + path);
      assertThat(queryOf(received)).isEqualTo(query((Map<?, ?>) request.get("parameters")));
      if (request.get("body") == null) {
        assertThat(received.body()).isEmpty();
      } else {
        assertThatJson(received.body()).isEqualTo(RawJson.of(request.get("body")).text());
      }
    }
  }

  private static void run(Snippet snippet, CloudflareClient client) throws Exception {
    Class<?> type = Class.forName(snippet.className());
    Method function =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().equals(snippet.function()))
            .findFirst()
            .orElseThrow();
    switch (snippet.language()) {
      case "java" -> function.invoke(null, Cloudflare.create(client));
      case "rx" -> await(function.invoke(null, CloudflareRx.create(client)));
      case "kotlin" -> {
        Object instance = type.getField("INSTANCE").get(null);
        BuildersKt.runBlocking(
            EmptyCoroutineContext.INSTANCE,
            (scope, continuation) -> {
              try {
                return function.invoke(instance, new CloudflareCoroutines(client), continuation);
              } catch (ReflectiveOperationException e) {
                throw new LinkageError(snippet.toString(), e);
              }
            });
      }
      default -> throw new AssertionError(snippet.language());
    }
  }

  private static void await(Object stream) throws InterruptedException {
    if (stream instanceof Single<?> single) {
      single.test().awaitDone(10, TimeUnit.SECONDS).assertComplete();
    } else if (stream instanceof Completable completable) {
      completable.test().awaitDone(10, TimeUnit.SECONDS).assertComplete();
    } else {
      ((Flowable<?>) stream).test().awaitDone(10, TimeUnit.SECONDS).assertComplete();
    }
  }

  /** Returns the query, without the number of the first page, which paging adds. */
  private static Map<String, List<String>> queryOf(ReceivedRequest request) {
    HttpUrl url =
        HttpUrl.get("http://127.0.0.1/").newBuilder().encodedQuery(request.query()).build();
    Map<String, List<String>> query = new TreeMap<>();
    url.queryParameterNames().stream()
        .filter(name -> !name.equals("page"))
        .forEach(name -> query.put(name, request.queryParameters(name)));
    return query;
  }

  private static Map<String, List<String>> query(Map<?, ?> parameters) {
    Map<String, List<String>> query = new TreeMap<>();
    parameters.forEach(
        (name, value) -> {
          List<?> values = value instanceof List<?> list ? list : List.of(value);
          query.put(
              ((String) name).replaceFirst("query ", ""),
              values.stream().map(String::valueOf).toList());
        });
    return query;
  }
}
