package io.github.cfdevices;

import io.github.cfdevices.errors.ApiMessage;
import io.github.cfdevices.http.ResponseInfo;
import java.util.List;
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

  <U> ApiResponse<U> withResult(U other) {
    return new ApiResponse<>(info, envelope, other);
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
}
