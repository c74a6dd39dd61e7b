package io.github.cfdevices;

/** The kinds of credentials that the API knows. */
public enum CredentialKind {
  /** A scoped token, sent as {@code Authorization: Bearer}. */
  API_TOKEN("an API token", "Authorization"),

  /** The global key of a user, sent as {@code X-Auth-Email} and {@code X-Auth-Key}. */
  API_KEY("an API key with an e-mail address", "X-Auth-Key"),

  /** A key of a service, sent as {@code X-Auth-User-Service-Key}. */
  USER_SERVICE_KEY("a user service key", "X-Auth-User-Service-Key");

  private final String title;
  private final String header;

  CredentialKind(String title, String header) {
    this.title = title;
    this.header = header;
  }

  /** Returns the kind in words. */
  String title() {
    return title;
  }

  /** Returns the header that the secret is sent in. */
  String header() {
    return header;
  }
}
