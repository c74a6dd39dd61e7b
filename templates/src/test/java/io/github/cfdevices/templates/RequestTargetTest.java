package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The servers, paths and credentials of generated requests. */
final class RequestTargetTest {
  private static final String API = "api/BoxesApi.java";
  private static final String SERVICE = "api/BoxesService.java";

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "/boxes, boxes",
        "/boxes/a:b, boxes/a:b",
        "/v1.0~x/boxes, v1.0~x/boxes",
        "/boxes:count, .\\\\boxes:count",
        "/, .\\\\",
        "//boxes, .\\\\/boxes",
        "/boxes/a b, boxes/a%20b",
        "/boxes/a\\b, boxes/a%5Cb",
        "/boxes/{}, boxes/{}",
      })
  void pathsAreRelativeToTheBaseUrl(String path, String annotated) {
    assertThat(operation(path, "").lines(SERVICE)).contains("@GET(\"" + annotated + "\")");
  }

  @ParameterizedTest
  @CsvSource({
    "/{tenant}/boxes, tenant, .\\\\{tenant}/boxes, tenant",
    "/box-{id}/x, id, .\\\\box-{id}/x, id",
    "/boxes/{box.name}, box.name, boxes/{box_name}, box_name",
    "/boxes/{_id}, _id, boxes/{v_id}, v_id",
    "/boxes/{box_id}, box_id, boxes/{box_id}, box_id",
    "/boxes/{größe}, größe, boxes/{gr__e}, gr__e",
  })
  void variablesHaveNamesThatRetrofitAccepts(
      String path, String variable, String annotated, String renamed) {
    Generated sdk = operation(path, parameter(variable));

    assertThat(sdk.lines(SERVICE)).contains("@GET(\"" + annotated + "\")");
    assertThat(sdk.file(SERVICE)).contains("@Path(\"" + renamed + "\") String ");
    assertThat(sdk.file(API)).contains("Checks.pathSegment(\"" + variable + "\", ");
  }

  @Test
  void renamedVariablesHaveDifferentNames() {
    Generated sdk = operation("/{a.b}/{a_b}", parameter("a.b") + ", " + parameter("a_b"));

    assertThat(sdk.lines(SERVICE)).contains("@GET(\".\\\\{a_b2}/{a_b}\")");
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.example.com/v1, https://api.example.com/v1/",
    "https://api.example.com/, https://api.example.com/",
  })
  void serverOfTheDocumentIsTheDefault(String url, String server) {
    Generated sdk = served("servers: [{url: '" + url + "'}]", "");

    assertThat(sdk.file(API).replaceAll("\\s+", " "))
        .contains("client.create(BoxesService.class, \"" + server + "\")");
  }

  @Test
  void variablesOfAServerHaveTheirDefaults() {
    Generated sdk =
        served(
            "servers: [{url: 'https://{region}.example.com', variables: {region: {default: eu}}}]",
            "");

    assertThat(sdk.file(API)).contains("\"https://eu.example.com/\"");
  }

  @ParameterizedTest
  @CsvSource({"/v1", "api.example.com", "'https://{region}.example.com'"})
  void relativeServerIsIgnored(String url) {
    assertThat(served("servers: [{url: '" + url + "'}]", "").file(API))
        .contains("client.create(BoxesService.class)");
  }

  @Test
  void operationWithAServerOfItsOwnRequiresABaseUrl() {
    Generated sdk =
        served(
            "servers: [{url: 'https://api.example.com'}]",
            "servers: [{url: 'https://uploads.example.com/v2'}]");

    assertThat(sdk.file(API).replaceAll("\\s+", " "))
        .contains("client.requireBaseUrl(\"getBox\", \"https://uploads.example.com/v2/\");");
  }

  @Test
  void operationThatNamesTheServerOfTheDocumentDoesNot() {
    Generated sdk =
        served(
            "servers: [{url: 'https://api.example.com'}]",
            "servers: [{url: 'https://api.example.com/'}]");

    assertThat(sdk.file(API)).doesNotContain("requireBaseUrl");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{bearer: []}] | {CredentialKind.API_TOKEN} | an API token",
        "[{oauth: [read]}] | {CredentialKind.API_TOKEN} | an API token",
        "[{openid: []}] | {CredentialKind.API_TOKEN} | an API token",
        "[{basic: []}] | {CredentialKind.BASIC} | a user name with a password",
        "[{key: []}] | value = {CredentialKind.KEY}, keys = {\"X-Box-Key\"}"
            + " | a key in the header {@code X-Box-Key}",
        "[{query: []}] | value = {CredentialKind.KEY}, keys = {\"?box_key\"}"
            + " | a key in the query parameter {@code box_key}",
        "[{email: [], global: []}] | {CredentialKind.API_KEY} | an API key with an email address",
        "[{email: [], global: [], bearer: []}] | {CredentialKind.API_KEY, CredentialKind.API_TOKEN}"
            + " | an API token or an API key with an email address",
        "[{service: []}] | {CredentialKind.USER_SERVICE_KEY} | a user service key",
        "[{global: []}] | value = {CredentialKind.KEY}, keys = {\"X-Auth-Key\"}"
            + " | a key in the header {@code X-Auth-Key}",
        "[] | {CredentialKind.NONE} | no credentials",
        "[{}, {bearer: []}] | {CredentialKind.API_TOKEN, CredentialKind.NONE}"
            + " | an API token or no credentials",
        "[{digest: []}, {bearer: []}] | {CredentialKind.API_TOKEN} | an API token",
        "[{bearer: []}, {tls: []}] | {CredentialKind.API_TOKEN} | an API token",
        "[{bearer: []}, {other: []}] | {CredentialKind.API_TOKEN} | an API token",
        "[{cookie: []}] | value = {CredentialKind.KEY}, keys = {\"Cookie: session\"}"
            + " | a key in the cookie {@code session}",
        "[{key: [], alias: []}] | value = {CredentialKind.KEY}, keys = {\"X-Box-Key\"}"
            + " | a key in the header {@code X-Box-Key}",
        "[{bearer: [], oauth: [read]}] | {CredentialKind.API_TOKEN} | an API token",
        "[{email: [], global: [], service: []}]"
            + " | {CredentialKind.API_KEY, CredentialKind.USER_SERVICE_KEY}"
            + " | an API key with an email address or a user service key",
      })
  void credentialsComeFromTheSecuritySchemes(String security, String accepts, String documented) {
    Generated sdk = secured(security);

    assertThat(sdk.file(SERVICE).replaceAll("\\s+", " ")).contains("@Accepts(" + accepts + ")");
    assertThat(sdk.lines(API)).contains("* <p>Accepts " + documented + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{query: [], key: []}, {key: [], query: []}] | \"?box_key and X-Box-Key\""
            + " | a combination of a key in the query parameter {@code box_key} and a key in the"
            + " header {@code X-Box-Key}",
        "[{key: [], cookie: [], global: []}] | \"Cookie: session and X-Auth-Key and X-Box-Key\""
            + " | a combination of a key in the cookie {@code session} and a key in the header"
            + " {@code X-Auth-Key} and a key in the header {@code X-Box-Key}",
        "[{key: [], openid: []}] | \"Authorization: Bearer and X-Box-Key\""
            + " | a combination of an API token and a key in the header {@code X-Box-Key}",
        "[{service: [], basic: []}] | \"Authorization: Basic and X-Auth-User-Service-Key\""
            + " | a combination of a user name with a password and a key in the header"
            + " {@code X-Auth-User-Service-Key}",
        "[{email: [], global: [], key: []}] | \"X-Auth-Email and X-Auth-Key and X-Box-Key\""
            + " | a combination of a key in the header {@code X-Auth-Email} and a key in the header"
            + " {@code X-Auth-Key} and a key in the header {@code X-Box-Key}",
        "[{cookie: []}, {key: [], query: []}]"
            + " | \"Cookie: session\", \"?box_key and X-Box-Key\""
            + " | a key in the cookie {@code session} or a combination of a key in the query"
            + " parameter {@code box_key} and a key in the header {@code X-Box-Key}",
      })
  void severalSchemesOfARequirementAreSentTogether(
      String security, String keys, String documented) {
    Generated sdk = secured(security);

    assertThat(sdk.file(SERVICE).replaceAll("\\s+", " ").replace("( ", "("))
        .contains("@Accepts(value = {CredentialKind.KEY}, keys = {" + keys + "})");
    assertThat(sdk.file(API).replaceAll("\\s+\\* ", " "))
        .contains("<p>Accepts " + documented + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{digest: []}] | the security scheme digest is HTTP digest",
        "[{digest: [], key: []}] | the security scheme digest is HTTP digest",
        "[{tls: []}, {tls: [], key: []}] | the type of the security scheme tls is not supported;"
            + " the type of the security scheme tls is not supported",
        "[{bearer: [], basic: []}] | the security schemes bearer and basic cannot be combined,"
            + " because both use Authorization",
        "[{nowhere: []}, {missing: []}] | the security scheme nowhere is a key without a name or"
            + " place; the security scheme missing is not declared",
      })
  void operationThatNoCredentialsSatisfyIsLeftOut(String security, String reason) throws Exception {
    Path report = directory.resolve("report.txt");
    Generated sdk = Generated.of(directory, secured("", security), report);

    assertThat(sdk.file(API)).contains("otherBox(").doesNotContain("getBox(");
    assertThat(Files.readString(report))
        .contains("1 operations left out\n  GET /boxes: " + reason + "\n");
  }

  private Generated secured(String security) {
    return Generated.of(directory, secured("", security));
  }

  private Generated served(String document, String operation) {
    return Generated.of(directory, document + "\n" + secured(operation, "[]"));
  }

  private Generated operation(String path, String parameters) {
    return Generated.of(
        directory,
        """
        paths:
          '%s':
            get:
              tags: [Boxes]
              operationId: getBox
              parameters: [%s]
              responses: {'204': {description: Done.}}
        """
            .formatted(path, parameters));
  }

  private static String parameter(String name) {
    return "{name: '" + name + "', in: path, required: true, schema: {type: string}}";
  }

  private static String secured(String operation, String security) {
    return """
        paths:
          /boxes:
            get:
              tags: [Boxes]
              operationId: getBox
              security: %s
              %s
              responses: {'204': {description: Done.}}
            post:
              tags: [Boxes]
              operationId: otherBox
              security: []
              responses: {'204': {description: Done.}}
        components:
          securitySchemes:
            bearer: {type: http, scheme: bearer}
            basic: {type: http, scheme: basic}
            digest: {type: http, scheme: digest}
            oauth: {type: oauth2, flows: {}}
            openid: {type: openIdConnect, openIdConnectUrl: https://example.com}
            key: {type: apiKey, in: header, name: X-Box-Key}
            query: {type: apiKey, in: query, name: box_key}
            cookie: {type: apiKey, in: cookie, name: session}
            alias: {type: apiKey, in: header, name: X-BOX-KEY}
            nowhere: {type: apiKey, in: header}
            tls: {type: mutualTLS}
            other: {type: oauth2}
            email: {type: apiKey, in: header, name: X-Auth-Email}
            global: {type: apiKey, in: header, name: X-Auth-Key}
            service: {type: apiKey, in: header, name: X-Auth-User-Service-Key}
        """
        .formatted(security, operation);
  }
}
