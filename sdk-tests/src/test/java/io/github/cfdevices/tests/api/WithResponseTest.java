package io.github.cfdevices.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.ApiResponse;
import io.github.cfdevices.Done;
import io.github.cfdevices.OnConflict;
import io.github.cfdevices.Page;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.http.Await;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.http.TestClients;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.rx.CloudflareRx;
import io.github.cfdevices.rx.DevicesRx;
import io.github.cfdevices.rx.PostureRulesRx;
import io.github.cfdevices.tests.support.ApiTest;
import io.github.cfdevices.tests.support.Fixtures;
import io.reactivex.rxjava3.observers.TestObserver;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;

/** Facades whose results are whole responses. */
final class WithResponseTest extends ApiTest {
  private static final String DEVICES = ROOT + "/devices/physical-devices";

  @Test
  void resultHasTheStatusAndTheHeaders() throws Exception {
    answer(201, "r1", Fixtures.read("device"));

    ApiResponse<Device> response =
        CloudflareRx.create(client).devices().withResponse().get(ID).blockingGet();

    assertThat(response.status()).isEqualTo(201);
    assertThat(response.cfRay()).isEqualTo("r1");
    assertThat(response.result().id()).isEqualTo("fc9ab6ab-3b94-4319-9941-459462b3d73e");
    assertRequest(sent(), "GET", DEVICES + "/" + ID);
  }

  @Test
  void callWithoutAResultHasAResponse() throws Exception {
    answer(200, "r2", Fixtures.read("nothing"));

    ApiResponse<Done> response = DevicesRx.create(client).withResponse().delete(ID).blockingGet();

    assertThat(response.result()).isEqualTo(Done.DONE);
    assertThat(response.cfRay()).isEqualTo("r2");
    assertRequest(sent(), "DELETE", DEVICES + "/" + ID);
  }

  @Test
  void editHasTheResponseToThePut() throws Exception {
    answer(200, "get", Fixtures.read("posture-rule"));
    answer(200, "put", Fixtures.read("posture-rule"));

    ApiResponse<PostureRule> response =
        PostureRulesRx.create(client)
            .withResponse()
            .edit(ID, (rule, change) -> change.name("renamed"), OnConflict.OVERWRITE)
            .blockingGet();

    assertThat(response.cfRay()).isEqualTo("put");
    assertThat(sent().getMethod()).isEqualTo("GET");
    assertThat(sent().getMethod()).isEqualTo("PUT");
  }

  @Test
  void optionsAndAccountRemain() throws Exception {
    answer(200, "r", Fixtures.read("device"));
    CallOptions options = CallOptions.builder().header("X-Trace", "1").build();

    CloudflareRx.create(client)
        .with(options)
        .forAccount("00000000000000000000000000000001")
        .devices()
        .withResponse()
        .get(ID)
        .ignoreElement()
        .blockingAwait();

    var request = sent();
    assertThat(request.getHeader("X-Trace")).isEqualTo("1");
    assertThat(request.getPath()).contains("/accounts/00000000000000000000000000000001/");
  }

  @Test
  void rejectionIsAnError() {
    answer(404, "r", "{\"success\":false,\"errors\":[{\"code\":1,\"message\":\"no\"}]}");

    assertThatThrownBy(() -> DevicesRx.create(client).withResponse().get(ID).blockingGet())
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(404));
  }

  @Test
  void disposingCancelsTheRequest() throws Exception {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    TestObserver<ApiResponse<Device>> observer =
        DevicesRx.create(client).withResponse().get(ID).test();
    assertThat(server.takeRequest(10, TimeUnit.SECONDS)).isNotNull();

    observer.dispose();

    Await.until("no request in flight", () -> TestClients.inFlight(client) == 0);
    observer.assertNoValues().assertNoErrors().assertNotComplete();
  }

  @Test
  void pageOfAListHasItsResponse() {
    answer(200, "page", Fixtures.read("devices-last-page"));

    Page<Device> page = DevicesRx.create(client).list().byPage().blockingFirst();

    assertThat(page.response().cfRay()).isEqualTo("page");
  }

  private void answer(int status, String ray, String body) {
    server.enqueue(
        new MockResponse()
            .setResponseCode(status)
            .setHeader("Content-Type", "application/json")
            .setHeader("cf-ray", ray)
            .setBody(body));
  }
}
