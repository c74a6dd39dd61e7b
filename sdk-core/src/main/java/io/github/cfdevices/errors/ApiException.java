package io.github.cfdevices.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Thrown when the API rejects a request: {@code success: false}, or a status other than 2xx. */
public final class ApiException extends ResponseException {
  private static final long serialVersionUID = 1L;
  private static final int ERRORS_IN_MESSAGE = 5;
  private static final int ERROR_LIMIT = 200;

  @SuppressWarnings("serial") // Immutable lists, which are serializable.
  private final List<ApiMessage> errors;

  @SuppressWarnings("serial")
  private final List<ApiMessage> messages;

  private ApiException(Builder builder, List<ApiMessage> errors) {
    super(builder, ": " + describe(builder.success, errors));
    this.errors = errors;
    this.messages = builder.masked(builder.messages);
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

  /** Returns the entries of {@code errors}; empty if the API gives no reason. */
  public List<ApiMessage> errors() {
    return errors;
  }

  /** Returns the entries of {@code messages}. */
  public List<ApiMessage> messages() {
    return messages;
  }

  private static String describe(boolean success, List<ApiMessage> errors) {
    if (errors.isEmpty()) {
      return "success is " + success + " and errors is empty";
    }
    StringBuilder described = new StringBuilder();
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
    private final List<ApiMessage> messages = new ArrayList<>();
    private boolean success;

    private Builder(String method, String path) {
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

    /** Sets the value of {@code success}; false by default. */
    public Builder success(boolean success) {
      this.success = success;
      return this;
    }

    /** Returns the exception. */
    public ApiException build() {
      return new ApiException(this, masked(errors));
    }
  }
}
