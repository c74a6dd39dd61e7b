package io.github.cfdevices.tests.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.RetryPolicy;
import io.github.cfdevices.model.ListDevicesParams;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeResponse;
import io.github.cfdevices.testkit.ReceivedRequest;
import io.github.cfdevices.tests.support.ApiTest;
import io.github.cfdevices.tests.support.Fixtures;
import io.github.cfdevices.tests.support.JsonArbitraries;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

final class UrlPropertiesTest {
  private static FakeCloudflare fake;
  private static CloudflareClient client;

  @BeforeContainer
  static void startFake() {
    fake = FakeCloudflare.builder().devices(0).start();
    client =
        CloudflareClient.builder()
            .retryPolicy(RetryPolicy.none())
            .baseUrl(fake.url())
            .credentials(Credentials.apiToken(fake.apiToken()))
            .accountId(fake.accountId())
            .build();
  }

  @AfterContainer
  static void closeFake() {
    client.close();
    fake.close();
  }

  @Property
  void queryValuesArriveUnchanged(
      @ForAll("texts") String search, @ForAll("lists") List<String> tags) {
    ListDevicesParams params = ListDevicesParams.builder().search(search).tag(tags).build();
    answer("[]");
    DevicesApi.create(client).list(params).firstPage().execute();
    String query = sent().query();
    assertThat(values(query, "search")).containsExactly(search);
    assertThat(values(query, "tag")).isEqualTo(tags);
  }

  @Property
  void cursorsArriveUnchanged(@ForAll("ids") String cursor) {
    answer("[]");
    DevicesApi.create(client).list().page(cursor).execute();
    assertThat(values(sent().query(), "cursor")).containsExactly(cursor);
  }

  @Property
  void idsArriveAsOneSegment(@ForAll("ids") String id) {
    answer("{}");
    DevicesApi.create(client).get(id).execute();
    String path = sent().path();
    String before = ApiTest.ROOT + "/devices/physical-devices/";
    assertThat(path).startsWith(before);
    String segment = path.substring(before.length());
    assertThat(segment).doesNotContain("/", "?", "#");
    assertThat(decoded(segment.replace("+", "%2B"))).isEqualTo(id);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        JsonArbitraries.texts(),
        Arbitraries.strings().withChars("+/=&?#% ,;:@!$'()*[]{}|\\^~`\"<>.ü").ofMaxLength(12));
  }

  @Provide
  Arbitrary<List<String>> lists() {
    return texts().list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> ids() {
    return texts()
        .filter(id -> !id.isEmpty() && !id.equals(".") && !id.equals(".."))
        .filter(id -> id.chars().noneMatch(Character::isISOControl));
  }

  private static void answer(String result) {
    fake.clearRequests();
    fake.enqueue(FakeResponse.json(200, Fixtures.envelope(result)));
  }

  private static ReceivedRequest sent() {
    assertThat(fake.requests()).hasSize(1);
    return fake.requests().get(0);
  }

  /** Returns the values of a parameter, decoded by the JDK rather than by OkHttp. */
  private static List<String> values(String query, String name) {
    List<String> values = new ArrayList<>();
    for (String pair : query.split("&", -1)) {
      int mark = pair.indexOf('=');
      if (decoded(pair.substring(0, mark)).equals(name)) {
        values.add(decoded(pair.substring(mark + 1)));
      }
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
