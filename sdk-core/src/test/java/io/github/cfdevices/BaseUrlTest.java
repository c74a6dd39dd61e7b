package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.http.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BaseUrlTest {
  @Test
  void coreHasNoDefaultServer() {
    CloudflareClient client = withoutBaseUrl();

    assertThat(client.baseUrl()).isNull();
    assertThatThrownBy(() -> client.create(ThingService.class))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "baseUrl is required, because ThingService has no server of its own: set it with"
                + " baseUrl of the builder");
  }

  @Test
  void serverOfTheDocumentIsTheDefault() {
    CloudflareClient client = withoutBaseUrl();

    client.create(ThingService.class, "https://example.com/v1/");
    client.create(ThingService.class, "https://example.com/v1/");

    assertThat(client.baseUrl()).hasToString("https://example.com/v1/");
    assertThat(client.create(ThingService.class)).isNotNull();
  }

  @Test
  void clientSendsToOneServerOnly() {
    CloudflareClient client = withoutBaseUrl();
    client.create(ThingService.class, "https://example.com/v1/");

    assertThatThrownBy(() -> client.create(ThingService.class, "https://example.org/"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "baseUrl is required, because ThingService is at https://example.org/, but this client"
                + " has the credentials for https://example.com/v1/: set it with"
                + " baseUrl of the builder");
  }

  @Test
  void serverOfTheDocumentMustBeHttps() {
    CloudflareClient client = withoutBaseUrl();

    assertThatThrownBy(() -> client.create(ThingService.class, "http://example.com/"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("base URL must be https, or http to loopback");
    assertThat(client.baseUrl()).isNull();
  }

  @Test
  void baseUrlReplacesEveryServer() {
    CloudflareClient client =
        CloudflareClient.builder()
            .credentials(Credentials.apiToken("t"))
            .baseUrl("https://proxy.example.com")
            .build();

    client.create(ThingService.class, "https://example.com/v1/");
    client.create(ThingService.class, "https://example.org/");
    client.requireBaseUrl("uploadThing", "https://uploads.example.com/");

    assertThat(client.baseUrl()).hasToString("https://proxy.example.com/");
  }

  @Test
  void operationWithAServerOfItsOwnNeedsABaseUrl() {
    CloudflareClient client = withoutBaseUrl();
    client.create(ThingService.class, "https://example.com/v1/");

    assertThatThrownBy(() -> client.requireBaseUrl("uploadThing", "https://uploads.example.com/"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "baseUrl is required, because uploadThing has a server of its own,"
                + " https://uploads.example.com/: set it with baseUrl of the builder");
  }

  private static CloudflareClient withoutBaseUrl() {
    return CloudflareClient.builder().credentials(Credentials.apiToken("t")).build();
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.cloudflare.com/client/v4, https://api.cloudflare.com/client/v4/",
    "https://api.cloudflare.com/client/v4/, https://api.cloudflare.com/client/v4/",
    "https://example.com, https://example.com/",
    "HTTPS://Example.com:8443/x%2Fy, https://example.com:8443/x%2Fy/",
    "http://localhost:8080, http://localhost:8080/",
    "http://LOCALHOST/x, http://localhost/x/",
    "http://127.0.0.1:1/, http://127.0.0.1:1/",
    "http://127.255.3.4/, http://127.255.3.4/",
    "http://[::1]:8080/v4, http://[::1]:8080/v4/",
    "http://[0:0:0:0:0:0:0:1]/, http://[::1]/",
  })
  void missingSlashAtTheEndIsAdded(String given, String taken) {
    assertThat(BaseUrl.parse(given)).hasToString(taken);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.cloudflare.com/client/v4/",
        "http://localhost.example.com/",
        "http://127.0.0.1.example.com/",
        "http://128.0.0.1/",
        "http://0.0.0.0/",
        "http://10.0.0.1/",
        "http://127.1/",
        "http://[::2]/",
        "http://notlocalhost/",
        "http://localhost@example.com/",
      })
  void httpIsAcceptedForLoopbackOnly(String address) {
    assertRejected(address, "must be https, or http to loopback");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "api.cloudflare.com",
        "ftp://example.com",
        "https://",
        "https://exa mple.com",
        "//example.com",
        "file:///etc/passwd",
      })
  void otherSchemesAreRejected(String address) {
    assertRejected(address, "must be an http or https URL");
  }

  @Test
  void nullIsRejected() {
    assertRejected(null, "is required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://me:s3cret@example.com/", "https://me@example.com/", "https://:x@e.com/"})
  void userInfoIsRejectedWithoutShowingIt(String address) {
    assertRejected(address, "must not contain a user name or a password");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/?",
        "https://example.com/?a=b",
        "https://example.com/#x",
      })
  void queryAndFragmentAreRejected(String address) {
    assertRejected(address, "must not have a query or a fragment");
  }

  private static void assertRejected(String address, String problem) {
    assertThatThrownBy(() -> CloudflareClient.builder().baseUrl(address))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("base URL " + problem);
  }
}
