package io.github.cfdevices.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.ManualScheduler;
import io.github.cfdevices.http.RetryPolicy;
import io.github.cfdevices.http.TestClients;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.ListDeviceIspsParams;
import io.github.cfdevices.rx.CloudflareRx;
import io.github.cfdevices.rx.runtime.PagedFlowable;
import io.github.cfdevices.tests.support.ApiTest;
import io.github.cfdevices.tests.support.Fixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;

/** The classes with a method for each tag: {@link Cloudflare} and {@link CloudflareRx}. */
final class RootTest extends ApiTest {
  private static final String DEVICES = ROOT + "/devices/physical-devices";
  private static final String OTHER = "00000000000000000000000000000001";
  private static final ListDeviceIspsParams TEN =
      ListDeviceIspsParams.builder().perPage(10).build();
  private static final CallOptions TRACED = CallOptions.builder().header("X-Trace", "1").build();

  @Test
  void eachTagHasItsOperations() throws Exception {
    Cloudflare cloudflare = Cloudflare.create(client);
    for (String fixture : List.of("device", "isps-page", "posture-rule", "posture-integration")) {
      answer(Fixtures.read(fixture));
    }

    cloudflare.devices().get(ID).execute();
    cloudflare.deviceIsps().list(ID, TEN).firstPage().execute();
    cloudflare.postureRules().get(ID).execute();
    cloudflare.postureIntegrations().get(ID).execute();

    assertFourRequests();
  }

  @Test
  void eachTagHasItsRxOperations() throws Exception {
    CloudflareRx cloudflare = CloudflareRx.create(client);
    for (String fixture : List.of("device", "isps-page", "posture-rule", "posture-integration")) {
      answer(Fixtures.read(fixture));
    }

    cloudflare.devices().get(ID).ignoreElement().blockingAwait();
    cloudflare.deviceIsps().list(ID, TEN).byPage().take(1).ignoreElements().blockingAwait();
    cloudflare.postureRules().get(ID).ignoreElement().blockingAwait();
    cloudflare.postureIntegrations().get(ID).ignoreElement().blockingAwait();

    assertFourRequests();
  }

  @Test
  void accountOfTheRootIsThatOfAllOperations() throws Exception {
    Cloudflare other = Cloudflare.create(client).forAccount(OTHER);
    CloudflareRx otherRx = CloudflareRx.create(client).forAccount(OTHER);
    answer(Fixtures.read("device"));
    answer(Fixtures.read("posture-rule"));
    answer(Fixtures.read("device"));

    other.devices().get(ID).execute();
    otherRx.postureRules().get(ID).ignoreElement().blockingAwait();
    Cloudflare.create(client).devices().get(ID).execute();

    String path = ROOT.replace(ACCOUNT, OTHER);
    assertRequest(sent(), "GET", path + "/devices/physical-devices/" + ID);
    assertRequest(sent(), "GET", path + "/devices/posture/" + ID);
    assertRequest(sent(), "GET", DEVICES + "/" + ID);
    assertThat(other.client().accountId()).isEqualTo(OTHER);
    assertThatThrownBy(() -> other.forAccount(".."))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("account id must not be a dot segment");
  }

  @Test
  void nothingIsCreatedBeforeItsMethodIsCalled() {
    try (Cloudflare cloudflare =
        Cloudflare.create(
            CloudflareClient.builder().credentials(Credentials.apiToken("t")).build())) {
      cloudflare.with(TRACED).forAccount(OTHER);
      assertThat(cloudflare.client().baseUrl()).isNull();

      cloudflare.devices();

      assertThat(cloudflare.client().baseUrl())
          .hasToString("https://api.cloudflare.com/client/v4/");
    }
  }

  @Test
  void requestGoesToTheServerOfTheDocumentByDefault() {
    List<String> urls = new ArrayList<>();
    OkHttpClient http =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  urls.add(chain.request().url().toString());
                  return new Response.Builder()
                      .request(chain.request())
                      .protocol(Protocol.HTTP_1_1)
                      .code(200)
                      .message("OK")
                      .body(
                          ResponseBody.create(
                              Fixtures.read("device"), MediaType.get("application/json")))
                      .build();
                })
            .build();

    try (Cloudflare cloudflare =
            Cloudflare.builder().apiToken("t").accountId(ACCOUNT).httpClient(http).build();
        CloudflareRx rx =
            CloudflareRx.builder().apiToken("t").accountId(ACCOUNT).httpClient(http).build()) {
      assertThat(cloudflare.client().baseUrl())
          .hasToString("https://api.cloudflare.com/client/v4/");
      cloudflare.devices().get(ID).execute();
      rx.devices().get(ID).ignoreElement().blockingAwait();
    }

    String url = "https://api.cloudflare.com" + DEVICES + "/" + ID;
    assertThat(urls).containsExactly(url, url);
  }

  @Test
  void builderNeedsCredentials() {
    assertThatThrownBy(() -> Cloudflare.builder().accountId(ACCOUNT).build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("credentials are required");
  }

  @Test
  void optionsReachEachPage() throws Exception {
    Cloudflare traced = Cloudflare.create(client).with(TRACED);
    CloudflareRx tracedRx = CloudflareRx.create(client).with(TRACED);
    pages();
    pages();
    pages();
    pages();

    assertThat(traced.devices().list()).hasSize(2);
    assertThat(Cloudflare.create(client).devices().with(TRACED).list()).hasSize(2);
    assertThat(items(tracedRx.devices().list())).hasSize(2);
    assertThat(items(CloudflareRx.create(client).devices().with(TRACED).list())).hasSize(2);

    for (int i = 0; i < 4; i++) {
      assertTraced(DEVICES);
      assertTraced(DEVICES + "?cursor=c%2F2");
    }
  }

  @Test
  void optionsReachEachAttempt() throws Exception {
    ManualScheduler scheduler = ManualScheduler.skipping(Duration.ofSeconds(100));
    CloudflareClient.Builder builder =
        CloudflareClient.builder()
            .baseUrl(client.baseUrl().toString())
            .accountId(ACCOUNT)
            .credentials(Credentials.apiToken("token-of-the-test"));
    CallOptions retried =
        TRACED.toBuilder().retryPolicy(RetryPolicy.builder().maxRetries(1).build()).build();
    server.enqueue(new MockResponse().setResponseCode(503));
    answer(Fixtures.read("device"));

    try (Cloudflare cloudflare =
        Cloudflare.create(TestClients.scheduler(builder, scheduler, () -> 0).build())) {
      cloudflare.devices().with(retried).get(ID).execute();
    }

    assertTraced(DEVICES + "/" + ID);
    assertTraced(DEVICES + "/" + ID);
  }

  @Test
  void optionsReachBothRequestsOfAnEdit() throws Exception {
    answer(Fixtures.read("posture-rule"));
    answer(Fixtures.read("posture-rule"));
    answer(Fixtures.read("posture-rule"));

    Cloudflare.create(client)
        .postureRules()
        .with(TRACED)
        .edit(ID, (rule, change) -> change.name("renamed"))
        .execute();

    for (int i = 0; i < 3; i++) {
      assertTraced(ROOT + "/devices/posture/" + ID);
    }
  }

  @Test
  void optionsAndAccountAreIndependent() throws Exception {
    CallOptions more = CallOptions.builder().header("X-More", "2").build();
    answer(Fixtures.read("device"));
    answer(Fixtures.read("device"));

    Cloudflare.create(client).with(TRACED).forAccount(OTHER).with(more).devices().get(ID).execute();
    Cloudflare.create(client).devices().with(TRACED).forAccount(OTHER).with(more).get(ID).execute();

    for (int i = 0; i < 2; i++) {
      RecordedRequest request = sent();
      assertThat(request.getPath()).isEqualTo(DEVICES.replace(ACCOUNT, OTHER) + "/" + ID);
      assertThat(request.getHeader("X-Trace")).isEqualTo("1");
      assertThat(request.getHeader("X-More")).isEqualTo("2");
    }
  }

  @Test
  void derivedRootSharesTheConnection() throws Exception {
    Cloudflare cloudflare = Cloudflare.create(client).with(TRACED);
    answer(Fixtures.read("device"));
    answer(Fixtures.read("device"));
    answer(Fixtures.read("device"));
    cloudflare.devices().get(ID).execute();

    try (Cloudflare derived = cloudflare.newBuilder().apiToken("other-token").build()) {
      derived.devices().get(ID).execute();
    }
    cloudflare.devices().get(ID).execute();

    assertThat(sent().getSequenceNumber()).isZero();
    RecordedRequest second = sent();
    assertThat(second.getSequenceNumber()).isOne();
    assertThat(second.getHeader("Authorization")).isEqualTo("Bearer other-token");
    assertThat(second.getHeader("X-Trace")).isEqualTo("1");
    assertThat(sent().getHeader("Authorization")).isEqualTo("Bearer token-of-the-test");
  }

  @Test
  void rootDerivedFromAClientWithoutABaseUrlUsesTheServerOfTheDocument() {
    try (Cloudflare cloudflare =
            Cloudflare.create(
                CloudflareClient.builder().credentials(Credentials.apiToken("t")).build());
        Cloudflare derived = cloudflare.newBuilder().build()) {
      assertThat(derived.client().baseUrl()).hasToString("https://api.cloudflare.com/client/v4/");
    }
  }

  @Test
  void closingTheRootClosesItsClient() {
    Cloudflare cloudflare = Cloudflare.create(client);
    assertThat(cloudflare.client()).isSameAs(client);

    cloudflare.with(TRACED).close();

    assertThatThrownBy(() -> CloudflareRx.create(client).devices().get(ID).blockingGet())
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CLOSED));
    assertNothingSent();
  }

  private void pages() {
    String device = Fixtures.result("device");
    answer("{\"success\":true,\"result\":[" + device + "],\"result_info\":{\"cursor\":\"c/2\"}}");
    answer("{\"success\":true,\"result\":[" + device + "],\"result_info\":{\"cursor\":\"\"}}");
  }

  private static List<Device> items(PagedFlowable<Device> list) {
    return list.toList().blockingGet();
  }

  private void assertTraced(String target) throws InterruptedException {
    RecordedRequest request = sent();
    assertThat(request.getPath()).isEqualTo(target);
    assertThat(request.getHeaders().values("X-Trace")).containsExactly("1");
  }

  private void assertFourRequests() throws InterruptedException {
    assertRequest(sent(), "GET", ROOT + "/devices/physical-devices/" + ID);
    assertRequest(sent(), "GET", ROOT + "/dex/devices/" + ID + "/isps?per_page=10&page=1");
    assertRequest(sent(), "GET", ROOT + "/devices/posture/" + ID);
    assertRequest(sent(), "GET", ROOT + "/devices/posture/integration/" + ID);
  }
}
