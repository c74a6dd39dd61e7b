package io.github.cfdevices;

import io.github.cfdevices.codegen.Accepts;
import io.github.cfdevices.codegen.BareResult;
import io.github.cfdevices.codegen.Secrets;
import io.github.cfdevices.http.CredentialKind;
import io.github.cfdevices.http.OperationTraits;
import io.github.cfdevices.json.MaskedJson;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HEAD;
import retrofit2.http.HTTP;
import retrofit2.http.OPTIONS;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/** Reads the annotations of a service method for the engine, once for each method. */
final class OperationAnnotations implements OperationTraits.Description {
  private static final String JSON = "application/json";

  private final Annotation[] annotations;

  private OperationAnnotations(Annotation[] annotations) {
    this.annotations = annotations;
  }

  static OperationTraits traits(Annotation[] annotations) {
    String mediaTypes = JSON;
    List<CredentialKind> accepted = Collections.emptyList();
    List<String> acceptedKeys = Collections.emptyList();
    List<String> permissions = Collections.emptyList();
    for (Annotation annotation : annotations) {
      if (annotation instanceof Accepts accepts) {
        accepted = Arrays.asList(accepts.value());
        acceptedKeys = Arrays.asList(accepts.keys());
        permissions = Arrays.asList(accepts.permissions());
      } else if (!isCommon(annotation)
          && annotation instanceof BareResult bare
          && !bare.mediaType().equals(JSON)) {
        mediaTypes = bare.mediaType() + ", " + JSON; // Failures are JSON even if the result is not.
      }
    }
    return new OperationTraits(
        mediaTypes, accepted, acceptedKeys, permissions, new OperationAnnotations(annotations));
  }

  /**
   * Returns whether an annotation is one of those that most methods have. Comparing it with others
   * would load them.
   */
  static boolean isCommon(Annotation annotation) {
    return annotation instanceof Accepts || annotation instanceof GET;
  }

  static boolean isDelete(Annotation annotation) {
    return annotation instanceof DELETE
        || (annotation instanceof HTTP http && http.method().equals("DELETE"));
  }

  @Override
  public @Nullable String maskedBody(RequestBody body) {
    List<String> secrets = secrets();
    if (secrets == null || !MediaTypes.isJson(body.contentType())) {
      return null;
    }
    Buffer buffer = new Buffer();
    try {
      body.writeTo(buffer);
    } catch (IOException e) {
      throw new AssertionError("writing to memory", e);
    }
    return MaskedJson.of(buffer.readUtf8(), secrets);
  }

  /** Returns the names of secret properties in the request body, or null if they are unknown. */
  private @Nullable List<String> secrets() {
    for (Annotation annotation : annotations) {
      if (annotation instanceof Secrets secrets) {
        return Arrays.asList(secrets.value());
      }
    }
    return null;
  }

  @Override
  public @Nullable String route() {
    for (Annotation annotation : annotations) {
      String route = route(annotation);
      if (route != null) {
        if (route.startsWith(".\\")) { // See ServicePath of the templates.
          route = route.substring(2);
        }
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
    if (annotation instanceof HEAD head) {
      return head.value();
    }
    if (annotation instanceof OPTIONS options) {
      return options.value();
    }
    return annotation instanceof HTTP http ? http.path() : null;
  }
}
