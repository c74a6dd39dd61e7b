package io.github.cfdevices.http;

import io.github.cfdevices.errors.InvalidInputException;
import java.util.Map;
import java.util.Objects;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * What identifies the caller to the API; immutable, and masked by {@link #toString()}.
 *
 * <p>Each factory throws {@link InvalidInputException} for a value that is null or empty or holds a
 * character that no credential has: a space, a control character, a letter beyond ASCII.
 */
public final class Credentials implements CredentialsProvider {
  private static final String AUTHORIZATION = "Authorization";
  private static final String EMAIL = "X-Auth-Email";
  private static final String KEY = "X-Auth-Key";
  private static final String SERVICE_KEY = "X-Auth-User-Service-Key";

  // Anything shorter is no real secret, and masking it would garble words.
  private static final int MASKED_LENGTH = 8;

  private final CredentialKind kind;
  private final @Nullable String email;
  private final String secret;
  private final String header;

  private Credentials(CredentialKind kind, @Nullable String email, String secret, String header) {
    this.kind = kind;
    this.email = email;
    this.secret = secret;
    this.header = header;
  }

  /** Returns the credentials that an API token is. */
  public static Credentials apiToken(String token) {
    return new Credentials(
        CredentialKind.API_TOKEN, null, checked("API token", token), AUTHORIZATION);
  }

  /** Returns the credentials that the e-mail address and the global API key of a user are. */
  public static Credentials apiKey(String email, String key) {
    return new Credentials(
        CredentialKind.API_KEY, checked("e-mail address", email), checked("API key", key), KEY);
  }

  /** Returns the credentials that a user service key is. */
  public static Credentials userServiceKey(String key) {
    return new Credentials(
        CredentialKind.USER_SERVICE_KEY, null, checked("user service key", key), SERVICE_KEY);
  }

  /**
   * Returns the credentials that the environment of this process holds, as {@link
   * #fromEnvironment(Map)} does.
   */
  public static Credentials fromEnvironment() {
    return fromEnvironment(System.getenv());
  }

  /**
   * Returns the credentials that variables hold: {@code CLOUDFLARE_API_TOKEN}, or {@code
   * CLOUDFLARE_EMAIL} with {@code CLOUDFLARE_API_KEY}, or {@code CLOUDFLARE_API_USER_SERVICE_KEY}.
   * An empty variable counts as none.
   *
   * @throws InvalidInputException if there are none, only half of a pair, or more than one kind;
   *     the message names the variables, never their values
   */
  public static Credentials fromEnvironment(Map<String, String> environment) {
    return new EnvironmentVariables(environment).credentials();
  }

  /** Returns the kind of these credentials. */
  public CredentialKind kind() {
    return kind;
  }

  /** Returns these credentials: as a provider, they always give themselves. */
  @Override
  public Credentials get() {
    return this;
  }

  /** Returns whether the API could not tell these from others. */
  boolean isSameAs(Credentials others) {
    return kind == others.kind
        && secret.equals(others.secret)
        && Objects.equals(email, others.email);
  }

  /** Returns the request with the headers of these credentials and of no others. */
  Request addTo(Request request) {
    Request.Builder builder = removeFrom(request).newBuilder();
    builder.header(header, kind == CredentialKind.API_TOKEN ? "Bearer " + secret : secret);
    if (email != null) {
      builder.header(EMAIL, email);
    }
    return builder.build();
  }

  /** Returns the request without the headers of any credentials. */
  static Request removeFrom(Request request) {
    return request
        .newBuilder()
        .removeHeader(AUTHORIZATION)
        .removeHeader(EMAIL)
        .removeHeader(KEY)
        .removeHeader(SERVICE_KEY)
        .build();
  }

  /** Returns a text from the API with the secret masked, for a server that echoes its request. */
  String mask(String text) {
    return secret.length() < MASKED_LENGTH
        ? text
        : text.replace(secret, "*".repeat(secret.length()));
  }

  /** Returns the kind only. */
  @Override
  public String toString() {
    return "Credentials{" + kind + ", ***}";
  }

  /** OkHttp refuses such a value as well, but with an exception that shows it. */
  static String checked(String name, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      throw new InvalidInputException(name, "must not be empty");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c > '~') {
        throw new InvalidInputException(
            name,
            "must hold visible ASCII characters only, unlike the one at index "
                + i
                + " of "
                + value.length());
      }
    }
    return value;
  }
}
