package io.github.cfdevices.http;

import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.errors.InvalidInputException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Settings of single calls, which override those of the client; immutable. They apply to every
 * attempt, to every page of a list and to all requests of an edit.
 *
 * <pre>{@code
 * CallOptions patient = CallOptions.builder().totalTimeout(Duration.ofMinutes(10)).build();
 * for (Device device : cloudflare.devices().with(patient).list()) { ... }
 * }</pre>
 */
public final class CallOptions {
  /** Headers that the SDK, OkHttp or credentials set, in lower case. */
  static final Set<String> RESERVED_HEADERS =
      Set.of(
          "accept",
          "accept-encoding",
          "authorization",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "host",
          "transfer-encoding",
          "user-agent",
          "x-auth-email",
          "x-auth-key",
          "x-auth-user-service-key");

  static final String TOKEN_SYMBOLS = "!#$%&'*+-.^_`|~";

  final @Nullable Duration totalTimeout;
  final @Nullable RetryPolicy retryPolicy;
  final List<String> headers; // Names and values in turn, as is the next.
  final List<String> queryParameters;
  final Map<Class<?>, Object> tags;

  CallOptions(Builder builder) {
    totalTimeout = builder.totalTimeout;
    retryPolicy = builder.retryPolicy;
    headers = List.copyOf(builder.headers);
    queryParameters = List.copyOf(builder.queryParameters);
    tags = Map.copyOf(builder.tags);
  }

  /** Returns a builder without settings. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with these settings. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.add(this);
    return builder;
  }

  /**
   * Returns these options with others on top: the timeout and the policy of the others override
   * these, and headers, query parameters and tags are added.
   */
  public CallOptions plus(CallOptions others) {
    Builder builder = toBuilder();
    builder.add(others);
    return builder.build();
  }

  /** Returns the total timeout of a call. */
  Duration totalTimeout(Duration ofClient) {
    return totalTimeout == null ? ofClient : totalTimeout;
  }

  /** Returns the retry policy of a call. */
  RetryPolicy retryPolicy(RetryPolicy ofClient) {
    return retryPolicy == null ? ofClient : retryPolicy;
  }

  <T> @Nullable T tag(Class<T> type) {
    return type.cast(tags.get(type));
  }

  /**
   * Returns a request with the headers and query parameters of these options.
   *
   * @throws InvalidInputException if the operation or its credentials set one of them
   */
  Request addTo(Request request, OperationTraits operation) {
    Request.Builder builder = request.newBuilder();
    for (int i = 0; i < headers.size(); i += 2) {
      String name = headers.get(i);
      if (request.header(name) != null || operation.isKey(name)) {
        throw new InvalidInputException(
            "header " + name, "cannot be set: the operation sets it itself");
      }
      builder.addHeader(name, headers.get(i + 1));
    }
    if (!queryParameters.isEmpty()) {
      HttpUrl.Builder url = request.url().newBuilder();
      for (int i = 0; i < queryParameters.size(); i += 2) {
        String name = queryParameters.get(i);
        if (request.url().queryParameterNames().contains(name) || operation.isKey("?" + name)) {
          throw new InvalidInputException(
              "query parameter " + name, "cannot be set: the operation sets it itself");
        }
        url.addQueryParameter(name, queryParameters.get(i + 1));
      }
      builder.url(url.build());
    }
    return builder.build();
  }

  /** Returns the settings, without the values of headers and query parameters. */
  @Override
  public String toString() {
    return "CallOptions{totalTimeout="
        + totalTimeout
        + ", retryPolicy="
        + retryPolicy
        + ", headers="
        + names(headers)
        + ", queryParameters="
        + names(queryParameters)
        + ", tags="
        + tags.keySet()
        + "}";
  }

  /**
   * Returns the name of a header that can be added to requests.
   *
   * @throws InvalidInputException if it is not a token, or the SDK, the HTTP client or credentials
   *     set the header
   */
  static String checkedHeaderName(String name) {
    boolean valid = !Checks.required("header", name).isEmpty();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      valid &= c < 128 && (Character.isLetterOrDigit(c) || TOKEN_SYMBOLS.indexOf(c) >= 0);
    }
    if (!valid) {
      throw new InvalidInputException(
          "header", "must have a name of letters, digits and symbols such as -");
    }
    if (RESERVED_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new InvalidInputException("header " + name, "cannot be set: the SDK sets it");
    }
    return name;
  }

  /**
   * Returns the value of a header.
   *
   * @throws InvalidInputException if it contains a control character or one that is not ASCII
   */
  static String checkedHeaderValue(String name, String value) {
    String label = "header " + name;
    return Checks.headerValue(label, Checks.required(label, value));
  }

  private static List<String> names(List<String> namesAndValues) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      names.add(namesAndValues.get(i));
    }
    return names;
  }

  /** Builds options; not thread-safe. */
  public static final class Builder {
    @Nullable Duration totalTimeout;
    @Nullable RetryPolicy retryPolicy;
    final List<String> headers = new ArrayList<>();
    final List<String> queryParameters = new ArrayList<>();
    final Map<Class<?>, Object> tags = new HashMap<>();

    Builder() {}

    /**
     * Sets the maximum duration of a call, with all its attempts and waits, in place of the
     * client's; 100 years at most: a longer one counts as 100 years.
     *
     * @throws InvalidInputException if it is not positive
     */
    public Builder totalTimeout(Duration totalTimeout) {
      this.totalTimeout = EngineConfig.checkedTimeout(totalTimeout);
      return this;
    }

    /** Sets when failed requests are sent again, in place of the client's policy. */
    public Builder retryPolicy(RetryPolicy retryPolicy) {
      this.retryPolicy = Objects.requireNonNull(retryPolicy, "retryPolicy");
      return this;
    }

    /**
     * Adds a header to each request. Headers of one name are all sent.
     *
     * @throws InvalidInputException if the SDK, the HTTP client or credentials set the header, the
     *     name is not a token of RFC 9110, or the value contains a control character or one that is
     *     not ASCII. A call fails with it if its operation sets the header
     */
    public Builder header(String name, String value) {
      String checked = checkedHeaderName(name);
      headers.add(checked);
      headers.add(checkedHeaderValue(checked, value));
      return this;
    }

    /**
     * Adds a query parameter to each request, such as one that the OpenAPI document lacks. It is
     * percent-encoded. Parameters of one name are all sent.
     *
     * @throws InvalidInputException if the name is empty. A call fails with it if its operation or
     *     credentials set the parameter
     */
    public Builder queryParameter(String name, String value) {
      if (Checks.required("query parameter", name).isEmpty()) {
        throw new InvalidInputException("query parameter", "must have a name");
      }
      queryParameters.add(name);
      queryParameters.add(Checks.required("query parameter " + name, value));
      return this;
    }

    /** Sets a value that listeners read with {@link CallEvent#tag}; it is not sent. */
    public <T> Builder tag(Class<T> type, T value) {
      tags.put(Objects.requireNonNull(type, "type"), Objects.requireNonNull(value, "value"));
      return this;
    }

    void add(CallOptions options) {
      if (options.totalTimeout != null) {
        totalTimeout = options.totalTimeout;
      }
      if (options.retryPolicy != null) {
        retryPolicy = options.retryPolicy;
      }
      headers.addAll(options.headers);
      queryParameters.addAll(options.queryParameters);
      tags.putAll(options.tags);
    }

    /** Returns the options. */
    public CallOptions build() {
      return new CallOptions(this);
    }
  }
}
