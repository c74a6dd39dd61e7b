package io.github.cfdevices;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collections;
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

  /** The {@code Accept} header. */
  final String mediaTypes;

  /** The kinds of credentials that the operation accepts; empty if it accepts any. */
  final List<CredentialKind> accepted;

  private final Annotation[] annotations;

  private OperationTraits(
      String mediaTypes, List<CredentialKind> accepted, Annotation[] annotations) {
    this.mediaTypes = mediaTypes;
    this.accepted = accepted;
    this.annotations = annotations;
  }

  static OperationTraits of(Annotation[] annotations) {
    String mediaTypes = JSON;
    List<CredentialKind> accepted = Collections.emptyList();
    for (Annotation annotation : annotations) {
      if (annotation instanceof BareResult bare && !bare.mediaType().equals(JSON)) {
        mediaTypes = bare.mediaType() + ", " + JSON; // Failures are JSON, whatever a success is.
      } else if (annotation instanceof Accepts accepts) {
        accepted = Arrays.asList(accepts.value());
      }
    }
    return new OperationTraits(mediaTypes, accepted, annotations);
  }

  /**
   * Returns the names of secret properties in the request body, or null if they are unknown. Like
   * {@link #route()}, it is for listeners, and computed for them only.
   */
  @Nullable List<String> secrets() {
    for (Annotation annotation : annotations) {
      if (annotation instanceof Secrets secrets) {
        return Arrays.asList(secrets.value());
      }
    }
    return null;
  }

  /** Returns the path with names in place of values, or null. */
  @Nullable String route() {
    for (Annotation annotation : annotations) {
      String route = route(annotation);
      if (route != null) {
        return route.isEmpty() ? null : route;
      }
    }
    return null;
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
