package io.github.cfdevices.tests.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.ListDevicesParams;
import io.github.cfdevices.rx.DevicesRx;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.tests.support.GeneratedSources;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.pekko.NotUsed;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.stream.javadsl.Sink;
import org.apache.pekko.stream.javadsl.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** Other engines of Reactive Streams take lists as docs/scale.md shows. */
final class ReactiveEnginesTest {
  private final FakeCloudflare fake = FakeCloudflare.builder().devices(500).start();
  private final CloudflareClient client = fake.newClient();
  private final ListDevicesParams params = ListDevicesParams.builder().perPage(50L).build();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Test
  void reactorRequestsThePagesThatItNeeds() {
    Flux<Device> devices = Flux.from(DevicesRx.create(client).list(params)).take(60);

    assertThat(devices.collectList().block(Duration.ofSeconds(20))).hasSize(60);
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void pekkoStreamsRequestThePagesThatTheyNeed() throws Exception {
    ActorSystem system = ActorSystem.create();
    try {
      Source<Device, NotUsed> devices =
          Source.fromPublisher(DevicesRx.create(client).list(params)).take(60);

      List<Device> found =
          devices.runWith(Sink.seq(), system).toCompletableFuture().get(20, TimeUnit.SECONDS);
      assertThat(found).hasSize(60);
      assertThat(fake.requests()).hasSize(2);
    } finally {
      system.terminate();
    }
  }

  @Test
  void codeOfThePageIsThatOfThisTest() {
    String page = GeneratedSources.read(Path.of("..", "docs", "scale.md"));
    String test =
        GeneratedSources.read(
            Path.of("src/test/java/io/github/cfdevices/tests/api/ReactiveEnginesTest.java"));

    List<String> code =
        Pattern.compile("(?s)```java\n(.*?)```")
            .matcher(page)
            .results()
            .map(block -> block.group(1))
            .filter(block -> block.contains("DevicesRx"))
            .toList();
    assertThat(code).hasSize(2);
    assertThat(code)
        .allSatisfy(block -> assertThat(withoutSpaces(test)).contains(withoutSpaces(block)));
  }

  private static String withoutSpaces(String code) {
    return code.replaceAll("\\s+", "");
  }
}
