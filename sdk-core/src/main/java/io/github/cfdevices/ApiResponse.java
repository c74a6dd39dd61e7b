package io.github.cfdevices;

import io.github.cfdevices.errors.ApiMessage;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.http.ResponseInfo;
import java.util.List;
import java.util.Objects;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** A successful response: its result, status, headers and messages; immutable. */
public final class ApiResponse<T> {
  private final ResponseInfo info;
  private final Envelope<?> envelope;
  private final T result;

  ApiResponse(ResponseInfo info, Envelope<?> envelope, T result) {
    this.info = info;
    this.envelope = envelope;
    this.result = result;
  }

  /** Returns a response with status 200 and no headers; for tests of apps. */
  public static <T> ApiResponse<T> of(T result) {
    return builder(result).build();
  }

  /** Returns a builder of a response with status 200 and no headers; for tests of apps. */
  public static <T> Builder<T> builder(T result) {
    return new Builder<>(Objects.requireNonNull(result, "result"));
  }

  <U> ApiResponse<U> withResult(U other) {
    return new ApiResponse<>(info, envelope, other);
  }

  ApiResponse<T> withResultInfo(ResultInfo other) {
    return new ApiResponse<>(info, envelope.with(other), result);
  }

  ResponseInfo info() {
    return info;
  }

  /** Returns the result. */
  public T result() {
    return result;
  }

  /** Returns the HTTP status. */
  public int status() {
    return info.status();
  }

  /** Returns the HTTP headers. */
  public Headers headers() {
    return info.headers();
  }

  /**
   * Returns the {@code cf-ray} header, by which Cloudflare's support finds the request, or null.
   */
  public @Nullable String cfRay() {
    return info.cfRay();
  }

  /** Returns the entries of {@code errors}; a successful response can contain some. */
  public List<ApiMessage> errors() {
    return ApiMessage.masked(envelope.errors, info);
  }

  /** Returns the entries of {@code messages}. */
  public List<ApiMessage> messages() {
    return ApiMessage.masked(envelope.messages, info);
  }

  /**
   * Returns the {@code result_info}, or null if the API sent none. If the token of the next page is
   * elsewhere in the body, this contains only that token, as the cursor.
   */
  public @Nullable ResultInfo resultInfo() {
    return envelope.resultInfo;
  }

  /** Returns the status and the {@code cf-ray} header, never the result. */
  @Override
  public String toString() {
    return "ApiResponse{status=" + status() + ", cfRay=" + info.printableCfRay() + "}";
  }

  /** Builds responses for tests of apps; not thread-safe. */
  public static final class Builder<T> {
    private final T result;
    private int status = 200;
    private Headers headers = new Headers.Builder().build();
    private List<ApiMessage> errors = List.of();
    private List<ApiMessage> messages = List.of();
    private @Nullable ResultInfo resultInfo;

    Builder(T result) {
      this.result = result;
    }

    /**
     * Sets the HTTP status; 200 by default.
     *
     * @throws InvalidInputException if it is not from 200 to 299; an {@code ApiException}
     *     represents a response with another status
     */
    public Builder<T> status(int status) {
      if (status < 200 || status > 299) {
        throw new InvalidInputException(
            "status", "must be from 200 to 299 for a success, but is " + status);
      }
      this.status = status;
      return this;
    }

    /** Sets the HTTP headers; none by default. */
    public Builder<T> headers(Headers headers) {
      this.headers = Objects.requireNonNull(headers, "headers");
      return this;
    }

    /** Sets the entries of {@code errors}; none by default. */
    public Builder<T> errors(List<ApiMessage> errors) {
      this.errors = List.copyOf(errors);
      return this;
    }

    /** Sets the entries of {@code messages}; none by default. */
    public Builder<T> messages(List<ApiMessage> messages) {
      this.messages = List.copyOf(messages);
      return this;
    }

    /** Sets the {@code result_info}; null by default. */
    public Builder<T> resultInfo(@Nullable ResultInfo resultInfo) {
      this.resultInfo = resultInfo;
      return this;
    }

    /** Returns the response. */
    public ApiResponse<T> build() {
      return new ApiResponse<>(
          ResponseInfo.of(SuppliedOperation.METHOD, SuppliedOperation.PATH, status, headers),
          new Envelope<>(true, errors, messages, resultInfo, result, false),
          result);
    }
  }
}
