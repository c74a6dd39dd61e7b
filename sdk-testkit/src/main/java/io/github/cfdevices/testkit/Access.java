package io.github.cfdevices.testkit;

import java.util.EnumSet;
import java.util.Set;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** The credentials and the account that the fake accepts; checks the headers of requests. */
record Access(
    String accountId, String apiToken, String email, String apiKey, String userServiceKey) {

  enum Kind {
    TOKEN,
    KEY,
    SERVICE_KEY
  }

  /**
   * Rejects a request whose credentials are missing, mixed, wrong, or of a kind that is not
   * accepted.
   */
  void check(Headers headers, Set<Kind> accepted) {
    String authorization = headers.get("Authorization");
    String sentEmail = headers.get("X-Auth-Email");
    String sentKey = headers.get("X-Auth-Key");
    String sentServiceKey = headers.get("X-Auth-User-Service-Key");
    Set<Kind> sent = EnumSet.noneOf(Kind.class);
    add(sent, Kind.TOKEN, authorization != null);
    add(sent, Kind.KEY, sentEmail != null || sentKey != null);
    add(sent, Kind.SERVICE_KEY, sentServiceKey != null);
    if (sent.isEmpty()) {
      throw Refusal.of(
          400,
          Refusal.CREDENTIALS_MISSING,
          "Missing X-Auth-Key, X-Auth-Email or Authorization headers");
    }
    if (sent.size() > 1) {
      throw Refusal.of(400, Refusal.INVALID_HEADERS, "Invalid request headers");
    }
    if (authorization != null && !authorization.matches("Bearer \\S+")) {
      throw Refusal.badHeaders(6111, "Invalid format for Authorization header");
    }
    if (sent.contains(Kind.KEY) && isBlank(sentEmail)) {
      throw Refusal.badHeaders(6102, "Invalid format for X-Auth-Email header");
    }
    if (sent.contains(Kind.KEY) && isBlank(sentKey)) {
      throw Refusal.badHeaders(6103, "Invalid format for X-Auth-Key header");
    }
    boolean known =
        ("Bearer " + apiToken).equals(authorization)
            || (email.equals(sentEmail) && apiKey.equals(sentKey))
            || userServiceKey.equals(sentServiceKey);
    if (!known) {
      throw authenticationError(401);
    }
    if (!accepted.containsAll(sent)) {
      throw authenticationError(403);
    }
  }

  /** Rejects an account other than the one that the credentials belong to. */
  void checkAccount(String account) {
    if (!account.equals(accountId)) {
      throw authenticationError(403);
    }
  }

  Access withAccountId(String id) {
    return new Access(id, apiToken, email, apiKey, userServiceKey);
  }

  Access withApiToken(String token) {
    return new Access(accountId, token, email, apiKey, userServiceKey);
  }

  @Override
  public String toString() {
    return "Access(" + accountId + ")";
  }

  private static Refusal authenticationError(int status) {
    return Refusal.of(status, Refusal.AUTHENTICATION, "Authentication error");
  }

  private static void add(Set<Kind> kinds, Kind kind, boolean isSent) {
    if (isSent) {
      kinds.add(kind);
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
