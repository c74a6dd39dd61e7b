package io.github.cfdevices.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.ApiCallback;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.ManualScheduler;
import io.github.cfdevices.http.RateLimiter;
import io.github.cfdevices.http.TestClients;
import io.github.cfdevices.json.RawJson;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Url;

final class MicrometerListenerTest {
  private static final String TOKEN = "T0kenOf40CharactersThatNobodyMayEverSee_";
  private static final String SUCCESS = "{\"success\":true,\"result\":1}";

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final MicrometerListener metrics = MicrometerListener.create(registry);
  private final ManualScheduler scheduler = ManualScheduler.skipping(Duration.ofSeconds(100));
  private final MockWebServer server = new MockWebServer();
  private final Queue<MockResponse> responses = new ArrayDeque<>();
  private CloudflareClient client;
  private Service service;

  private interface Service {
    @GET("accounts/{account_id}/things/{id}")
    ApiCall<RawJson> get(
        @Path("account_id") String accountId,
        @Path("id") String id,
        @Query("search") String search);

    @POST("things")
    ApiCall<RawJson> create(@Body RawJson thing);

    @GET
    ApiCall<RawJson> anywhere(@Url String url);
  }

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            scheduler.advance(Duration.ofMillis(250));
            return responses.remove();
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
    use(builder().listener(metrics));
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
  }

  @Test
  void successIsOneAttemptAndOneResponse() {
    respond(200, SUCCESS);

    get();

    assertMeters(
        "cfdevices.response.size(DISTRIBUTION_SUMMARY)"
            + "[method='GET', route='accounts/{account_id}/things/{id}', status='200'];"
            + " count=1.0, total=27.0 bytes, max=27.0 bytes",
        "cfdevices.attempts(TIMER)[failure='none', method='GET', outcome='SUCCESS',"
            + " route='accounts/{account_id}/things/{id}', status='200'];"
            + " count=1.0, total_time=0.25 seconds, max=0.25 seconds");
  }

  @Test
  void rejectionIsAResponseWithItsStatus() {
    respond(404, "{\"success\":false,\"errors\":[{\"code\":7,\"message\":\"gone\"}]}");

    assertThatThrownBy(this::get).isInstanceOf(ApiException.class);

    assertMeters(
        "cfdevices.response.size(DISTRIBUTION_SUMMARY)"
            + "[method='GET', route='accounts/{account_id}/things/{id}', status='404'];"
            + " count=1.0, total=56.0 bytes, max=56.0 bytes",
        "cfdevices.attempts(TIMER)[failure='none', method='GET', outcome='CLIENT_ERROR',"
            + " route='accounts/{account_id}/things/{id}', status='404'];"
            + " count=1.0, total_time=0.25 seconds, max=0.25 seconds");
  }

  @Test
  void retriesAreCountedWithTheirBackoff() {
    respond(503, "busy");
    respond(503, "still busy");
    respond(200, SUCCESS);

    get();

    assertMeters(
        "cfdevices.response.size(DISTRIBUTION_SUMMARY)"
            + "[method='GET', route='accounts/{account_id}/things/{id}', status='200'];"
            + " count=1.0, total=27.0 bytes, max=27.0 bytes",
        "cfdevices.response.size(DISTRIBUTION_SUMMARY)"
            + "[method='GET', route='accounts/{account_id}/things/{id}', status='503'];"
            + " count=2.0, total=14.0 bytes, max=10.0 bytes",
        "cfdevices.attempts(TIMER)[failure='none', method='GET', outcome='SERVER_ERROR',"
            + " route='accounts/{account_id}/things/{id}', status='503'];"
            + " count=2.0, total_time=0.5 seconds, max=0.25 seconds",
        "cfdevices.attempts(TIMER)[failure='none', method='GET', outcome='SUCCESS',"
            + " route='accounts/{account_id}/things/{id}', status='200'];"
            + " count=1.0, total_time=0.25 seconds, max=0.25 seconds",
        "cfdevices.backoff(TIMER)"
            + "[method='GET', route='accounts/{account_id}/things/{id}', status='503'];"
            + " count=2.0, total_time=1.5 seconds, max=1.0 seconds");
  }

  @Test
  void brokenConnectionHasAFailureAndNoStatus() {
    responses.add(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
    respond(200, SUCCESS);

    get();

    assertMeters(
        "cfdevices.response.size(DISTRIBUTION_SUMMARY)"
            + "[method='GET', route='accounts/{account_id}/things/{id}', status='200'];"
            + " count=1.0, total=27.0 bytes, max=27.0 bytes",
        "cfdevices.attempts(TIMER)[failure='CONNECTION', method='GET', outcome='UNKNOWN',"
            + " route='accounts/{account_id}/things/{id}', status='none'];"
            + " count=1.0, total_time=0.25 seconds, max=0.25 seconds",
        "cfdevices.attempts(TIMER)[failure='none', method='GET', outcome='SUCCESS',"
            + " route='accounts/{account_id}/things/{id}', status='200'];"
            + " count=1.0, total_time=0.25 seconds, max=0.25 seconds",
        "cfdevices.backoff(TIMER)"
            + "[method='GET', route='accounts/{account_id}/things/{id}', status='none'];"
            + " count=1.0, total_time=0.5 seconds, max=0.5 seconds");
  }

  @Test
  void htmlResponseIsCountedByItsStatus() {
    responses.add(html(200));
    responses.add(html(502));

    assertThatThrownBy(this::create).isInstanceOf(MalformedResponseException.class);
    assertThatThrownBy(this::create).isInstanceOf(MalformedResponseException.class);

    assertMeters(
        "cfdevices.response.size(DISTRIBUTION_SUMMARY)[method='POST', route='things',"
            + " status='200']; count=1.0, total=13.0 bytes, max=13.0 bytes",
        "cfdevices.response.size(DISTRIBUTION_SUMMARY)[method='POST', route='things',"
            + " status='502']; count=1.0, total=13.0 bytes, max=13.0 bytes",
        "cfdevices.attempts(TIMER)[failure='none', method='POST', outcome='SERVER_ERROR',"
            + " route='things', status='502']; count=1.0, total_time=0.25 seconds,"
            + " max=0.25 seconds",
        "cfdevices.attempts(TIMER)[failure='none', method='POST', outcome='SUCCESS',"
            + " route='things', status='200']; count=1.0, total_time=0.25 seconds,"
            + " max=0.25 seconds");
  }

  @Test
  void bodyThatIsTooLongHasItsStatusAndAFailure() {
    use(builder().listener(metrics).maxBodyBytes(20));
    respond(200, SUCCESS);

    assertThatThrownBy(this::create).isInstanceOf(MalformedResponseException.class);

    assertMeters(
        "cfdevices.attempts(TIMER)[failure='BODY', method='POST', outcome='UNKNOWN',"
            + " route='things', status='200']; count=1.0, total_time=0.25 seconds,"
            + " max=0.25 seconds");
  }

  @Test
  void callWithoutAnOperationHasNoRoute() {
    respond(200, SUCCESS);

    service.anywhere("things/7").execute();

    assertThat(registry.get("cfdevices.attempts").tag("route", "none").timer().count()).isOne();
  }

  @Test
  void givenTagsAreOnEachMeter() {
    MicrometerListener tagged = MicrometerListener.create(registry, Tags.of("client", "blue"));
    use(builder().listener(tagged));
    tagged.bindRateLimit(client);
    respond(503, "busy");
    respond(200, SUCCESS);

    get();

    assertThat(registry.getMeters())
        .hasSize(8)
        .allSatisfy(meter -> assertThat(meter.getId().getTag("client")).isEqualTo("blue"));
  }

  @Test
  void rateLimitIsReadOnDemand() throws InterruptedException {
    use(builder().listener(metrics).rateLimiter(RateLimiter.adaptive(1)));
    metrics.bindRateLimit(client);
    assertMeters(
        "cfdevices.limiter.active(GAUGE)[]; value=0.0 requests",
        "cfdevices.limiter.queued(GAUGE)[]; value=0.0 requests",
        "cfdevices.limiter.remaining(GAUGE)[]; value=NaN requests");
    responses.add(
        new MockResponse().setHeader("Ratelimit", "\"default\";r=1100;t=200").setBody(SUCCESS));
    get();
    responses.add(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));

    service.create(RawJson.of("x")).enqueue(new Ignored());
    service.create(RawJson.of("y")).enqueue(new Ignored());
    assertThat(server.takeRequest(10, TimeUnit.SECONDS)).isNotNull();
    assertThat(server.takeRequest(10, TimeUnit.SECONDS)).isNotNull();

    assertThat(registry.get("cfdevices.limiter.active").gauge().value()).isEqualTo(1);
    assertThat(registry.get("cfdevices.limiter.queued").gauge().value()).isEqualTo(1);
    assertThat(registry.get("cfdevices.limiter.remaining").gauge().value()).isEqualTo(1099);
  }

  private CloudflareClient.Builder builder() {
    return TestClients.scheduler(CloudflareClient.builder(), scheduler, () -> 0)
        .baseUrl("http://127.0.0.1:" + server.getPort() + "/")
        .credentials(Credentials.apiToken(TOKEN));
  }

  private void use(CloudflareClient.Builder builder) {
    if (client != null) {
      client.close();
    }
    client = builder.build();
    service = client.create(Service.class);
  }

  private void get() {
    service.get("023e105f4ecef8ad9ca31a8372d0c353", "7", "me@example.com").execute();
  }

  private void create() {
    service.create(RawJson.of("x")).execute();
  }

  private void respond(int status, String body) {
    responses.add(new MockResponse().setResponseCode(status).setBody(body));
  }

  private static MockResponse html(int status) {
    return new MockResponse()
        .setResponseCode(status)
        .setHeader("Content-Type", "text/html")
        .setBody("<html></html>");
  }

  private void assertMeters(String... meters) {
    assertThat(registry.getMetersAsString().lines()).containsExactlyInAnyOrder(meters);
  }

  private static final class Ignored implements ApiCallback<RawJson> {
    @Override
    public void onResult(RawJson result) {}

    @Override
    public void onFailure(CloudflareException failure) {}
  }
}
