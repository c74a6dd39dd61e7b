package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.ClientAccess;
import io.github.cfdevices.RecordingCallback;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.json.RawJson;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;

final class HttpTransportTest extends ServerTest {
  private final RecordingCallback<Object> outcome = new RecordingCallback<>();

  @Test
  void closingReleasesThreadsAndConnections() throws Exception {
    succeed("\"result\":1");
    things.get("a").enqueue(outcome);
    assertThat(outcome.await()).isEqualTo(RawJson.of(1));
    OkHttpClient okHttp = ClientAccess.engine(client).transport.okHttp();
    assertThat(okHttp.connectionPool().connectionCount()).isOne();

    client.close();

    assertThat(ClientAccess.engine(client).workers.pool().awaitTermination(10, TimeUnit.SECONDS))
        .isTrue();
    assertThat(okHttp.connectionPool().connectionCount()).isZero();
    Thread worker = outcome.thread();
    assertThat(worker.getName()).isEqualTo("cfdevices");
    assertThat(worker.isDaemon()).isTrue();
    worker.join(10_000);
    assertThat(worker.isAlive()).isFalse();
  }

  @Test
  void blockingCallsNeedNoThread() {
    succeed("\"result\":1");

    things.get("a").execute();

    assertThat(ClientAccess.engine(client).workers.isStarted()).isFalse();
  }

  @Test
  void closingAnUnusedClientMakesNone() {
    HttpTransport transport = new HttpTransport(null, new Workers(null));

    transport.close();
    transport.close();

    assertThat(transport.okHttp()).isNull();
  }

  @Test
  void closingCancelsRequestsInFlight() throws Exception {
    answer(SocketPolicy.NO_RESPONSE);
    things.get("a").enqueue(outcome);
    taken();
    OkHttpClient okHttp = ClientAccess.engine(client).transport.okHttp();

    client.close();

    assertThat(outcome.await())
        .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.canceled()).isTrue());
    assertThat(ClientAccess.engine(client).workers.pool().awaitTermination(10, TimeUnit.SECONDS))
        .isTrue();
    assertThat(okHttp.connectionPool().connectionCount()).isZero();
  }
}
