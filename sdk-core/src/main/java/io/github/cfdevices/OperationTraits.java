package io.github.cfdevices;

import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/**
 * What the engine knows of an operation beside its request; immutable. It is read once for each
 * service method, and travels beside the request: an interceptor of the app may drop a request's
 * tags.
 */
final class OperationTraits {
  private static final String JSON = "application/json";

  /** The path with names in place of values, or null. */
  final @Nullable String route;

  /** The {@code Accept} header. */
  final String mediaTypes;

  /** The kinds of credentials that the operation accepts; empty if it accepts any. */
  final List<CredentialKind> accepted;

  /** The names of secret properties in the request body, or null if they are unknown. */
  final @Nullable List<String> secrets;

  private OperationTraits(
      @Nullable String route,
      String mediaTypes,
      List<CredentialKind> accepted,
      @Nullable List<String> secrets) {
    this.route = route;
    this.mediaTypes = mediaTypes;
    this.accepted = accepted;
    this.secrets = secrets;
  }

  static OperationTraits of(Annotation[] annotations) {
    String route = null;
    String mediaTypes = JSON;
    List<CredentialKind> accepted = List.of();
    List<String> secrets = null;
    for (Annotation annotation : annotations) {
      if (annotation instanceof BareResult bare) {
        // Failures are JSON, whatever a success is.
        mediaTypes = bare.mediaType().equals(JSON) ? JSON : bare.mediaType() + ", " + JSON;
      } else if (annotation instanceof Accepts accepts) {
        accepted = List.of(accepts.value());
      } else if (annotation instanceof Secrets names) {
        secrets = List.of(names.value());
      } else if (route == null) {
        route = route(annotation);
      }
    }
    return new OperationTraits(
        route == null || route.isEmpty() ? null : route, mediaTypes, accepted, secrets);
  }

  private static @Nullable String route(Annotation annotation) {
    if (annotation instanceof GET get) {
      return get.value();
    }
    if (annotation instanceof PUT put) {
      return put.value();
    }
    if (annotation instanceof POST post) {
      return post.value();
    }
    if (annotation instanceof PATCH patch) {
      return patch.value();
    }
    if (annotation instanceof DELETE delete) {
      return delete.value();
    }
    return annotation instanceof HTTP http ? http.path() : null;
  }
}
