package io.github.cfdevices.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.json.RawJson;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

final class ExampleRoutesTest {
  private static final String ACCOUNT = "023e105f4ecef8ad9ca31a8372d0c353";
  private static final Access ACCESS = new Access(ACCOUNT, "token", "me@example.com", "k", "s");
  private static final ExampleRoutes ROUTES =
      new ExampleRoutes(
          ACCESS,
          DocumentedOperations.of(
              RawJson.parse(
                      """
                      [{"method":"GET","path":"/accounts/{account_id}/boxes/{id}","credentials":["API_TOKEN"],
                        "status":200,"mediaType":"application/json","body":{"result":{"name":"one"}}},
                       {"method":"GET","path":"/accounts/{account_id}/boxes/count","credentials":[],
                        "status":200,"mediaType":"text/plain","body":"7"},
                       {"method":"DELETE","path":"/boxes","credentials":["NONE"],"status":204}]
                      """)
                  .value()));

  @Test
  void exampleIsTheResponse() {
    ServerResponse response = respond("GET", List.of("accounts", ACCOUNT, "boxes", "a"), "token");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers().get("Content-Type")).isEqualTo("application/json");
    assertThat(response.body().utf8()).isEqualTo("{\"result\":{\"name\":\"one\"}}");
  }

  @Test
  void literalSegmentTakesPrecedenceOverAVariable() {
    assertThat(
            respond("GET", List.of("accounts", ACCOUNT, "boxes", "count"), "token").body().utf8())
        .isEqualTo("7");
  }

  @Test
  void responseWithoutContentHasNoBody() {
    ServerResponse response = respond("DELETE", List.of("boxes"), null);

    assertThat(response.status()).isEqualTo(204);
    assertThat(response.body().size()).isZero();
    assertThat(response.headers()).isEmpty();
  }

  @Test
  void credentialsAndAccountAreChecked() {
    assertThatThrownBy(() -> respond("GET", List.of("accounts", ACCOUNT, "boxes", "a"), "other"))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> respond("GET", List.of("accounts", "0".repeat(32), "boxes", "a"), "token"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void otherPathsAndMethodsHaveNoExample() {
    assertThat(ROUTES.find("POST", List.of("boxes"))).isNull();
    assertThat(ROUTES.find("DELETE", List.of("boxes", "a"))).isNull();
  }

  @Test
  void operationsOfTheDocumentAreFound() {
    assertThat(
            new ExampleRoutes(ACCESS, DocumentedOperations.ALL)
                .find("GET", List.of("accounts", ACCOUNT, "devices", "physical-devices")))
        .isNotNull();
  }

  private static ServerResponse respond(String method, List<String> segments, String token) {
    Headers headers = token == null ? Headers.of() : Headers.of("Authorization", "Bearer " + token);
    ReceivedRequest request =
        new ReceivedRequest(method, "/client/v4/" + String.join("/", segments), null, headers, "");
    return ROUTES.respond(ROUTES.find(method, segments), request, segments);
  }
}
