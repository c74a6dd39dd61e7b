package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.http.Credentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The targets and credentials of requests after edits of paths, servers and security. */
final class RequestTargetEditsTest extends EditTest {
  private static final String ONE = "{type: object, properties: {result: {type: string}}}";
  private static final int IDS = 5_000;
  private static final String LETTERS = "aZ09:/\\.%?#@&=+;,~[]{}|^`<>\"' \u00fc\ud83d\ude00";

  private final List<Request> requests = new ArrayList<>();
  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .addInterceptor(
              chain -> {
                requests.add(chain.request());
                return new Response.Builder()
                    .request(chain.request())
                    .protocol(Protocol.HTTP_1_1)
                    .code(200)
                    .message("OK")
                    .body(ResponseBody.create("{\"success\":true,\"result\":\"ok\"}", null))
                    .build();
              })
          .build();

  @Test
  @SuppressWarnings("unchecked")
  void noIdChangesTheServerOrTheNumberOfSegments() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .put("paths/" + Document.step("/{tenant}/boxes/{box.name}"), operation("two"))
                .put("paths/" + Document.step("/box-{tenant}/{_id}:open"), operation("three"))
                .put(
                    "paths/" + Document.step("/{ids}/boxes"),
                    operation("list")
                        .replace("tenant", "ids")
                        .replace(
                            "{type: string}}, {", "{type: array, items: {type: string}}}, {")));
    List<BiFunction<String, String, Object>> calls =
        (List<BiFunction<String, String, Object>>)
            sdk.run(
                builder().baseUrl("https://api.example.com:8443/client/v4").build(),
                """
                return List.<java.util.function.BiFunction<String, String, Object>>of(
                    (one, two) -> ProbeApi.create(client).two(one, two).execute(),
                    (one, two) -> ProbeApi.create(client).three(one, two).execute(),
                    (one, two) -> ProbeApi.create(client).list(List.of(one, two)).execute());
                """);
    Random random = new Random(20_251_129);
    List<String> ids =
        new ArrayList<>(
            List.of(
                "http:host:port",
                "https://evil.example.com",
                "//evil.example.com",
                "\\\\evil.example.com",
                "/",
                "%2e%2e",
                "...",
                "a:b",
                "mailto:x",
                "?",
                "#"));
    for (int i = 0; i < IDS; i++) {
      ids.add(id(random));
    }
    for (String id : ids) {
      if (id.equals(".") || id.equals("..")) {
        continue;
      }
      String other = ids.get(random.nextInt(11));
      requests.clear();
      assertThat(calls.get(0).apply(id, other)).isEqualTo("ok");
      assertThat(calls.get(1).apply(id, other)).isEqualTo("ok");
      assertThat(calls.get(2).apply(id, other)).isEqualTo("ok");
      assertTarget(requests.get(0).url(), id, "boxes", other);
      assertTarget(requests.get(1).url(), "box-" + id, other + ":open");
      assertTarget(requests.get(2).url(), id + "," + other, "boxes");
    }
  }

  @ParameterizedTest
  @CsvSource({"/boxes:count, /boxes:count", "/, /", "//boxes, //boxes", "/a:b/c:d, /a:b/c:d"})
  void pathsWithoutVariablesAreSentUnchanged(String path, String sent) throws Exception {
    Sdk sdk = Sdk.of(Document.of().operation(path, "get", "", ONE));
    succeed("\"ok\"");

    assertThat(sdk.run(client, "return ProbeApi.create(client).probe().execute();"))
        .isEqualTo("ok");
    assertThat(sentLine()).isEqualTo("GET " + sent);
  }

  @Test
  void serverOfTheDocumentIsUsedWithoutABaseUrl() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of().put("servers", "[{url: 'https://boxes.example.com/v2'}]").probe("", ONE));

    sdk.run(builder().build(), "return ProbeApi.create(client).probe().execute();");

    assertThat(requests.get(0).url()).hasToString("https://boxes.example.com/v2/probe");
  }

  @ParameterizedTest
  @CsvSource({"[]", "[{url: /v2}]", "[{url: 'boxes.example.com'}]"})
  void withoutAnAbsoluteServerABaseUrlIsRequired(String servers) throws Exception {
    Sdk sdk = Sdk.of(Document.of().put("servers", servers).probe("", ONE));

    assertThatThrownBy(
            () -> sdk.run(builder().build(), "return ProbeApi.create(client).probe().execute();"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "baseUrl is required, because ProbeService has no server of its own: set it with"
                + " baseUrl of the builder");
    assertThat(requests).isEmpty();
  }

  @Test
  void operationWithAServerOfItsOwnGoesToTheBaseUrlOnly() throws Exception {
    Sdk sdk = Sdk.of(Document.of().probe("servers: [{url: 'https://up.example.com/v1'}]", ONE));
    String call = "return ProbeApi.create(client).probe().execute();";

    assertThatThrownBy(() -> sdk.run(builder().build(), call))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "baseUrl is required, because probe has a server of its own,"
                + " https://up.example.com/v1/: set it with baseUrl of the builder");
    assertThat(requests).isEmpty();

    sdk.run(builder().baseUrl("https://proxy.example.com/x").build(), call);

    assertThat(requests.get(0).url()).hasToString("https://proxy.example.com/x/probe");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: http, scheme: basic} | basic(\"me\", \"pass word\")"
            + " | Authorization: Basic bWU6cGFzcyB3b3Jk | ",
        "{type: oauth2, flows: {}} | apiToken(\"access\") | Authorization: Bearer access | ",
        "{type: apiKey, in: header, name: X-Box-Key} | headerKey(\"X-Box-Key\", \"the-key\")"
            + " | X-Box-Key: the-key | ",
        "{type: apiKey, in: header, name: Authorization}"
            + " | headerKey(\"authorization\", \"the-key\") | Authorization: the-key | ",
        "{type: apiKey, in: query, name: box_key} | queryKey(\"box_key\", \"a&b=c\")"
            + " | - | box_key=a%26b%3Dc",
        "{type: apiKey, in: cookie, name: session} | cookieKey(\"session\", \"the-key\")"
            + " | Cookie: session=the-key | ",
      })
  void credentialsAreSentAsTheSecuritySchemeDefines(
      String scheme, String credentials, String header, String query) throws Exception {
    Sdk sdk = Sdk.of(secured(scheme).probe("security: [{probe: []}]", ONE));
    succeed("\"ok\"");

    run(sdk, credentials);

    okhttp3.mockwebserver.RecordedRequest sent = sent();
    assertThat(sent.getRequestUrl().encodedQuery()).isEqualTo(query);
    if (!header.equals("-")) {
      String[] parts = header.split(": ", 2);
      assertThat(sent.getHeaders().values(parts[0])).containsExactly(parts[1]);
    } else {
      assertThat(sent.getHeader("Authorization")).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{probe: []}] | apiToken(\"t\") | a key X-Box-Key | an API token",
        "[{probe: []}] | none() | a key X-Box-Key | none",
        "[{probe: []}] | headerKey(\"X-Other\", \"k\") | a key X-Box-Key | a key X-Other",
        "[{probe: []}] | queryKey(\"X-Box-Key\", \"k\") | a key X-Box-Key | a key ?X-Box-Key",
        "[{api_token: []}] | headerKey(\"X-Box-Key\", \"k\") | an API token | a key X-Box-Key",
      })
  void otherCredentialsAreNotSentInTheirPlace(
      String security, String credentials, String accepted, String present) throws Exception {
    Sdk sdk =
        Sdk.of(
            secured("{type: apiKey, in: header, name: X-Box-Key}")
                .probe("security: " + security, ONE));

    assertThatThrownBy(() -> run(sdk, credentials))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "credentials of this operation must be "
                + accepted
                + ", but the client has "
                + present);
    assertNothingSent();
  }

  @Test
  void severalSchemesAreSentTogether() throws Exception {
    Sdk sdk =
        Sdk.of(
            secured("{type: apiKey, in: header, name: X-Client-Id}")
                .put(
                    "components/securitySchemes/secret",
                    "{type: apiKey, in: cookie, name: client_secret}")
                .put("components/securitySchemes/team", "{type: apiKey, in: query, name: team}")
                .probe("security: [{team: [], secret: [], api_token: [], probe: []}]", ONE));
    String all =
        "headerKey(\"x-client-id\", \"the-id\"), Credentials.apiToken(\"the-token\"),"
            + " Credentials.queryKey(\"team\", \"a&b\")";
    succeed("\"ok\"");

    run(
        sdk,
        "combined(Credentials.cookieKey(\"client_secret\", \"s3cret\"), Credentials." + all + ")");

    okhttp3.mockwebserver.RecordedRequest sent = sent();
    assertThat(sent.getHeader("X-Client-Id")).isEqualTo("the-id");
    assertThat(sent.getHeader("Authorization")).isEqualTo("Bearer the-token");
    assertThat(sent.getHeader("Cookie")).isEqualTo("client_secret=s3cret");
    assertThat(sent.getRequestUrl().encodedQuery()).isEqualTo("team=a%26b");
    assertThatThrownBy(() -> run(sdk, "combined(Credentials." + all + ")"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "credentials of this operation must be keys ?team and Authorization: Bearer and"
                + " Cookie: client_secret and X-Client-Id, but the client has keys ?team and"
                + " Authorization: Bearer and x-client-id");
  }

  @ParameterizedTest
  @CsvSource({"[]", "[{}]"})
  void operationWithoutSecurityGetsNoCredentials(String security) throws Exception {
    Sdk sdk = Sdk.of(Document.of().probe("security: " + security, ONE));
    succeed("\"ok\"");

    sdk.run(client, "return ProbeApi.create(client).probe().execute();");

    assertThat(sent().getHeader("Authorization")).isNull();
  }

  /** A credential of another scheme does not reach a server that may not be entitled to it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{missing: []}] | ",
        "[{missing: [], api_token: []}] | ",
        "[{missing: []}, {api_token: []}] | Bearer token-of-the-test",
      })
  void undeclaredSchemeSendsNoCredentials(String security, String sent) throws Exception {
    Sdk sdk = Sdk.of(Document.of().probe("security: " + security, ONE));
    succeed("\"ok\"");

    Object result = sdk.run(client, "return ProbeApi.create(client).probe().execute();");

    assertThat(result).isEqualTo("ok");
    okhttp3.mockwebserver.RecordedRequest request = sent();
    assertThat(request.getHeader("Authorization")).isEqualTo(sent);
    assertThat(request.getHeader("Cookie")).isNull();
    assertThat(request.getPath()).isEqualTo("/client/v4/probe");
    String problem =
        "GET /probe security: the security scheme missing is not declared, so no credentials are"
            + " sent";
    assertThat(sdk.report().contains(problem)).isEqualTo(sent == null);
  }

  private void run(Sdk sdk, String credentials) throws Exception {
    sdk.run(
        client,
        """
        try (CloudflareClient other = CloudflareClient.builder()
            .retryPolicy(RetryPolicy.none())
            .baseUrl(client.baseUrl().toString())
            .credentials(Credentials.CREDENTIALS)
            .build()) {
          return ProbeApi.create(other).probe().execute();
        }
        """
            .replace("CREDENTIALS", credentials));
  }

  private static Document secured(String scheme) {
    return Document.of().put("components/securitySchemes/probe", scheme);
  }

  private CloudflareClient.Builder builder() {
    return CloudflareClient.builder()
        .credentials(Credentials.apiToken("token-of-the-test"))
        .httpClient(http);
  }

  private static void assertTarget(HttpUrl url, String... segments) {
    assertThat(url.scheme()).isEqualTo("https");
    assertThat(url.host()).isEqualTo("api.example.com");
    assertThat(url.port()).isEqualTo(8443);
    assertThat(url.query()).isNull();
    assertThat(url.fragment()).isNull();
    List<String> expected = new ArrayList<>(List.of("client", "v4"));
    expected.addAll(List.of(segments));
    assertThat(url.pathSegments()).isEqualTo(expected);
  }

  private static String id(Random random) {
    Supplier<String> letter =
        () -> {
          int at =
              LETTERS.offsetByCodePoints(
                  0, random.nextInt(LETTERS.codePointCount(0, LETTERS.length())));
          return Character.toString(LETTERS.codePointAt(at));
        };
    StringBuilder id = new StringBuilder(random.nextInt(4) == 0 ? "http:" : "");
    for (int length = 1 + random.nextInt(8); length > 0; length--) {
      id.append(letter.get());
    }
    return id.toString();
  }

  private static String operation(String id) {
    String parameter = "{name: %s, in: path, required: true, schema: {type: string}}";
    List<String> names =
        id.equals("two") ? List.of("tenant", "box.name") : List.of("tenant", "_id");
    return """
        get:
          tags: [Probe]
          operationId: %s
          parameters: [%s, %s]
          responses:
            '200':
              description: OK
              content: {application/json: {schema: %s}}
        """
        .formatted(id, parameter.formatted(names.get(0)), parameter.formatted(names.get(1)), ONE);
  }
}
