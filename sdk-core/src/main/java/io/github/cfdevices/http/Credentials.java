package io.github.cfdevices.http;

import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.Printable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.Headers;
import okhttp3.Request;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The credentials that authenticate requests; immutable. {@link #toString()} returns the kind only.
 *
 * <p>Each factory throws {@link InvalidInputException} if a value is null or empty, or contains a
 * space, a control character or a character that is not ASCII.
 */
public final class Credentials implements CredentialsProvider {
  private static final String AUTHORIZATION = "Authorization";
  private static final String EMAIL = "X-Auth-Email";
  private static final String KEY = "X-Auth-Key";
  private static final String SERVICE_KEY = "X-Auth-User-Service-Key";

  /** Separates the names of credentials that are sent together. */
  static final String AND = " and ";

  private static final String NOT_IN_COOKIES = ",;\\";
  private static final String SEPARATORS = "()<>@,;:\\\"/[]?={}"; // Of RFC 9110, not in tokens.

  // A shorter string is not a real secret, and masking it would garble ordinary words.
  private static final int MASKED_LENGTH = 8;

  private final CredentialKind kind;
  private final @Nullable String email;
  final String secret;
  final String header; // Or the name of a key in another place.
  private final String prefix; // Of the header's value, before the secret.
  private @Nullable RequestKey key; // Sent in place of a header.
  private @Nullable String password; // The secret contains it in Base64.

  private Credentials(
      CredentialKind kind, @Nullable String email, String secret, String header, String prefix) {
    this.kind = kind;
    this.email = email;
    this.secret = secret;
    this.header = header;
    this.prefix = prefix;
  }

  /**
   * Returns the credentials of an API token, or of another bearer token, such as an access token of
   * OAuth 2.0 that the app has obtained.
   */
  public static Credentials apiToken(String token) {
    return new Credentials(
        CredentialKind.API_TOKEN, null, checked("API token", token), AUTHORIZATION, "Bearer ");
  }

  /** Returns the credentials of a user's email address and global API key. */
  public static Credentials apiKey(String email, String key) {
    return new Credentials(
        CredentialKind.API_KEY, checked("email address", email), checked("API key", key), KEY, "");
  }

  /** Returns the credentials of a user service key. */
  public static Credentials userServiceKey(String key) {
    return new Credentials(
        CredentialKind.USER_SERVICE_KEY, null, checked("user service key", key), SERVICE_KEY, "");
  }

  /**
   * Returns the credentials of a user name and a password, for an API whose document has a security
   * scheme of type {@code http} and scheme {@code basic}. The user name must not contain a colon;
   * the password can contain spaces.
   */
  public static Credentials basic(String userName, String password) {
    if (checked("user name", userName).indexOf(':') >= 0) {
      throw new InvalidInputException("user name", "must not contain a colon");
    }
    if (password == null || password.isEmpty()) {
      throw new InvalidInputException("password", "must not be empty");
    }
    Checks.headerValue("password", password);
    String encoded = ByteString.encodeUtf8(userName + ":" + password).base64();
    Credentials basic =
        new Credentials(CredentialKind.BASIC, null, encoded, AUTHORIZATION, "Basic ");
    basic.password = password;
    return basic;
  }

  /**
   * Returns the credentials of a key in a header, for an API whose document has a security scheme
   * of type {@code apiKey} in {@code header}.
   *
   * @param header the name of the header, which the document defines
   */
  public static Credentials headerKey(String header, String key) {
    return new Credentials(
        CredentialKind.KEY, null, checked("key", key), checked("header", header), "");
  }

  /**
   * Returns the credentials of a key in the query of the URL, for an API whose document has a
   * security scheme of type {@code apiKey} in {@code query}.
   *
   * @param parameter the name of the query parameter, which the document defines
   */
  public static Credentials queryKey(String parameter, String key) {
    String name = "?" + checked("parameter", parameter);
    return keyOf(name, checked("key", key), RequestKey.inQuery(parameter, key));
  }

  /**
   * Returns the credentials of a key in a cookie, for an API whose document has a security scheme
   * of type {@code apiKey} in {@code cookie}. Other cookies of the request are sent, too. The name
   * must be a token of HTTP; the key must not contain commas, semicolons and backslashes.
   *
   * @param cookie the name of the cookie, which the document defines
   */
  public static Credentials cookieKey(String cookie, String key) {
    String name = "Cookie: " + without(SEPARATORS, "cookie", cookie);
    return keyOf(name, without(NOT_IN_COOKIES, "key", key), RequestKey.inCookie(cookie, key));
  }

  /**
   * Returns credentials that are sent together, for an API whose document has security requirements
   * of several schemes:
   *
   * <pre>{@code
   * Credentials.combined(
   *     Credentials.headerKey("X-Client-Id", id), Credentials.headerKey("X-Client-Secret", secret))
   * }</pre>
   *
   * <p>Their order has no effect, and their kind is {@link CredentialKind#KEY}. An operation
   * accepts them if the document requires the same schemes together.
   *
   * @throws InvalidInputException if there are fewer than two, two have the same header, query
   *     parameter or cookie, or one is null, {@link #none()}, an {@link #apiKey} with an email
   *     address, or itself combined
   */
  public static Credentials combined(Credentials... credentials) {
    return RequestKey.Combined.of(credentials);
  }

  static Credentials keyOf(String name, String secret, RequestKey key) {
    Credentials credentials = new Credentials(CredentialKind.KEY, null, secret, name, "");
    credentials.key = key;
    return credentials;
  }

  /** Returns empty credentials, for an API that requires none. */
  public static Credentials none() {
    return new Credentials(CredentialKind.NONE, null, "", "", "");
  }

  /**
   * Returns the credentials in the environment of this process, as {@link #fromEnvironment(Map)}
   * does.
   */
  public static Credentials fromEnvironment() {
    return fromEnvironment(System.getenv());
  }

  /**
   * Returns the credentials in variables: {@code CLOUDFLARE_API_TOKEN}, or {@code CLOUDFLARE_EMAIL}
   * with {@code CLOUDFLARE_API_KEY}, or {@code CLOUDFLARE_API_USER_SERVICE_KEY}. An empty variable
   * counts as missing.
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

  /** Returns these credentials: they are a provider that always returns itself. */
  @Override
  public Credentials get() {
    return this;
  }

  /** Returns whether these credentials and others have the same headers. */
  boolean isSameAs(Credentials others) {
    return kind == others.kind
        && secret.equals(others.secret)
        && header.equals(others.header)
        && Objects.equals(email, others.email);
  }

  /** Returns whether an operation accepts these credentials. */
  boolean isAcceptedBy(OperationTraits operation) {
    if (operation.accepted.isEmpty()) {
      return true;
    }
    if (kind != CredentialKind.KEY) {
      return operation.accepted.contains(kind);
    }
    return operation.isKey(header);
  }

  /** Returns these credentials in words, without their secret. */
  String title() {
    return kind == CredentialKind.KEY ? title(header) : kind.title();
  }

  /** Returns an element of {@link OperationTraits#acceptedKeys} in words. */
  static String title(String key) {
    return (key.contains(AND) ? "keys " : "a key ") + key;
  }

  /** Returns the name of these credentials if they are combined with others. */
  String name() {
    return prefix.isEmpty() ? header : header + ": " + prefix.trim();
  }

  boolean canBeCombined() {
    return email == null && !secret.isEmpty() && !(key instanceof RequestKey.Combined);
  }

  /** Returns the request with these credentials and no others. */
  Request addTo(Request request) {
    return putInto(removeFrom(request));
  }

  /** Returns the request with these credentials in addition to others. */
  Request putInto(Request request) {
    if (key != null) { // The tag leads from the request that is sent to these credentials.
      return key.addTo(request).newBuilder().tag(Credentials.class, this).build();
    }
    Request.Builder builder = request.newBuilder();
    if (!secret.isEmpty()) {
      builder.header(header, prefix + secret);
    }
    if (email != null) {
      builder.header(EMAIL, email);
    }
    return builder.build();
  }

  /** Returns a request that is about to be sent, with the keys that OkHttp has dropped. */
  static Request restored(Request request) {
    Credentials credentials = request.tag(Credentials.class);
    return credentials == null ? request : credentials.restoreIn(request);
  }

  Request restoreIn(Request request) {
    return key == null ? request : key.restoreIn(request);
  }

  /** Returns the request without these credentials and without the headers of any other. */
  Request removeFrom(Request request) {
    Request.Builder builder =
        request
            .newBuilder()
            .removeHeader(AUTHORIZATION)
            .removeHeader(EMAIL)
            .removeHeader(KEY)
            .removeHeader(SERVICE_KEY);
    if (key != null) {
      return key.removeFrom(builder.tag(Credentials.class, null).build());
    }
    if (kind == CredentialKind.KEY) {
      builder.removeHeader(header);
    }
    return builder.build();
  }

  /**
   * Returns a string from the server with the secrets of some credentials masked. Each is searched
   * for in the original string, because one secret may contain another.
   */
  static String mask(List<Credentials> sent, String text) {
    char[] masked = null;
    for (Credentials each : sent) {
      String without = each.mask(text);
      if (without.equals(text)) {
        continue;
      }
      if (masked == null) {
        masked = text.toCharArray();
      }
      for (int i = 0; i < masked.length; i++) {
        if (without.charAt(i) == '*') {
          masked[i] = '*';
        }
      }
    }
    return masked == null ? text : new String(masked);
  }

  /** Returns headers of a server with the secrets of some credentials masked. */
  static Headers mask(List<Credentials> sent, Headers headers) {
    String[] strings = new String[2 * headers.size()];
    boolean echoed = false;
    for (int i = 0; i < strings.length; i++) {
      String string = i % 2 == 0 ? headers.name(i / 2) : headers.value(i / 2);
      strings[i] = mask(sent, string);
      echoed |= !strings[i].equals(string);
    }
    return echoed ? Printable.headers(strings) : headers;
  }

  /**
   * Returns a string from the server with the secret masked, in case the server echoes it. An email
   * address is not masked.
   */
  String mask(String text) {
    String masked = masked(text, secret);
    if (password != null) {
      masked = masked(masked, password);
    }
    return key == null ? masked : key.mask(masked);
  }

  static String masked(String text, String secret) {
    if (secret.length() < MASKED_LENGTH) {
      return text;
    }
    char[] mask = new char[secret.length()]; // D8 would write an implementation of repeat().
    Arrays.fill(mask, '*');
    return text.replace(secret, new String(mask));
  }

  /** Returns the kind only. */
  @Override
  public String toString() {
    return "Credentials{" + kind + ", ***}";
  }

  private static String without(String excluded, String name, @Nullable String value) {
    String visible = checked(name, value);
    for (int i = 0; i < visible.length(); i++) {
      if (excluded.indexOf(visible.charAt(i)) >= 0) {
        throw new InvalidInputException(
            name,
            "must contain none of "
                + excluded
                + " but has one at index "
                + i
                + " of "
                + visible.length());
      }
    }
    return visible;
  }

  /** Checks a value itself, because the message of OkHttp's own check would contain it. */
  static String checked(String name, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      throw new InvalidInputException(name, "must not be empty");
    }
    return Checks.ascii(name, value, '!');
  }
}
