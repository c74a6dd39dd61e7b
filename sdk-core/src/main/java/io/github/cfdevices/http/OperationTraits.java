package io.github.cfdevices.http;

import io.github.cfdevices.errors.InternalApi;
import java.util.List;
import okhttp3.Request;
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

  /** The permissions of which an API token needs one; empty if they are unknown. */
  public final List<String> tokenPermissions;

  /** The options of the call, or null if it has none. */
  public final @Nullable CallOptions options;

  /** The listeners of a sequence of calls to which the call belongs, or null. */
  final @Nullable ListenerDispatcher listeners;

  final Description description;

  /**
   * Creates the traits of an operation.
   *
   * @param mediaTypes the {@code Accept} header
   * @param accepted the kinds of credentials that the operation accepts; empty if it accepts any
   * @param acceptedKeys the names of accepted keys: a header, {@code ?} with a query parameter, or
   *     {@code Cookie:} with a cookie; the names of credentials that are sent together are sorted
   *     and separated by {@code and}
   * @param tokenPermissions the permissions of which an API token needs one; empty if they are
   *     unknown
   * @param description describes the operation to listeners
   */
  public OperationTraits(
      String mediaTypes,
      List<CredentialKind> accepted,
      List<String> acceptedKeys,
      List<String> tokenPermissions,
      Description description) {
    this(mediaTypes, accepted, acceptedKeys, tokenPermissions, description, null, null);
  }

  private OperationTraits(
      String mediaTypes,
      List<CredentialKind> accepted,
      List<String> acceptedKeys,
      List<String> tokenPermissions,
      Description description,
      @Nullable CallOptions options,
      @Nullable ListenerDispatcher listeners) {
    this.mediaTypes = mediaTypes;
    this.accepted = accepted;
    this.acceptedKeys = acceptedKeys;
    this.tokenPermissions = tokenPermissions;
    this.description = description;
    this.options = options;
    this.listeners = listeners;
  }

  /** Returns these traits with options on top of those that they have. */
  public OperationTraits with(CallOptions added) {
    CallOptions all = options == null ? added : options.plus(added);
    return new OperationTraits(
        mediaTypes, accepted, acceptedKeys, tokenPermissions, description, all, listeners);
  }

  /** Returns these traits for a call of a sequence, whose listeners replace those of the client. */
  public OperationTraits with(ListenerDispatcher sequence) {
    return new OperationTraits(
        mediaTypes, accepted, acceptedKeys, tokenPermissions, description, options, sequence);
  }

  /** Returns the request of a call, to which its options add headers and query parameters. */
  public Request complete(Request request) {
    return options == null ? request : options.addTo(request, this);
  }

  /** Returns whether a header, or a query parameter after a question mark, is an accepted key. */
  boolean isKey(String name) {
    for (String key : acceptedKeys) {
      if (key.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  RetryPolicy retryPolicy(RetryPolicy ofClient) {
    return options == null ? ofClient : options.retryPolicy(ofClient);
  }

  /**
   * What listeners read of an operation; for use within cfdevices only. It is an interface and not
   * two functions, so that R8 removes the code of both from an app without listeners.
   */
  @InternalApi
  public interface Description {
    /** Returns the path template, such as {@code accounts/{account_id}/devices}, or null. */
    @Nullable String route();

    /**
     * Returns a request body with its secrets masked, or null if the operation does not declare its
     * secrets.
     */
    @Nullable String maskedBody(RequestBody body);
  }
}
