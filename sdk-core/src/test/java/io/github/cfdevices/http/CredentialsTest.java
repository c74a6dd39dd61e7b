package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.InvalidInputException;
import java.util.HashMap;
import java.util.Map;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

final class CredentialsTest {
  private static final String SECRET = "s3cret-s3cret-s3cret";

  @Test
  void kindsAreTold() {
    assertThat(Credentials.apiToken("t").kind()).isEqualTo(CredentialKind.API_TOKEN);
    assertThat(Credentials.apiKey("e", "k").kind()).isEqualTo(CredentialKind.API_KEY);
    assertThat(Credentials.userServiceKey("k").kind()).isEqualTo(CredentialKind.USER_SERVICE_KEY);
  }

  @Test
  void toStringShowsOnlyTheKind() {
    assertThat(Credentials.apiToken(SECRET)).hasToString("Credentials{API_TOKEN, ***}");
    assertThat(Credentials.apiKey("me@example.com", SECRET))
        .hasToString("Credentials{API_KEY, ***}");
    assertThat(Credentials.userServiceKey(SECRET))
        .hasToString("Credentials{USER_SERVICE_KEY, ***}");
  }

  @Test
  void credentialsAreTheirOwnProvider() {
    Credentials credentials = Credentials.apiToken(SECRET);

    assertThat(credentials.get()).isSameAs(credentials);
  }

  @ParameterizedTest
  @NullAndEmptySource
  void emptyValueIsRejected(String value) {
    assertThatThrownBy(() -> Credentials.apiToken(value))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("API token must not be empty");
    assertThatThrownBy(() -> Credentials.apiKey(value, SECRET))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("email address must not be empty");
    assertThatThrownBy(() -> Credentials.apiKey("me@example.com", value))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("API key must not be empty");
    assertThatThrownBy(() -> Credentials.userServiceKey(value))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("user service key must not be empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\t", "\0", " ", "\u007f", "é", "\u0100", "😀"})
  void invalidCharacterIsRejectedWithoutShowingTheValue(String character) {
    assertThatThrownBy(() -> Credentials.apiToken("abc" + character))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.name()).isEqualTo("API token"))
        .hasMessage(
            "API token must contain only visible ASCII characters, but has another"
                + " character at index 3 of "
                + (3 + character.length()));
    assertThatThrownBy(() -> Credentials.apiKey("abc" + character, SECRET))
        .hasMessageStartingWith("email address must contain only visible ASCII characters");
    assertThatThrownBy(() -> Credentials.apiKey("me@example.com", "abc" + character))
        .hasMessageStartingWith("API key must contain only visible ASCII characters");
    assertThatThrownBy(() -> Credentials.userServiceKey("abc" + character))
        .hasMessageStartingWith("user service key must contain only visible ASCII characters");
  }

  @Test
  void everyVisibleAsciiCharacterIsSent() {
    String visible = "!\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~";

    Request request =
        Credentials.apiToken(visible)
            .addTo(new Request.Builder().url("https://example.com").build());

    assertThat(request.header("Authorization")).isEqualTo("Bearer " + visible);
  }

  @Test
  void secretIsMaskedInStringsUnlessItIsTooShort() {
    assertThat(Credentials.apiToken("12345678").mask("a 12345678 b")).isEqualTo("a ******** b");
    assertThat(Credentials.apiToken("1234567").mask("a 1234567 b")).isEqualTo("a 1234567 b");
  }

  @ParameterizedTest
  @CsvSource({
    "CLOUDFLARE_API_TOKEN=t, API_TOKEN",
    "CLOUDFLARE_EMAIL=e CLOUDFLARE_API_KEY=k, API_KEY",
    "CLOUDFLARE_API_USER_SERVICE_KEY=k, USER_SERVICE_KEY",
    "CLOUDFLARE_API_TOKEN=t CLOUDFLARE_EMAIL= CLOUDFLARE_API_KEY= OTHER=x, API_TOKEN",
  })
  void kindIsTakenFromTheEnvironment(String environment, CredentialKind kind) {
    assertThat(Credentials.fromEnvironment(variables(environment)).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OTHER=x | credentials are missing in the environment: set CLOUDFLARE_API_TOKEN, or"
            + " CLOUDFLARE_EMAIL with CLOUDFLARE_API_KEY, or CLOUDFLARE_API_USER_SERVICE_KEY",
        "CLOUDFLARE_API_TOKEN= | credentials are missing in the environment: set"
            + " CLOUDFLARE_API_TOKEN, or CLOUDFLARE_EMAIL with CLOUDFLARE_API_KEY, or"
            + " CLOUDFLARE_API_USER_SERVICE_KEY",
        "CLOUDFLARE_EMAIL=s3cret | CLOUDFLARE_EMAIL is set, but CLOUDFLARE_API_KEY is not",
        "CLOUDFLARE_API_KEY=s3cret | CLOUDFLARE_API_KEY is set, but CLOUDFLARE_EMAIL is not",
        "CLOUDFLARE_API_TOKEN=s3cret CLOUDFLARE_EMAIL=s3cret CLOUDFLARE_API_KEY=s3cret |"
            + " credentials must be of one kind, but the environment contains"
            + " CLOUDFLARE_API_TOKEN and CLOUDFLARE_API_KEY",
        "CLOUDFLARE_API_TOKEN=s3cret CLOUDFLARE_API_KEY=s3cret | credentials must be of"
            + " one kind, but the environment contains CLOUDFLARE_API_TOKEN and"
            + " CLOUDFLARE_API_KEY",
        "CLOUDFLARE_API_TOKEN=s3cret CLOUDFLARE_EMAIL=s3cret | credentials must be of one"
            + " kind, but the environment contains CLOUDFLARE_API_TOKEN and CLOUDFLARE_EMAIL",
        "CLOUDFLARE_API_TOKEN=s3cret CLOUDFLARE_API_USER_SERVICE_KEY=s3cret | credentials"
            + " must be of one kind, but the environment contains CLOUDFLARE_API_TOKEN and"
            + " CLOUDFLARE_API_USER_SERVICE_KEY",
        "CLOUDFLARE_API_TOKEN=s3crét | CLOUDFLARE_API_TOKEN must contain only visible"
            + " ASCII characters, but has another character at index 4 of 6",
        "CLOUDFLARE_EMAIL=s3crét CLOUDFLARE_API_KEY=x | CLOUDFLARE_EMAIL must contain"
            + " only visible ASCII characters, but has another character at index 4 of 6",
        "CLOUDFLARE_EMAIL=x CLOUDFLARE_API_KEY=s3crét | CLOUDFLARE_API_KEY must contain"
            + " only visible ASCII characters, but has another character at index 4 of 6",
        "CLOUDFLARE_API_USER_SERVICE_KEY=s3crét | CLOUDFLARE_API_USER_SERVICE_KEY must"
            + " contain only visible ASCII characters, but has another character at index 4 of 6",
      })
  void messageNamesTheVariablesOfTheEnvironment(String environment, String message) {
    assertThatThrownBy(() -> Credentials.fromEnvironment(variables(environment)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  @Test
  void environmentDefaultsToThatOfTheProcess() {
    assertThat(outcome(Credentials::fromEnvironment))
        .isEqualTo(outcome(() -> Credentials.fromEnvironment(System.getenv())));
  }

  private static String outcome(CredentialsProvider provider) {
    try {
      return provider.get().toString();
    } catch (InvalidInputException e) {
      return e.getMessage();
    }
  }

  private static Map<String, String> variables(String text) {
    Map<String, String> variables = new HashMap<>();
    for (String variable : text.split(" ", -1)) {
      int equals = variable.indexOf('=');
      variables.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    return variables;
  }
}
