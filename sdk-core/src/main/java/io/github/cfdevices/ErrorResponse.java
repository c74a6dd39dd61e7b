package io.github.cfdevices;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.http.OperationTraits;
import io.github.cfdevices.http.ResponseInfo;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Creates the exception for a response whose status is not 2xx, or whose envelope is a failure. */
final class ErrorResponse {
  // The start of a body is masked before it is cut, because a cut secret would not be recognized.
  private static final int OVERLAP = 16 * 1024;
  private static final int EXCERPT_LIMIT = 200;

  private ErrorResponse() {}

  /**
   * Returns the exception.
   *
   * @param limit the maximum number of bytes that are kept of a body that is not an envelope, or
   *     has more members than the exception
   */
  static CloudflareException exception(
      ResponseInfo response, OperationTraits traits, ResponseBody received, int limit) {
    Buffer body = received.source().getBuffer(); // All of it: the body is in memory.
    ParsedBody<Object> parsed = EnvelopeReader.readError(body);
    ApiException.Builder builder = builder(response, traits);
    boolean keep = limit > 0;
    if (parsed instanceof Envelope<?> envelope) {
      builder.success(envelope.success).errors(envelope.errors).messages(envelope.messages);
      keep &= envelope.partial;
    } else {
      builder.problem(((MalformedBody<?>) parsed).kind());
    }
    if (keep) {
      builder
          .body(start(response, received.contentType(), body, limit))
          .bodyTruncated(body.size() > limit);
    }
    return builder.build();
  }

  /**
   * Returns the exception for a body that cannot be read to its end.
   *
   * @param problem the rest of the message after "returned HTTP 502 with"
   * @param start the start of the body
   * @param limit the maximum number of bytes that are kept
   */
  static CloudflareException exception(
      ResponseInfo response, OperationTraits traits, String problem, String start, int limit) {
    ApiException.Builder builder = builder(response, traits).problem(problem);
    if (limit > 0) {
      String masked = response.apply(start);
      int kept = Math.min(masked.length(), Math.min(limit, EXCERPT_LIMIT));
      builder.body(cut(masked, kept)).bodyTruncated(true);
    }
    return builder.build();
  }

  private static ApiException.Builder builder(ResponseInfo response, OperationTraits traits) {
    return response
        .describe(ApiException.builder(response.method(), response.path()))
        .tokenPermissions(traits.tokenPermissions);
  }

  private static String start(
      ResponseInfo response, @Nullable MediaType type, Buffer body, int limit) {
    String text = decode(type, body, (long) limit + OVERLAP);
    String masked = response.apply(text);
    int beyond = text.length() - decode(type, body, limit).length();
    return cut(masked, Math.max(0, masked.length() - beyond));
  }

  private static String decode(@Nullable MediaType type, Buffer body, long bytes) {
    Buffer start = new Buffer();
    body.copyTo(start, 0, Math.min(body.size(), bytes));
    return start.readString(MediaTypes.charset(type));
  }

  /** Returns the start of a string, without the first half of a surrogate pair at its end. */
  private static String cut(String text, int length) {
    boolean splits =
        length > 0 && length < text.length() && Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, splits ? length - 1 : length);
  }
}
