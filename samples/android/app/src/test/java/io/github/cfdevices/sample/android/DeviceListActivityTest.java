package io.github.cfdevices.robolectric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.os.NetworkOnMainThreadException;
import android.os.StrictMode;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.CallEvent;
import io.github.cfdevices.http.CallListener;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.rx.DevicesRx;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeResponse;
import io.github.cfdevices.testkit.ReceivedRequest;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** The life of an Activity that shows a list, on a main thread that may not use the network. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = {26, 34})
public final class DeviceListActivityTest {
  private final FakeCloudflare fake = FakeCloudflare.builder().devices(25).start();
  private final BlockingQueue<FailureKind> failures = new LinkedBlockingQueue<>();
  private final BlockingQueue<CallEvent> started = new LinkedBlockingQueue<>();
  private CloudflareClient client;

  @Before
  public void start() {
    StrictMode.setThreadPolicy(
        new StrictMode.ThreadPolicy.Builder()
            .detectAll()
            .penaltyDeath()
            .penaltyDeathOnNetwork()
            .build());
    startProcess();
  }

  @After
  public void stop() {
    client.close();
    fake.close();
  }

  @Test
  public void blockingOnTheMainThreadIsRefused() {
    assertThatThrownBy(() -> DevicesApi.create(client).get("any").execute())
        .isInstanceOf(TransportException.class)
        .hasRootCauseInstanceOf(NetworkOnMainThreadException.class);
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  public void pagesAreShownOnTheMainThreadAndLoadedElsewhere() throws InterruptedException {
    Screen screen = Screen.open();

    screen.loadPage();

    assertThat(screen.shown()).hasSize(10);
    assertThat(fake.requests()).extracting(ReceivedRequest::query).containsExactly("per_page=10");
  }

  @Test
  public void destroyingTheActivityCancelsItsRequest() throws InterruptedException {
    fake.enqueue(FakeResponse.stall());
    Screen screen = Screen.open();
    screen.beginToLoad();
    assertThat(started.poll(10, TimeUnit.SECONDS)).isNotNull();

    screen.close();

    assertThat(failures.poll(10, TimeUnit.SECONDS)).isEqualTo(FailureKind.CANCELED);
    assertThat(screen.shown()).isEmpty();
  }

  @Test
  public void recreatedActivityGoesOnWithTheSameClient() throws InterruptedException {
    Screen screen = Screen.open();
    screen.loadPage();

    screen.turn();

    assertThat(screen.shown()).hasSize(10);
    screen.loadRest();
    assertThat(screen.shown()).isEqualTo(allIds());
  }

  @Test
  public void listGoesOnAfterTheEndOfTheProcess() throws InterruptedException {
    Screen screen = Screen.open();
    screen.loadPage();
    byte[] state = screen.leave();
    client.close();
    int before = fake.requests().size();

    startProcess();
    Screen later = Screen.open(state);
    later.loadRest();

    assertThat(fake.requests()).hasSize(before + 2);
    assertThat(later.shown()).isEqualTo(allIds());
  }

  private void startProcess() {
    client =
        CloudflareClient.builder()
            .baseUrl(fake.url())
            .credentials(Credentials.apiToken(fake.apiToken()))
            .accountId(fake.accountId())
            .httpClient(new OkHttpClient.Builder().socketFactory(new GuardedSockets()).build())
            .listener(new Attempts())
            .build();
    App.start(client);
  }

  private List<String> allIds() {
    return DevicesRx.create(client).list().map(Device::id).toList().blockingGet();
  }

  private final class Attempts implements CallListener {
    @Override
    public void attemptStarted(CallEvent event) {
      started.add(event);
    }

    @Override
    public void attemptEnded(CallEvent event) {
      if (event.failure() != null) {
        failures.add(event.failure());
      }
    }
  }
}
