package io.github.cfdevices.tests.trace;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.tests.support.ApiTest;
import io.github.cfdevices.tests.support.Fixtures;
import java.io.IOException;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;

/** The program that {@link CallTracer} traces: sends warm-up calls and then one traced call. */
final class TracedGet extends Dispatcher {
  static final String DONE = "DONE";

  private static final int WARM_UP_CALLS = 20;

  /** Contains only strings, since numbers and nested objects are read by further classes. */
  private static final String DEVICE =
      Fixtures.envelope("{\"id\":\"" + ApiTest.ID + "\",\"name\":\"My Device\"}");

  private volatile boolean warm;

  private TracedGet() {}

  public static void main(String[] arguments) throws IOException {
    new TracedGet().run();
  }

  private void run() throws IOException {
    try (MockWebServer server = new MockWebServer()) {
      server.setDispatcher(this);
      server.start(ApiTest.loopback(), 0);
      try (CloudflareClient client = client(server)) {
        DevicesApi devices = DevicesApi.create(client);
        for (int i = 0; i < WARM_UP_CALLS; i++) {
          devices.get(ApiTest.ID).execute();
        }
        warm = true;
        enter(CallTrace.Phase.BUILD.name());
        ApiCall<Device> call = devices.get(ApiTest.ID);
        enter(CallTrace.Phase.SEND.name());
        call.execute();
        enter(DONE);
      }
    }
  }

  /** Runs while the client is blocked, waiting for the response. */
  @Override
  public MockResponse dispatch(RecordedRequest request) {
    if (warm) {
      enter(CallTrace.Phase.RECEIVE.name());
    }
    return new MockResponse().setHeader("Content-Type", "application/json").setBody(DEVICE);
  }

  /** Marks the start of a phase; the tracer sets a breakpoint here. */
  static void enter(String phase) {}

  private static CloudflareClient client(MockWebServer server) {
    return CloudflareClient.builder()
        .baseUrl("http://127.0.0.1:" + server.getPort() + "/client/v4/")
        .credentials(Credentials.apiToken("token-of-the-test"))
        .accountId(ApiTest.ACCOUNT)
        .build();
  }
}
