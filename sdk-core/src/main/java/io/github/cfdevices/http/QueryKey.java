package io.github.cfdevices.http;

import okhttp3.HttpUrl;

/**
 * A key in the query of the URL. It is a separate class so that R8 removes it from apps that do not
 * use it.
 */
final class QueryKey {
  private final String parameter;
  private final String key;

  QueryKey(String parameter, String key) {
    this.parameter = parameter;
    this.key = key;
  }

  /** Returns the name by which {@link OperationTraits#acceptedKeys} contains this key. */
  String acceptedName() {
    return "?" + parameter;
  }

  /** Returns the percent-encoded key. */
  String encoded() {
    return String.valueOf(
            new HttpUrl.Builder()
                .scheme("https")
                .host("localhost")
                .addQueryParameter("k", key)
                .build()
                .encodedQuery())
        .substring("k=".length());
  }

  HttpUrl addTo(HttpUrl url) {
    return url.newBuilder().setQueryParameter(parameter, key).build();
  }

  HttpUrl removeFrom(HttpUrl url) {
    return url.newBuilder().removeAllQueryParameters(parameter).build();
  }
}
