package io.github.cfdevices.http;

import io.github.cfdevices.errors.InternalApi;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * What the engine knows of an operation beside its request; immutable; for use within cfdevices
 * only. It travels beside the request: an interceptor of the app may drop a request's tags.
 */
@InternalApi
public final class OperationTraits {
  /** The {@code Accept} header. */
  final String mediaTypes;

  /** The kinds of credentials that the operation accepts; empty if it accepts any. */
  final List<CredentialKind> accepted;

  /** The headers of accepted keys, and their query parameters after a question mark. */
  final List<String> acceptedKeys;

  private final Supplier<@Nullable String> route;
  private final Function<RequestBody, @Nullable String> maskedBody;

  /**
   * Creates the traits of an operation. The functions are for listeners and called for them only.
   *
   * @param mediaTypes the {@code Accept} header
   * @param accepted the kinds of credentials that the operation accepts; empty if it accepts any
   * @param acceptedKeys the headers of accepted keys, and their query parameters after a question
   *     mark
   * @param route returns the path with names in place of values, or null
   * @param maskedBody returns a request body with its secrets masked, or null if it is not known
   *     which those are
   */
  public OperationTraits(
      String mediaTypes,
      List<CredentialKind> accepted,
      List<String> acceptedKeys,
      Supplier<@Nullable String> route,
      Function<RequestBody, @Nullable String> maskedBody) {
    this.mediaTypes = mediaTypes;
    this.accepted = accepted;
    this.acceptedKeys = acceptedKeys;
    this.route = route;
    this.maskedBody = maskedBody;
  }

  /** Returns the path with names in place of values, or null. */
  @Nullable String route() {
    return route.get();
  }

  /** Returns a request body with its secrets masked, or null if it is not known which those are. */
  @Nullable String maskedBody(RequestBody body) {
    return maskedBody.apply(body);
  }
}
