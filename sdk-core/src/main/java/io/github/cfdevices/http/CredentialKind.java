package io.github.cfdevices.http;

/** The kinds of credentials. The document defines which kinds an operation accepts. */
public enum CredentialKind {
  /** A scoped token, sent as {@code Authorization: Bearer}. */
  API_TOKEN("an API token"),

  /** The global key of a user, sent as {@code X-Auth-Email} and {@code X-Auth-Key}. */
  API_KEY("an API key with an email address"),

  /** A key of a service, sent as {@code X-Auth-User-Service-Key}. */
  USER_SERVICE_KEY("a user service key"),

  /** A user name with a password, sent as {@code Authorization: Basic}. */
  BASIC("a user name with a password"),

  /**
   * A key in a header, query parameter or cookie that the API defines, or several credentials that
   * are sent together.
   */
  KEY("a key"),

  /** No credentials. */
  NONE("none");

  private final String title;

  CredentialKind(String title) {
    this.title = title;
  }

  /** Returns the kind in words. */
  String title() {
    return title;
  }
}
