package io.github.cfdevices;

import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.errors.InvalidInputException;
import okhttp3.HttpUrl;

/** Checks the base URL, to which credentials are sent. */
final class BaseUrl {
  private static final String LOOPBACK = "localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|::1";

  private BaseUrl() {}

  static HttpUrl parse(String text) {
    HttpUrl url = HttpUrl.parse(Checks.required("base URL", text));
    if (url == null) {
      throw refused("must be an http or https URL");
    }
    if (!url.isHttps() && !url.host().matches(LOOPBACK)) {
      throw refused("must be https, or http to loopback");
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw refused("must not contain a user name or a password");
    }
    if (url.query() != null || url.fragment() != null) {
      throw refused("must not have a query or a fragment");
    }
    return url.encodedPath().endsWith("/") ? url : HttpUrl.get(url + "/");
  }

  private static InvalidInputException refused(String problem) {
    return new InvalidInputException("base URL", problem);
  }
}
