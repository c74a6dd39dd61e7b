package io.github.cfdevices.tests.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Types;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.Paged;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.RateLimiter;
import io.github.cfdevices.http.RetryPolicy;
import io.github.cfdevices.json.JsonModel;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.tests.support.ApiTest;
import io.github.cfdevices.tests.support.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/** Decodes any body as a page, and checks that each item round-trips. */
final class PageRoundTrip {
  private static final JsonAdapter<List<RawJson>> ITEMS =
      ModelJson.moshi().adapter(Types.newParameterizedType(List.class, RawJson.class));

  private byte[] body = {};
  final CloudflareClient client =
      CloudflareClient.builder()
          .httpClient(new OkHttpClient.Builder().addInterceptor(this::answer).build())
          .credentials(Credentials.apiToken("token-of-the-test"))
          .accountId(ApiTest.ACCOUNT)
          .retryPolicy(RetryPolicy.none())
          .rateLimiter(RateLimiter.off())
          .build();

  /** Returns a body for each item of a fixture; the names are the path of the items. */
  static Stream<byte[]> seeds(String fixture, String... names) {
    return Fixtures.items(fixture, String.join(".", names)).stream()
        .map(
            item -> {
              Object result = List.of(RawJson.parse(item));
              for (int i = names.length - 1; i > 0; i--) {
                result = Map.of(names[i], result);
              }
              return Fixtures.envelope(Fixtures.json(result)).getBytes(StandardCharsets.UTF_8);
            });
  }

  /** Checks a body; the names are the path of the items in the envelope. */
  void assertComesBack(byte[] answer, Paged<? extends JsonModel> list, String... names)
      throws IOException {
    body = answer;
    List<? extends JsonModel> items;
    try {
      items = list.firstPage().execute().items();
    } catch (ApiException | MalformedResponseException e) {
      return;
    }
    for (JsonModel item : items) {
      String json = ModelJson.encode(item);
      JsonModel again = ModelJson.decode(item.getClass(), json);
      assertThat(again).isEqualTo(item).hasSameHashCodeAs(item).hasToString(item.toString());
      assertThat(ModelJson.encode(again)).isEqualTo(json);
    }
    assertSame(items, names);
  }

  private void assertSame(List<? extends JsonModel> items, String... names) throws IOException {
    List<RawJson> sent;
    try {
      sent = sent(names);
    } catch (JsonDataException e) {
      // Nested too deep to be read as one value; adapters count levels from each unknown member.
      assertThat(e).hasMessageContaining("Nesting too deep");
      return;
    }
    assertThat(items).hasSameSizeAs(sent);
    for (int i = 0; i < sent.size(); i++) {
      assertThat(RawJson.parse(ModelJson.encode(items.get(i)))).isEqualTo(sent.get(i));
    }
  }

  /** Returns the items of the body, read without the client. */
  private List<RawJson> sent(String... names) throws IOException {
    String text = new String(body, StandardCharsets.UTF_8);
    JsonReader reader =
        JsonReader.of(new Buffer().writeUtf8(text.startsWith("\uFEFF") ? text.substring(1) : text));
    for (String name : names) {
      if (reader.peek() == JsonReader.Token.NULL) {
        return List.of();
      }
      reader.beginObject();
      while (reader.hasNext() && !reader.nextName().equals(name)) {
        reader.skipValue();
      }
      if (reader.peek() == JsonReader.Token.END_OBJECT) {
        return List.of();
      }
    }
    return reader.peek() == JsonReader.Token.NULL ? List.of() : ITEMS.fromJson(reader);
  }

  private Response answer(Interceptor.Chain chain) {
    return new Response.Builder()
        .request(chain.request())
        .protocol(Protocol.HTTP_1_1)
        .code(200)
        .message("OK")
        .body(ResponseBody.create(body, null))
        .build();
  }
}
