package io.github.cfdevices.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the API rejects a request: the status is not 2xx, or {@code success} is false in the
 * body of a 2xx response. {@link #kind()} returns the reason:
 *
 * <pre>{@code
 * switch (e.kind()) {
 *   case NOT_FOUND -> ...
 *   case RATE_LIMITED -> ...
 *   default -> throw e;
 * }
 * }</pre>
 *
 * <p>A server in front of the API can send another body, such as an error page in HTML. Then {@link
 * #errors()} is empty, and {@link #body()} returns the body.
 */
public final class ApiException extends ResponseException {
  private static final long serialVersionUID = 1L;
  private static final int ERRORS_IN_MESSAGE = 5;
  private static final int ERROR_LIMIT = 200;
  private static final int PROBLEM_LIMIT = 200;

  @SuppressWarnings("serial") // Immutable lists, which are serializable.
  private final List<ApiMessage> errors;

  @SuppressWarnings("serial")
  private final List<ApiMessage> messages;

  @SuppressWarnings("serial")
  private final List<String> tokenPermissions;

  // Not serialized, because it can contain any data.
  private final transient @Nullable String body;
  private final transient boolean bodyTruncated;

  ApiException(Builder builder, List<ApiMessage> errors) {
    super(builder, describe(builder, errors));
    this.errors = errors;
    this.messages = builder.masked(builder.messages);
    this.tokenPermissions = builder.tokenPermissions;
    this.body = builder.body == null ? null : builder.masked(builder.body);
    this.bodyTruncated = builder.bodyTruncated;
  }

  /**
   * Returns a builder of an exception for a response with status 400 and no errors; for tests of
   * apps.
   *
   * @param method the HTTP method of the call
   * @param path the encoded path of the call, without its query
   */
  public static Builder builder(String method, String path) {
    return new Builder(method, path);
  }

  /** Returns why the API rejected the request, derived from {@link #status()}. */
  public ApiErrorKind kind() {
    return ApiErrorKind.of(status());
  }

  /** Returns the entries of {@code errors}; empty if the API gives no reason. */
  public List<ApiMessage> errors() {
    return errors;
  }

  /** Returns the entries of {@code messages}. */
  public List<ApiMessage> messages() {
    return messages;
  }

  /**
   * Returns the permissions that the operation accepts, such as {@code Zero Trust Write}: an API
   * token needs one of them. They are those of the document from which the operation was generated,
   * and the message names them if the status is 403. Returns an empty list if the document does not
   * name them. They do not apply to other credentials than API tokens.
   */
  public List<String> tokenPermissions() {
    return tokenPermissions;
  }

  /**
   * Returns the body of a response that is not an envelope, such as an error page in HTML, or that
   * has more members than {@link #errors()} and {@link #messages()}, with the credentials of the
   * request masked; it can be empty. {@code ModelJson.decode} reads a model from a JSON body.
   * Returns null if the body is an envelope without other members, if {@code maxErrorBodyBytes} of
   * the client is 0, and after deserialization. The message and the serialized form do not contain
   * the body.
   */
  public @Nullable String body() {
    return body;
  }

  /** Returns whether {@link #body()} returns only the start of the body. */
  public boolean isBodyTruncated() {
    return bodyTruncated;
  }

  private static String describe(Builder builder, List<ApiMessage> errors) {
    if (builder.problem != null) {
      return " ("
          + builder.contentTypeInWords()
          + ") with "
          + builder.printable(builder.problem, PROBLEM_LIMIT);
    }
    if (errors.isEmpty()) {
      return ": success is " + builder.success + " and errors is empty";
    }
    StringBuilder described = new StringBuilder(": ");
    int shown = Math.min(errors.size(), ERRORS_IN_MESSAGE);
    for (int i = 0; i < shown; i++) {
      described
          .append(i == 0 ? "" : "; ")
          .append(Printable.of(errors.get(i).toString(), ERROR_LIMIT));
    }
    int more = errors.size() - shown;
    return more > 0 ? described + "; and " + more + " more" : described.toString();
  }

  /** Builds exceptions; not thread-safe. */
  public static final class Builder extends ResponseException.Builder<Builder> {
    private final List<ApiMessage> errors = new ArrayList<>();
    final List<ApiMessage> messages = new ArrayList<>();
    List<String> tokenPermissions = List.of();
    boolean success;
    @Nullable String problem;
    @Nullable String body;
    boolean bodyTruncated;

    Builder(String method, String path) {
      super(method, path, 400);
    }

    @Override
    Builder self() {
      return this;
    }

    /** Adds a reason why the API rejected the request. */
    public Builder error(ApiMessage error) {
      errors.add(Objects.requireNonNull(error, "error"));
      return this;
    }

    /** Adds entries of {@code errors}. */
    public Builder errors(List<ApiMessage> errors) {
      for (ApiMessage error : errors) {
        error(error);
      }
      return this;
    }

    /** Adds entries of {@code messages}. */
    public Builder messages(List<ApiMessage> messages) {
      for (ApiMessage message : messages) {
        this.messages.add(Objects.requireNonNull(message, "message"));
      }
      return this;
    }

    /** Sets the permissions of which an API token needs one; none by default. */
    public Builder tokenPermissions(List<String> permissions) {
      this.tokenPermissions = List.copyOf(permissions);
      return this;
    }

    /** Sets the value of {@code success}; false by default. */
    public Builder success(boolean success) {
      this.success = success;
      return this;
    }

    /**
     * Sets the rest of the message after "returned HTTP 502 (text/html) with", for a body that is
     * not an envelope; for use within cfdevices only.
     */
    @InternalApi
    public Builder problem(String problem) {
      this.problem = Objects.requireNonNull(problem, "problem");
      return this;
    }

    /** Sets the body of a response; null by default. */
    public Builder body(@Nullable String body) {
      this.body = body;
      return this;
    }

    /** Sets whether {@link #body(String)} is only the start of the body; false by default. */
    public Builder bodyTruncated(boolean bodyTruncated) {
      this.bodyTruncated = bodyTruncated;
      return this;
    }

    /** Servers in front of the API, which send other bodies, do not check permissions. */
    @Override
    String remedy() {
      if (status != 403 || problem != null || tokenPermissions.isEmpty()) {
        return "";
      }
      return "; an API token needs "
          + (tokenPermissions.size() == 1 ? "the permission " : "one of these permissions: ")
          + Printable.quotedNames(tokenPermissions);
    }

    /** Returns the exception. */
    public ApiException build() {
      return new ApiException(this, masked(errors));
    }
  }
}
