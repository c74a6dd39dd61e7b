package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.codegen.BareResult;
import io.github.cfdevices.codegen.BodyKind;
import io.github.cfdevices.codegen.OptionalResult;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.EmptyResultException;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.errors.ResponseException;
import io.github.cfdevices.json.Box;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.json.RawJson;
import java.util.List;
import java.util.Map;
import okhttp3.mockwebserver.MockResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

final class EmptyResultTest extends ServerTest {
  private static final String NOTHING = "\"result\":null";

  private Boxes boxes;

  /** Services as the generator would write them. */
  interface Boxes {
    @GET("boxes/1")
    ApiCall<Box> get();

    @POST("boxes")
    ApiCall<Box> create(@Body RawJson box);

    @PUT("boxes/1")
    ApiCall<Box> replace(@Body RawJson box);

    @PATCH("boxes/1")
    ApiCall<Box> change(@Body RawJson box);

    @DELETE("boxes/1")
    ApiCall<Box> delete();

    @HTTP(method = "DELETE", path = "boxes/1", hasBody = true)
    ApiCall<Box> deleteParts(@Body RawJson parts);

    @DELETE("boxes")
    ApiCall<List<Box>> deleteAll();

    @DELETE("boxes/1")
    ApiCall<Map<String, Long>> deleteCounting();

    @DELETE("boxes/1")
    ApiCall<RawJson> deleteAny();

    @DELETE("boxes/1")
    ApiCall<String> deleteNamed();

    @DELETE("boxes/1")
    @BareResult(BodyKind.JSON)
    ApiCall<Box> deleteBare();

    @GET("boxes/next")
    @BareResult(BodyKind.JSON)
    @OptionalResult
    ApiCall<Box> next();

    @GET("boxes/maybe")
    @OptionalResult
    ApiCall<Box> maybe();

    @GET("boxes/some")
    @OptionalResult
    ApiCall<List<Box>> some();

    @POST("boxes/touch")
    @BareResult(BodyKind.NONE)
    ApiCall<Done> touch();
  }

  @BeforeEach
  void createService() {
    boxes = client.create(Boxes.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {NOTHING, "\"more\":1"})
  void deleteWithoutAResultIsASuccess(String members) {
    for (int i = 0; i < 5; i++) {
      succeed(members);
    }

    assertEmpty(boxes.delete().execute());
    assertEmpty(boxes.deleteParts(RawJson.of(1)).execute());
    assertThat(boxes.deleteAll().execute()).isEmpty();
    assertThat(boxes.deleteCounting().execute()).isEmpty();
    assertThat(boxes.deleteAny().execute()).isEqualTo(RawJson.of(null));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 202, 204, 205})
  void deleteWithoutABodyIsASuccess(int status) {
    for (int i = 0; i < 3; i++) {
      server.enqueue(new MockResponse().setResponseCode(status));
    }

    ApiResponse<Box> response = boxes.delete().withResponse().execute();

    assertThat(response.status()).isEqualTo(status);
    assertEmpty(response.result());
    assertThat(boxes.deleteAll().execute()).isEmpty();
    assertEmpty(boxes.deleteBare().execute());
  }

  @Test
  void deleteOfBareJsonTakesNull() {
    answer(200, "null");

    assertEmpty(boxes.deleteBare().execute());
  }

  @Test
  void deleteThatReturnsWhatItDeletedIsRead() {
    succeed("\"result\":{\"name\":\"a\"}");

    assertThat(boxes.delete().execute().name()).isEqualTo("a");
  }

  @Test
  void deleteOfATypeWithoutAnEmptyValueHasNoResult() {
    succeed(NOTHING);
    server.enqueue(new MockResponse().setResponseCode(204));

    assertThatThrownBy(() -> boxes.deleteNamed().execute())
        .isInstanceOf(EmptyResultException.class);
    assertThatThrownBy(() -> boxes.deleteNamed().execute())
        .isInstanceOf(EmptyResultException.class);
  }

  @Test
  void deleteThatFailsIsNoSuccess() {
    answer(200, "{\"success\":false,\"errors\":[],\"result\":null}");
    answer(404, "");
    answer(200, "text/html", "<html>");
    succeed("\"result\":7");

    assertThatThrownBy(() -> boxes.delete().execute()).isInstanceOf(ApiException.class);
    assertThatThrownBy(() -> boxes.delete().execute()).isInstanceOf(ApiException.class);
    assertThatThrownBy(() -> boxes.delete().execute())
        .isInstanceOf(MalformedResponseException.class);
    assertThatThrownBy(() -> boxes.delete().execute())
        .isInstanceOf(MalformedResponseException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {NOTHING, "\"more\":1"})
  void otherMethodsFailWithoutTheResultThatTheyNeed(String members) {
    RawJson box = RawJson.parse("{}");
    for (ApiCall<Box> call :
        List.of(boxes.get(), boxes.create(box), boxes.replace(box), boxes.change(box))) {
      succeed(members);

      assertThatThrownBy(call::execute)
          .isInstanceOfSatisfying(
              EmptyResultException.class,
              e -> {
                assertThat(e.status()).isEqualTo(200);
                assertThat(e.cfRay()).isEqualTo("8a1b2c3d4e5f-FRA");
                assertThat(e.attempts()).isOne();
              })
          .hasMessageEndingWith(
              " answered 200 without a result, although the API reports success"
                  + " (cf-ray 8a1b2c3d4e5f-FRA)");
    }
  }

  @Test
  void emptyBodyWhereAResultIsNeededIsMalformed() {
    answer(200, "");

    assertThatThrownBy(() -> boxes.create(RawJson.of(1)).execute())
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageContaining("an empty body");
  }

  @Test
  void resultThatTheDocumentAllowsToBeMissingIsEmpty() {
    server.enqueue(new MockResponse().setResponseCode(204));
    answer(200, "null");
    server.enqueue(new MockResponse());
    succeed(NOTHING);
    server.enqueue(new MockResponse().setResponseCode(204));
    server.enqueue(new MockResponse().setResponseCode(204));
    answer(200, "{\"name\":\"a\"}");

    assertEmpty(boxes.next().execute());
    assertEmpty(boxes.next().execute());
    assertEmpty(boxes.next().execute());
    assertEmpty(boxes.maybe().execute());
    assertEmpty(boxes.maybe().execute());
    assertThat(boxes.some().execute()).isEmpty();
    assertThat(boxes.next().execute().name()).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "OK", "{}", "[1", "null", "{\"success\":true}", "{\"id\":1}"})
  void bodyThatIsNotDocumentedMeansNothing(String body) {
    answer(200, "text/plain", body);
    answer(201, body);
    answer(200, "text/html; charset=utf-8", body);

    for (int i = 0; i < 3; i++) {
      assertThat(boxes.touch().execute()).isEqualTo(Done.DONE);
    }
  }

  @Test
  void failureIsOneWhereNoBodyIsDocumented() {
    answer(200, "{\"success\":false,\"errors\":[]}");
    answer(500, "OK");
    answer(200, "text/html", "<html>Sign in</html>");

    assertThatThrownBy(() -> boxes.touch().execute()).isInstanceOf(ApiException.class);
    assertThatThrownBy(() -> boxes.touch().execute()).isInstanceOf(ApiException.class);
    assertThatThrownBy(() -> boxes.touch().execute())
        .isInstanceOf(MalformedResponseException.class)
        .isInstanceOf(ResponseException.class);
  }

  private static void assertEmpty(Box box) {
    assertThat(ModelJson.encode(box)).isEqualTo("{}");
    assertThat(box.rawMembers().isEmpty()).isTrue();
  }
}
