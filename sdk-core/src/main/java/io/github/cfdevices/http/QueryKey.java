package io.github.cfdevices.http;

import okhttp3.HttpUrl;

/** A key in the query of the URL. A class of its own, so that R8 removes it if it is not used. */
final class QueryKey {
  private final String parameter;
  private final String key;

  QueryKey(String parameter, String key) {
    this.parameter = parameter;
    this.key = key;
  }

  /** Returns the name that generated code has for such a key. */
  String acceptedName() {
    return "?" + parameter;
  }

  /** Returns the key as a URL contains it. */
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
