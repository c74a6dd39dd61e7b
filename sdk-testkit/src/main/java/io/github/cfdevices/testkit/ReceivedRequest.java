package io.github.cfdevices.testkit;

import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** A request as the fake received it. */
public final class ReceivedRequest {
  private final String method;
  private final String path;
  private final @Nullable String query;
  private final Headers headers;
  private final String body;
  private final HttpUrl parsedQuery;

  ReceivedRequest(
      String method, String path, @Nullable String query, Headers headers, String body) {
    this.method = method;
    this.path = path;
    this.query = query;
    this.headers = headers;
    this.body = body;
    this.parsedQuery = HttpUrl.get("http://127.0.0.1/").newBuilder().encodedQuery(query).build();
  }

  static ReceivedRequest of(String method, String target, Headers headers, String body) {
    int mark = target.indexOf('?');
    return new ReceivedRequest(
        method,
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? null : target.substring(mark + 1),
        headers,
        body);
  }

  /** Returns the method, such as {@code GET}. */
  public String method() {
    return method;
  }

  /** Returns the encoded path, starting with {@code /client/v4}, without the query. */
  public String path() {
    return path;
  }

  /** Returns the encoded query, or null if there was none. */
  public @Nullable String query() {
    return query;
  }

  /** Returns the first decoded value of a query parameter, or null. */
  public @Nullable String queryParameter(String name) {
    List<String> values = queryParameters(name);
    return values.isEmpty() ? null : values.get(0);
  }

  /** Returns all decoded values of a query parameter, in order. */
  public List<String> queryParameters(String name) {
    List<String> values = new ArrayList<>();
    for (String value : parsedQuery.queryParameterValues(name)) {
      values.add(value == null ? "" : value);
    }
    return List.copyOf(values);
  }

  /** Returns the headers. */
  public Headers headers() {
    return headers;
  }

  /** Returns the value of a header, or null. */
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  /** Returns the body, or an empty string if there was none. */
  public String body() {
    return body;
  }

  /** Returns the method and path only, because headers and body can contain secrets. */
  @Override
  public String toString() {
    return method + " " + path;
  }

  /** Returns the query's names and values, sorted by name, without those that select the page. */
  String fingerprint() {
    StringBuilder text = new StringBuilder(path);
    for (String name : parsedQuery.queryParameterNames().stream().sorted().toList()) {
      if (!name.equals("cursor") && !name.equals("per_page")) {
        text.append('\n').append(name).append('=').append(queryParameters(name));
      }
    }
    return Integer.toHexString(text.toString().hashCode());
  }
}
