package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.ConflictException;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.CancellationSlot;
import io.github.cfdevices.http.TestClients;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.json.Product;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.PUT;
import retrofit2.http.Path;

final class EditTest extends ServerTest {
  private static final String PATH = "/client/v4/boxes/b";

  @Test
  void editKeepsEverythingElse() throws Exception {
    succeed("\"result\":{\"name\":\"old\",\"odd\":{\"deep\":[1.50,null]},\"size\":null}");
    succeed("\"result\":{\"size\":null,\"name\":\"old\",\"odd\":{\"deep\":[1.5,null]}}");
    succeed("\"result\":{\"name\":\"answered\"}");

    Product put = edit(EditTest::rename).call(OnConflict.FAIL, OnMissing.FAIL).execute();

    assertThat(put.name()).isEqualTo("answered");
    assertSent("GET", "");
    assertSent("GET", "");
    assertSent("PUT", "{\"name\":\"new\",\"odd\":{\"deep\":[1.50,null]},\"size\":null}");
  }

  @Test
  void editSeesTheCurrentState() throws Exception {
    succeed("\"result\":{\"name\":\"old\"}");
    succeed("\"result\":{\"name\":\"old\"}");
    succeed("\"result\":{\"name\":\"x\"}");

    edit((product, request) -> request.name(product.name() + "er"))
        .call(OnConflict.FAIL, OnMissing.FAIL)
        .execute();

    taken();
    taken();
    assertSent("PUT", "{\"name\":\"older\"}");
  }

  @Test
  void contextOfTheCallerReachesEachRequest() throws InterruptedException {
    ThreadLocal<String> context = new ThreadLocal<>();
    BlockingQueue<String> captured = new LinkedBlockingQueue<>();
    use(
        builder()
            .contextPropagation(
                () -> {
                  String value = context.get();
                  captured.add(String.valueOf(value));
                  return task ->
                      () -> {
                        context.set(value);
                        task.run();
                        context.remove();
                      };
                })
            .build());
    succeed("\"result\":{\"name\":\"old\"}");
    succeed("\"result\":{\"name\":\"old\"}");
    succeed("\"result\":{\"name\":\"new\"}");
    RecordingCallback<Product> outcome = new RecordingCallback<>();
    context.set("caller");

    edit(EditTest::rename).call(OnConflict.FAIL, OnMissing.FAIL).enqueue(outcome);

    context.remove();
    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            Product.class, product -> assertThat(product.name()).isEqualTo("new"));
    assertThat(captured).containsExactly("caller", "caller", "caller");
  }

  @Test
  void concurrentChangeIsAConflict() {
    succeed("\"result\":{\"name\":\"old\",\"size\":1,\"odd\":1}");
    succeed("\"result\":{\"name\":\"old\",\"size\":2,\"odd\":null,\"secret-ish\":\"s3cret\"}");

    assertThatThrownBy(() -> edit(EditTest::rename).call(OnConflict.FAIL, OnMissing.FAIL).execute())
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> {
              assertThat(e)
                  .hasMessage(
                      "PUT /client/v4/boxes/b was not sent: another client changed size,"
                          + " odd, secret-ish since the resource was read");
              assertThat(e.method()).isEqualTo("PUT");
              assertThat(e.path()).isEqualTo(PATH);
              assertThat(e.changedMembers()).containsExactly("size", "odd", "secret-ish");
              assertThat(e.seen(Product.class).size).isEqualTo(1);
              assertThat(e.current(Product.class).size).isEqualTo(2);
            });
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void changeFromNullToAbsentIsAConflict() {
    succeed("\"result\":{\"name\":\"old\",\"size\":null}");
    succeed("\"result\":{\"name\":\"old\"}");

    assertThatThrownBy(() -> edit(EditTest::rename).call(OnConflict.FAIL, OnMissing.FAIL).execute())
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("another client changed size since");
  }

  @Test
  void messageNamesSomeOfManyChanges() {
    succeed("\"result\":{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1}");
    succeed("\"result\":{\"i\":1,\"j\":1,\"k\\n\":1,\"l\":1}");

    assertThatThrownBy(() -> edit(EditTest::rename).call(OnConflict.FAIL, OnMissing.FAIL).execute())
        .hasMessageContaining("changed a, b, c, d, e, f, g, h, i, j and 2 more since");
  }

  @Test
  void overwriteDoesNotReadTheStateAgain() throws Exception {
    succeed("\"result\":{\"name\":\"old\",\"odd\":1}");
    succeed("\"result\":{\"name\":\"new\"}");

    edit(EditTest::rename).call(OnConflict.OVERWRITE, OnMissing.FAIL).execute();

    assertSent("GET", "");
    assertSent("PUT", "{\"name\":\"new\",\"odd\":1}");
  }

  @Test
  void stateReadBeforeIsComparedWithTheCurrentOne() throws Exception {
    Product seen = ModelJson.decode(Product.class, "{\"name\":\"old\",\"odd\":1}");
    succeed("\"result\":{\"name\":\"old\",\"odd\":1.0}");
    succeed("\"result\":{\"name\":\"new\"}");

    edit(EditTest::rename).call(seen, OnMissing.FAIL).execute();

    assertSent("GET", "");
    assertSent("PUT", "{\"name\":\"new\",\"odd\":1}");
  }

  @Test
  void stateReadBeforeThatChangedIsNotPut() {
    Product seen = ModelJson.decode(Product.class, "{\"name\":\"old\"}");
    succeed("\"result\":{\"name\":\"other\"}");

    assertThatThrownBy(() -> edit(EditTest::rename).call(seen, OnMissing.FAIL).execute())
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("another client changed name since");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void rejectedEditOfAGivenStateSendsNothing() {
    Product seen = ModelJson.decode(Product.class, "{\"name\":\"old\"}");

    assertThatThrownBy(
            () -> edit((product, request) -> request.name(null)).call(seen, OnMissing.FAIL))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("Product.name must not be null");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void editThatThrowsFailsTheCallAndPutsNothing() throws Exception {
    IOException thrown = new IOException("not for messages");
    BiConsumer<Product, Product.Builder> broken =
        (product, request) -> EditTest.<RuntimeException>sneak(thrown);
    succeed("\"result\":{\"name\":\"old\"}");
    succeed("\"result\":{\"name\":\"old\"}");
    RecordingCallback<Product> outcome = new RecordingCallback<>();

    assertThatThrownBy(() -> edit(broken).call(OnConflict.FAIL, OnMissing.FAIL).execute())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("edit threw java.io.IOException")
        .hasCause(thrown);
    edit(broken).call(OnConflict.FAIL, OnMissing.FAIL).enqueue(outcome);

    assertThat(outcome.await()).isInstanceOf(InvalidInputException.class);
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void errorOfTheReadIsTheOutcome() {
    answer(404, "{\"success\":false,\"errors\":[{\"code\":6024,\"message\":\"gone\"}]}");

    assertThatThrownBy(() -> edit(EditTest::rename).call(OnConflict.FAIL, OnMissing.FAIL).execute())
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("GET " + PATH + " returned HTTP 404: 6024 gone");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void callbackReceivesTheResultOfThePut() throws Exception {
    succeed("\"result\":{\"name\":\"old\"}");
    succeed("\"result\":{\"name\":\"old\"}");
    succeed("\"result\":{\"name\":\"new\"}");
    RecordingCallback<ApiResponse<Product>> outcome = new RecordingCallback<>();

    edit(EditTest::rename).call(OnConflict.FAIL, OnMissing.FAIL).withResponse().enqueue(outcome);

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            ApiResponse.class,
            response -> assertThat(((Product) response.result()).name()).isEqualTo("new"));
    assertThat(outcome.hasMore()).isFalse();
  }

  @Test
  void cancelingDuringTheEditSendsNoPut() throws Exception {
    succeed("\"result\":{\"name\":\"old\"}");
    CancellationSlot handle = new CancellationSlot();
    RecordingCallback<Product> outcome = new RecordingCallback<>();

    edit((product, request) -> handle.cancel())
        .call(OnConflict.OVERWRITE, OnMissing.FAIL)
        .enqueue(outcome, handle);

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e).hasMessage("PUT " + PATH + " was canceled");
              assertThat(e.canceled()).isTrue();
            });
    assertThat(server.getRequestCount()).isEqualTo(1);
    assertThat(TestClients.inFlight(client)).isZero();
  }

  private Edit<Product, Product.Builder, Product> edit(
      BiConsumer<Product, Product.Builder> change) {
    BoxService boxes = client.create(BoxService.class);
    return Edit.of(
        boxes.get("b"),
        Product::toBuilder,
        change,
        Product.Builder::build,
        request -> boxes.replace("b", request));
  }

  private static void rename(Product product, Product.Builder request) {
    request.name("new");
  }

  private void assertSent(String method, String body) throws InterruptedException {
    RecordedRequest request = taken();
    assertThat(request.getRequestLine()).isEqualTo(method + " " + PATH + " HTTP/1.1");
    assertThat(request.getBody().readUtf8()).isEqualTo(body);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> void sneak(Throwable thrown) throws E {
    throw (E) thrown;
  }

  interface BoxService {
    @GET("boxes/{id}")
    ApiCall<Product> get(@Path("id") String id);

    @PUT("boxes/{id}")
    ApiCall<Product> replace(@Path("id") String id, @Body Product product);
  }
}
