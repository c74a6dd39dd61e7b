package io.github.cfdevices.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.json.RawJson;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import retrofit2.http.GET;
import retrofit2.http.Path;

final class FakeCloudflareExtensionTest {
  private static final List<CloudflareClient> CLIENTS = new ArrayList<>();

  @RegisterExtension
  final FakeCloudflareExtension extension =
      FakeCloudflareExtension.of(FakeCloudflare.builder().devices(7).withoutPosture())
          .withClient(client -> client.userAgentSuffix("inventory/1"));

  private FakeCloudflare before;

  @BeforeEach
  void keep(FakeCloudflare fake) {
    before = fake;
  }

  @AfterEach
  void compare(FakeCloudflare fake) {
    assertThat(fake).isSameAs(before);
  }

  @RepeatedTest(2)
  void eachTestHasAFakeOfItsOwn(FakeCloudflare fake) {
    assertThat(fake).isSameAs(before).isSameAs(extension.fake());
    assertThat(fake.requests()).isEmpty();
    new TestHttpClient(fake).get("/devices/posture");
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void fakeAndClientHaveTheSettings(FakeCloudflare fake, CloudflareClient client) {
    assertThat(client).isSameAs(extension.client());
    assertThat(new TestHttpClient(fake).get("/devices/physical-devices").objects("result"))
        .hasSize(7);

    client.create(Rules.class).list(fake.accountId()).execute();

    assertThat(fake.requests().get(1).header("User-Agent")).endsWith(" inventory/1");
  }

  @Test
  void classesWithAFactoryAreCreatedWithTheClient(Inventory inventory, CloudflareClient client) {
    assertThat(inventory.client).isSameAs(client);
  }

  @Nested
  final class NestedTests {
    @Test
    void fakeOfTheOuterClassIsUsed(FakeCloudflare fake) {
      assertThat(fake).isSameAs(before);
    }
  }

  @Test
  void extensionByItsClassHasTheDefaults() {
    CLIENTS.clear();

    assertThat(failures(Defaults.class)).isEmpty();

    assertThat(CLIENTS).hasSize(2).doesNotHaveDuplicates();
    assertThat(CLIENTS)
        .allSatisfy(
            client ->
                assertThatThrownBy(() -> client.create(Rules.class).list("1").execute())
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("the client is closed"));
  }

  @Test
  void otherParametersAreLeftToOtherExtensions() {
    assertThat(failures(OtherParameters.class))
        .hasSize(2)
        .allSatisfy(message -> assertThat(message).contains("No ParameterResolver registered"));
  }

  @Test
  void failureOfAFactoryIsTheCause() {
    assertThat(failures(FailingFactory.class))
        .singleElement()
        .asString()
        .contains(Broken.class.getName() + ".create failed");
  }

  @Test
  void thereIsNoFakeWithoutATest() {
    FakeCloudflareExtension unused = new FakeCloudflareExtension();

    assertThatThrownBy(unused::fake)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("No test is running: the fake starts before each test");
    assertThatThrownBy(unused::client).isInstanceOf(IllegalStateException.class);
  }

  private static List<String> failures(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .testEvents()
        .failed()
        .stream()
        .map(Event::getPayload)
        .map(result -> String.valueOf(result.orElseThrow()))
        .toList();
  }

  interface Rules {
    @GET("accounts/{account_id}/devices/posture")
    ApiCall<RawJson> list(@Path("account_id") String account);
  }

  public static final class Inventory {
    final CloudflareClient client;

    private Inventory(CloudflareClient client) {
      this.client = client;
    }

    public static Inventory create(CloudflareClient client) {
      return new Inventory(client);
    }
  }

  public static final class Broken {
    public static Broken create(CloudflareClient client) {
      if (client.baseUrl() != null) {
        throw new IllegalStateException("broken");
      }
      return new Broken();
    }
  }

  @ExtendWith(FakeCloudflareExtension.class)
  static final class Defaults {
    @RepeatedTest(2)
    void test(FakeCloudflare fake, CloudflareClient client) {
      assertThat(new TestHttpClient(fake).get("/devices/physical-devices").objects("result"))
          .hasSize(24);
      CLIENTS.add(client);
    }
  }

  @ExtendWith(FakeCloudflareExtension.class)
  static final class OtherParameters {
    @Test
    void text(String text) {}

    @Test
    void factoryOfAnotherType(List<String> list) {}
  }

  @ExtendWith(FakeCloudflareExtension.class)
  static final class FailingFactory {
    @Test
    void test(Broken broken) {}
  }
}
