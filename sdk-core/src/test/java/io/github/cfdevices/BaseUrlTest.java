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
  void cloudflareIsTheDefault() {
    CloudflareClient client =
        CloudflareClient.builder().credentials(Credentials.apiToken("t")).build();

    assertThat(client.baseUrl()).hasToString("https://api.cloudflare.com/client/v4/");
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
    assertRefused(
        address, "must be https, because credentials are sent to it; http is for loopback only");
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
    assertRefused(address, "must be an http or https URL");
  }

  @Test
  void nullIsRefused() {
    assertRefused(null, "is required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://me:s3cret@example.com/", "https://me@example.com/", "https://:x@e.com/"})
  void userInfoIsRejectedWithoutShowingIt(String address) {
    assertRefused(address, "must not contain a user name or a password");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/?",
        "https://example.com/?a=b",
        "https://example.com/#x",
      })
  void queryAndFragmentAreRejected(String address) {
    assertRefused(address, "must not have a query or a fragment");
  }

  private static void assertRefused(String address, String problem) {
    assertThatThrownBy(() -> CloudflareClient.builder().baseUrl(address))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("base URL " + problem);
  }
}
