package io.github.cfdevices.http;

import io.github.cfdevices.errors.InternalApi;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * The properties of an operation that the engine needs in addition to its request; immutable; for
 * use within cfdevices only. They are not a tag of the request, because an interceptor of the app
 * may drop its tags.
 */
@InternalApi
public final class OperationTraits {
  /** The {@code Accept} header. */
  final String mediaTypes;

  /** The kinds of credentials that the operation accepts; empty if it accepts any. */
  final List<CredentialKind> accepted;

  /** The names of accepted keys; see the constructor. */
  final List<String> acceptedKeys;

  private final Supplier<@Nullable String> route;
  private final Function<RequestBody, @Nullable String> maskedBody;

  /**
   * Creates the traits of an operation. The functions are called only if there are listeners.
   *
   * @param mediaTypes the {@code Accept} header
   * @param accepted the kinds of credentials that the operation accepts; empty if it accepts any
   * @param acceptedKeys the names of accepted keys: a header, {@code ?} with a query parameter, or
   *     {@code Cookie:} with a cookie; the names of credentials that are sent together are sorted
   *     and separated by {@code and}
   * @param route returns the path template, such as {@code accounts/{account_id}/devices}, or null
   * @param maskedBody returns a request body with its secrets masked, or null if the operation does
   *     not declare its secrets
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

  /** Returns the path template, such as {@code accounts/{account_id}/devices}, or null. */
  @Nullable String route() {
    return route.get();
  }

  /**
   * Returns a request body with its secrets masked, or null if the operation does not declare its
   * secrets.
   */
  @Nullable String maskedBody(RequestBody body) {
    return maskedBody.apply(body);
  }
}
