package io.github.cfdevices.errors;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a response contains no result: the API rejected the request, the body is malformed, or
 * the API reports success without a result.
 */
public abstract sealed class ResponseException extends CloudflareException
    permits ApiException, MalformedResponseException, EmptyResultException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private transient Headers headers; // Not serializable by itself.
  private final @Nullable Duration retryAfter;
  private final int attempts;

  ResponseException(Builder<?> builder, String predicate) {
    super(builder.sentence(predicate), builder.method, builder.path, null);
    this.status = builder.status;
    this.headers = builder.headers;
    this.retryAfter = builder.retryAfter;
    this.attempts = builder.attempts;
  }

  /** Returns the HTTP status; it can be 200, if the body reports a failure or is malformed. */
  public final int status() {
    return status;
  }

  /** Returns the HTTP headers. */
  public final Headers headers() {
    return headers;
  }

  /** Returns the {@code Content-Type} header, or null. */
  public final @Nullable String contentType() {
    return headers().get("Content-Type");
  }

  /**
   * Returns the {@code cf-ray} header, by which Cloudflare's support finds the request, or null.
   */
  public final @Nullable String cfRay() {
    return headers().get("cf-ray");
  }

  /** Returns the wait that the {@code Retry-After} header requests, or null if there is none. */
  public final @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** Returns the number of attempts that were sent, including the last one. */
  public final int attempts() {
    return attempts;
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    out.defaultWriteObject();
    String[] strings = new String[2 * headers.size()];
    for (int i = 0; i < headers.size(); i++) {
      strings[2 * i] = headers.name(i);
      strings[2 * i + 1] = headers.value(i);
    }
    out.writeObject(strings);
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    headers = Printable.headers((String[]) in.readObject());
  }

  /**
   * Builds an exception for a response; not thread-safe.
   *
   * @param <B> the type of the builder
   */
  public abstract static sealed class Builder<B extends Builder<B>>
      permits ApiException.Builder,
          MalformedResponseException.Builder,
          EmptyResultException.Builder,
          PagingException.Builder {
    private static final int HEADER_LIMIT = 100;

    final String method;
    final String path;
    int status;
    Headers headers = new Headers.Builder().build();
    int attempts = 1;
    @Nullable Duration retryAfter;
    private UnaryOperator<String> masking = UnaryOperator.identity();

    Builder(String method, String path, int status) {
      this.method = Objects.requireNonNull(method, "method");
      this.path = Objects.requireNonNull(path, "path");
      this.status = status;
    }

    abstract B self();

    /** Sets the HTTP status. */
    public B status(int status) {
      this.status = status;
      return self();
    }

    /** Sets the HTTP headers; none by default. */
    public B headers(Headers headers) {
      this.headers = Objects.requireNonNull(headers, "headers");
      return self();
    }

    /** Sets the number of attempts, including the last one; 1 by default. */
    public B attempts(int attempts) {
      this.attempts = attempts;
      return self();
    }

    /**
     * Sets the wait that the {@code Retry-After} header requests; null, the default, if there is
     * none.
     */
    public B retryAfter(@Nullable Duration retryAfter) {
      this.retryAfter = retryAfter;
      return self();
    }

    /**
     * Sets a function that masks secrets in strings of the server, except the headers, before the
     * exception or its message contains them; by default nothing is masked. The exception does not
     * keep the function.
     */
    @InternalApi
    public B masking(UnaryOperator<String> masking) {
      this.masking = Objects.requireNonNull(masking, "masking");
      return self();
    }

    /**
     * Returns a string of the response for one line of a message. It is masked before it is
     * truncated, because a truncated secret would not be recognized.
     */
    final String printable(String text, int limit) {
      return Printable.of(masked(text), limit);
    }

    /** Returns a string of the response without secrets. */
    final String masked(String text) {
      return masking.apply(text);
    }

    /** Returns entries of the response without secrets. */
    final List<ApiMessage> masked(List<ApiMessage> entries) {
      return ApiMessage.masked(entries, masking);
    }

    /** Returns a sentence about the response; the predicate must be printable. */
    final String sentence(String predicate) {
      StringBuilder details = new StringBuilder();
      String ray = headers.get("cf-ray");
      if (ray != null) {
        details.append(", cf-ray ").append(printable(ray, HEADER_LIMIT));
      }
      if (attempts > 1) {
        details.append(", ").append(attempts).append(" attempts");
      }
      if (retryAfter != null) {
        details.append(", retry after ").append(seconds(retryAfter)).append(" s");
      }
      return method
          + " "
          + path
          + " returned HTTP "
          + status
          + predicate
          + (details.length() == 0 ? "" : " (" + details.substring(2) + ")")
          + remedy();
    }

    /** Returns what the caller can do about it, for the end of the sentence; it can be empty. */
    String remedy() {
      return "";
    }

    /** Duration.toMillis() throws if the duration is too long. */
    private static double seconds(Duration duration) {
      int millis = duration.getNano() / 1_000_000;
      return duration.getSeconds() + millis / 1000.0;
    }

    /** Returns the content type as part of a sentence. */
    final String contentTypeInWords() {
      String type = headers.get("Content-Type");
      return type == null ? "without a content type" : printable(type, HEADER_LIMIT);
    }
  }
}
