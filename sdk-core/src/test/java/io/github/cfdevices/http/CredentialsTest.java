package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.InvalidInputException;
import java.util.HashMap;
import java.util.List;
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

  @Test
  void keysOfOtherApisAreAddedAndRemovedAgain() {
    Request request = new Request.Builder().url("https://example.com/a?x=1").build();
    Credentials header = Credentials.headerKey("X-Box-Key", "secret-of-a-box");
    Credentials query = Credentials.queryKey("key", "secret&of=a box".replace(' ', '_'));
    Credentials basic = Credentials.basic("me", "secret of a box");

    assertThat(header.addTo(request).header("X-Box-Key")).isEqualTo("secret-of-a-box");
    assertThat(query.addTo(request).url())
        .hasToString("https://example.com/a?x=1&key=secret%26of%3Da_box");
    assertThat(basic.addTo(request).header("Authorization"))
        .isEqualTo("Basic bWU6c2VjcmV0IG9mIGEgYm94");
    for (Credentials each : List.of(header, query, basic, Credentials.none())) {
      Request without = each.removeFrom(each.addTo(request));
      assertThat(without.headers().size()).isZero();
      assertThat(without.url()).hasToString("https://example.com/a?x=1");
    }
  }

  @Test
  void secretsOfOtherApisAreMaskedInEveryForm() {
    assertThat(Credentials.headerKey("X-Box-Key", "secret-of-a-box").mask("is secret-of-a-box"))
        .isEqualTo("is ***************");
    assertThat(Credentials.queryKey("key", "secret&of=box").mask("secret&of=box secret%26of%3Dbox"))
        .isEqualTo("************* *****************");
    assertThat(
            Credentials.basic("me", "secret of a box")
                .mask("secret of a box bWU6c2VjcmV0IG9mIGEgYm94"))
        .isEqualTo("*************** ************************");
    assertThat(Credentials.queryKey("key", "secret-of-a-box")).hasToString("Credentials{KEY, ***}");
  }

  @Test
  void invalidValuesOfOtherApisAreRejected() {
    assertThatThrownBy(() -> Credentials.basic("a:b", "p"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("user name must not contain a colon");
    assertThatThrownBy(() -> Credentials.basic("a", ""))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("password must not be empty");
    assertThatThrownBy(() -> Credentials.headerKey("X Box", "k"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("header must contain only visible ASCII characters");
    assertThatThrownBy(() -> Credentials.queryKey("key", "a\nb"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("key must contain only visible ASCII characters");
  }

  @Test
  void cookieIsAddedToOtherCookiesAndRemovedAgain() {
    Request request = request().newBuilder().header("Cookie", "a=1; session=old").build();
    Credentials cookie = Credentials.cookieKey("session", "secret-of-a-box");

    Request with = cookie.addTo(request);

    assertThat(with.headers("Cookie")).containsExactly("a=1; session=secret-of-a-box");
    assertThat(cookie.removeFrom(with).headers("Cookie")).containsExactly("a=1");
    Request alone = cookie.addTo(request());
    assertThat(alone.headers("Cookie")).containsExactly("session=secret-of-a-box");
    assertThat(cookie.removeFrom(alone).headers().size()).isZero();
  }

  @Test
  void combinedCredentialsAreAddedAndRemovedTogether() {
    Credentials combined =
        Credentials.combined(
            Credentials.headerKey("X-Id", "the-id"),
            Credentials.queryKey("key", "a&b"),
            Credentials.cookieKey("one", "first"),
            Credentials.cookieKey("two", "second"),
            Credentials.apiToken("the-token"));

    Request with = combined.addTo(request());

    assertThat(with.url()).hasToString("https://example.com/a?x=1&key=a%26b");
    assertThat(with.header("X-Id")).isEqualTo("the-id");
    assertThat(with.header("Authorization")).isEqualTo("Bearer the-token");
    assertThat(with.headers("Cookie")).containsExactly("one=first; two=second");
    Request without = combined.removeFrom(with);
    assertThat(without.url()).isEqualTo(request().url());
    assertThat(without.headers().size()).isZero();
  }

  @Test
  void combinedCredentialsHaveNoOrder() {
    Credentials id = Credentials.headerKey("x-id", "1");
    Credentials secret = Credentials.headerKey("X-Secret", "2");
    Credentials combined = Credentials.combined(id, secret);

    assertThat(combined.kind()).isEqualTo(CredentialKind.KEY);
    assertThat(combined.title()).isEqualTo("keys x-id and X-Secret");
    assertThat(combined).hasToString("Credentials{KEY, ***}");
    assertThat(combined.isSameAs(Credentials.combined(secret, id))).isTrue();
    assertThat(combined.isSameAs(Credentials.combined(id, Credentials.headerKey("X-Secret", "3"))))
        .isFalse();
    assertThat(combined.isSameAs(id)).isFalse();
  }

  @Test
  void cookieIsTheSameOnlyWithTheSameKey() {
    Credentials cookie = Credentials.cookieKey("session", "1");

    assertThat(cookie.isSameAs(Credentials.cookieKey("session", "1"))).isTrue();
    assertThat(cookie.isSameAs(Credentials.cookieKey("session", "2"))).isFalse();
    assertThat(cookie.isSameAs(Credentials.cookieKey("other", "1"))).isFalse();
    assertThat(cookie).hasToString("Credentials{KEY, ***}");
    assertThat(cookie.title()).isEqualTo("a key Cookie: session");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "secret-one | secret-two | a secret-one, secret-two | a **********, **********",
        "secret-1 | secret-1-and-more | a secret-1-and-more | a *****************",
        "secret-1-and-more | secret-1 | a secret-1-and-more | a *****************",
        "one-secret | secret-two | a one-secret-two | a **************",
      })
  void eachOfTheCombinedSecretsIsMasked(String one, String two, String echo, String masked) {
    Credentials first = Credentials.cookieKey("session", one);
    Credentials second = Credentials.headerKey("X-Key", two);

    assertThat(Credentials.combined(first, second).mask(echo)).isEqualTo(masked);
    assertThat(Credentials.mask(List.of(first, second), echo)).isEqualTo(masked);
  }

  @Test
  void everyFormOfACombinedSecretIsMasked() {
    Credentials combined =
        Credentials.combined(
            Credentials.basic("me", "secret of a box"), Credentials.queryKey("k", "secret&of=box"));

    assertThat(combined.mask("secret of a box bWU6c2VjcmV0IG9mIGEgYm94 secret%26of%3Dbox"))
        .isEqualTo("*************** ************************ *****************");
  }

  @ParameterizedTest
  @CsvSource({
    "a b, k, 'cookie must contain only visible ASCII characters, but has another character at"
        + " index 1 of 3'",
    "a=b, k, 'cookie must contain none of ()<>@,;:\\\"/[]?={} but has one at index 1 of 3'",
    "a, s3;s, 'key must contain none of ,;\\ but has one at index 2 of 4'",
    "a, 's,s', 'key must contain none of ,;\\ but has one at index 1 of 3'",
    "a, s\\, 'key must contain none of ,;\\ but has one at index 1 of 2'",
    "a, '', key must not be empty",
    "'', k, cookie must not be empty",
  })
  void invalidCookieIsRejectedWithoutShowingTheKey(String cookie, String key, String message) {
    assertThatThrownBy(() -> Credentials.cookieKey(cookie, key))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  @Test
  void credentialsThatCannotBeCombinedAreRejected() {
    Credentials key = Credentials.headerKey("X-Key", SECRET);
    Credentials token = Credentials.apiToken(SECRET);
    Credentials pair = Credentials.apiKey("me@example.com", SECRET);
    String kinds =
        "must each be an API token, a user service key, a user name with a password or a key, but"
            + " one is ";

    assertNotCombined(kinds + "none", key, Credentials.none());
    assertNotCombined(kinds + "null", key, null);
    assertNotCombined(kinds + "an API key with an email address", key, pair);
    assertNotCombined(
        kinds + "keys Authorization: Bearer and X-Key", Credentials.combined(key, token), key);
    assertNotCombined(
        "must have different names, but two have x-key", key, Credentials.headerKey("x-key", "k"));
    assertNotCombined(
        "must have different names, but two have Authorization",
        Credentials.basic("me", SECRET),
        token);
    assertNotCombined("must be at least 2, but there are 0");
    assertNotCombined("must be at least 2, but there are 1", key);
  }

  private static void assertNotCombined(String problem, Credentials... credentials) {
    assertThatThrownBy(() -> Credentials.combined(credentials))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("combined credentials " + problem);
  }

  private static Request request() {
    return new Request.Builder().url("https://example.com/a?x=1").build();
  }
}
