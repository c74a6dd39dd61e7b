package io.github.cfdevices.templates.view;

import static java.util.stream.Collectors.joining;

import io.github.cfdevices.templates.hints.AcceptedCredentials;
import io.github.cfdevices.templates.hints.BodyContent;
import io.github.cfdevices.templates.hints.Form;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.render.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenOperation;

/** The annotations of a service method, for Retrofit and the SDK's core. */
final class ServiceAnnotations {
  // So that models can have these names.
  private static final Set<String> QUALIFIED = Set.of("HEAD", "OPTIONS");

  private ServiceAnnotations() {}

  /**
   * Returns them in the order in which they are printed.
   *
   * @param withBody whether a body is sent if the operation has one
   */
  static List<String> of(CodegenOperation operation, JavaTypes types, boolean withBody) {
    List<String> all = new ArrayList<>();
    String accepts = accepts(operation);
    if (accepts != null) {
      all.add(accepts);
    }
    // A logger may show the body of an operation only if its secrets are known.
    Set<String> secrets =
        operation.bodyParam == null || !withBody
            ? null
            : SecretMembers.of(operation.bodyParam, types);
    if (secrets != null) {
      all.add(secrets.stream().map(Literals::quoted).collect(joining(", ", "@Secrets({", "})")));
    }
    if (operation.vendorExtensions.get(Hints.RESULT_AT) instanceof String path) {
      all.add("@ResultAt(" + Literals.quoted(path) + ")");
    }
    if (operation.vendorExtensions.get(Hints.NEXT_TOKEN) instanceof String path) {
      all.add("@NextToken(" + Literals.quoted(path) + ")");
    }
    if (operation.vendorExtensions.get(Hints.BARE_RESULT) instanceof BodyContent bare) {
      all.add("@BareResult(" + bareResult(bare) + ")");
    }
    if (operation.vendorExtensions.containsKey(Hints.NO_CONTENT)) {
      all.add("@BareResult(BodyKind.NONE)");
    }
    if (operation.vendorExtensions.containsKey(Hints.OPTIONAL_RESULT)) {
      all.add("@OptionalResult");
    }
    boolean sent = withBody && addBody(operation, all);
    all.add(http(operation, sent));
    return all;
  }

  /** Adds the annotations of a body; returns false if there is none. */
  private static boolean addBody(CodegenOperation operation, List<String> all) {
    if (operation.vendorExtensions.get(Hints.EMPTY_FORM) instanceof String mediaType) {
      all.add("@retrofit2.http.Headers(" + Literals.quoted("Content-Type: " + mediaType) + ")");
      return true;
    }
    if (operation.vendorExtensions.get(Hints.CONTENT_TYPE) instanceof String mediaType) {
      all.add("@ContentType(" + Literals.quoted(mediaType) + ")");
    }
    if (operation.vendorExtensions.get(Hints.FORM) instanceof Form form) {
      all.add(form.multipart() ? "@Multipart" : "@FormUrlEncoded");
      return true;
    }
    return operation.bodyParam != null;
  }

  private static String bareResult(BodyContent bare) {
    String kind = "BodyKind." + bare.kind();
    return bare.mediaType().equals(BodyContent.JSON)
        ? kind
        : "value = " + kind + ", mediaType = " + Literals.quoted(bare.mediaType());
  }

  /**
   * Returns Retrofit's annotation for the method; those for {@code DELETE} and {@code OPTIONS} do
   * not allow a body, {@code @HTTP} does.
   */
  private static String http(CodegenOperation operation, boolean body) {
    String path = Literals.quoted(ServicePath.of(operation).path());
    String method = operation.httpMethod;
    if (body && (method.equals("DELETE") || method.equals("OPTIONS"))) {
      return "@HTTP(method = " + Literals.quoted(method) + ", path = " + path + ", hasBody = true)";
    }
    return (QUALIFIED.contains(method) ? "@retrofit2.http." : "@") + method + "(" + path + ")";
  }

  /** Returns the annotation with credentials and permissions, or null if there are none. */
  private static @Nullable String accepts(CodegenOperation operation) {
    List<String> members = new ArrayList<>();
    if (operation.vendorExtensions.get(Hints.CREDENTIALS) instanceof AcceptedCredentials accepted) {
      members.add(
          "value = " + array(accepted.kinds().stream().map(kind -> "CredentialKind." + kind)));
      if (!accepted.keys().isEmpty()) {
        members.add(
            "keys = "
                + array(
                    accepted.keys().stream()
                        .map(names -> Literals.quoted(String.join(" and ", names)))));
      }
    }
    List<String> permissions = CredentialsDoc.permissions(operation);
    if (permissions != null && !permissions.isEmpty()) {
      members.add("permissions = " + array(permissions.stream().map(Literals::quoted)));
    }
    if (members.isEmpty()) {
      return null;
    }
    String all = String.join(", ", members);
    boolean onlyValue = members.size() == 1 && all.startsWith("value = ");
    return "@Accepts(" + (onlyValue ? all.substring("value = ".length()) : all) + ")";
  }

  private static String array(Stream<String> elements) {
    return elements.collect(joining(", ", "{", "}"));
  }
}
