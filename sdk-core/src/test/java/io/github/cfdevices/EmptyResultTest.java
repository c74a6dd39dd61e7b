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
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.json.Product;
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

  private Products products;

  /** Services as the generator would write them. */
  interface Products {
    @GET("products/1")
    ApiCall<Product> get();

    @POST("products")
    ApiCall<Product> create(@Body RawJson product);

    @PUT("products/1")
    ApiCall<Product> replace(@Body RawJson product);

    @PATCH("products/1")
    ApiCall<Product> change(@Body RawJson product);

    @DELETE("products/1")
    ApiCall<Product> delete();

    @HTTP(method = "DELETE", path = "products/1", hasBody = true)
    ApiCall<Product> deleteParts(@Body RawJson parts);

    @DELETE("products")
    ApiCall<List<Product>> deleteAll();

    @DELETE("products/1")
    ApiCall<Map<String, Long>> deleteCounting();

    @DELETE("products/1")
    ApiCall<RawJson> deleteAny();

    @DELETE("products/1")
    ApiCall<String> deleteNamed();

    @DELETE("products/1")
    @BareResult(BodyKind.JSON)
    ApiCall<Product> deleteBare();

    @GET("products/next")
    @BareResult(BodyKind.JSON)
    @OptionalResult
    ApiCall<Product> next();

    @GET("products/maybe")
    @OptionalResult
    ApiCall<Product> maybe();

    @GET("products/some")
    @OptionalResult
    ApiCall<List<Product>> some();

    @POST("products/touch")
    @BareResult(BodyKind.NONE)
    ApiCall<Done> touch();
  }

  @BeforeEach
  void createService() {
    products = client.create(Products.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {NOTHING, "\"more\":1"})
  void deleteWithoutAResultIsASuccess(String members) {
    for (int i = 0; i < 5; i++) {
      succeed(members);
    }

    assertEmpty(products.delete().execute());
    assertEmpty(products.deleteParts(RawJson.of(1)).execute());
    assertThat(products.deleteAll().execute()).isEmpty();
    assertThat(products.deleteCounting().execute()).isEmpty();
    assertThat(products.deleteAny().execute()).isEqualTo(RawJson.of(null));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 202, 204, 205})
  void deleteWithoutABodyIsASuccess(int status) {
    for (int i = 0; i < 3; i++) {
      server.enqueue(new MockResponse().setResponseCode(status));
    }

    ApiResponse<Product> response = products.delete().withResponse().execute();

    assertThat(response.status()).isEqualTo(status);
    assertEmpty(response.result());
    assertThat(products.deleteAll().execute()).isEmpty();
    assertEmpty(products.deleteBare().execute());
  }

  @Test
  void deleteOfBareJsonAcceptsNull() {
    answer(200, "null");

    assertEmpty(products.deleteBare().execute());
  }

  @Test
  void deleteReturnsTheDeletedResource() {
    succeed("\"result\":{\"name\":\"a\"}");

    assertThat(products.delete().execute().name()).isEqualTo("a");
  }

  @Test
  void deleteFailsIfItsTypeHasNoEmptyValue() {
    succeed(NOTHING);
    server.enqueue(new MockResponse().setResponseCode(204));

    assertThatThrownBy(() -> products.deleteNamed().execute())
        .isInstanceOf(EmptyResultException.class);
    assertThatThrownBy(() -> products.deleteNamed().execute())
        .isInstanceOf(EmptyResultException.class);
  }

  @Test
  void rejectedDeleteIsAnError() {
    answer(200, "{\"success\":false,\"errors\":[],\"result\":null}");
    answer(404, "");
    answer(200, "text/html", "<html>");
    succeed("\"result\":7");

    assertThatThrownBy(() -> products.delete().execute()).isInstanceOf(ApiException.class);
    assertThatThrownBy(() -> products.delete().execute()).isInstanceOf(ApiException.class);
    assertThatThrownBy(() -> products.delete().execute())
        .isInstanceOf(MalformedResponseException.class);
    assertThatThrownBy(() -> products.delete().execute())
        .isInstanceOf(MalformedResponseException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {NOTHING, "\"more\":1"})
  void otherMethodsFailWithoutAResult(String members) {
    RawJson product = RawJson.parse("{}");
    for (ApiCall<Product> call :
        List.of(
            products.get(),
            products.create(product),
            products.replace(product),
            products.change(product))) {
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
              " returned HTTP 200 without a result, although the API reports success"
                  + " (cf-ray 8a1b2c3d4e5f-FRA)");
    }
  }

  @Test
  void emptyBodyIsMalformedIfAResultIsNeeded() {
    answer(200, "");

    assertThatThrownBy(() -> products.create(RawJson.of(1)).execute())
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageContaining("an empty body");
  }

  @Test
  void missingOptionalResultIsEmpty() {
    server.enqueue(new MockResponse().setResponseCode(204));
    answer(200, "null");
    server.enqueue(new MockResponse());
    succeed(NOTHING);
    server.enqueue(new MockResponse().setResponseCode(204));
    server.enqueue(new MockResponse().setResponseCode(204));
    answer(200, "{\"name\":\"a\"}");

    assertEmpty(products.next().execute());
    assertEmpty(products.next().execute());
    assertEmpty(products.next().execute());
    assertEmpty(products.maybe().execute());
    assertEmpty(products.maybe().execute());
    assertThat(products.some().execute()).isEmpty();
    assertThat(products.next().execute().name()).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "OK", "{}", "[1", "null", "{\"success\":true}", "{\"id\":1}"})
  void undocumentedBodyIsIgnored(String body) {
    answer(200, "text/plain", body);
    answer(201, body);
    answer(200, "text/html; charset=utf-8", body);

    for (int i = 0; i < 3; i++) {
      assertThat(products.touch().execute()).isEqualTo(Done.DONE);
    }
  }

  @Test
  void failureWithoutADocumentedBodyIsDetected() {
    answer(200, "{\"success\":false,\"errors\":[]}");
    answer(500, "OK");
    answer(200, "text/html", "<html>Sign in</html>");

    assertThatThrownBy(() -> products.touch().execute()).isInstanceOf(ApiException.class);
    assertThatThrownBy(() -> products.touch().execute()).isInstanceOf(ApiException.class);
    assertThatThrownBy(() -> products.touch().execute())
        .isInstanceOf(MalformedResponseException.class)
        .isInstanceOf(ResponseException.class);
  }

  private static void assertEmpty(Product product) {
    assertThat(ModelJson.encode(product)).isEqualTo("{}");
    assertThat(product.rawMembers().isEmpty()).isTrue();
  }
}
