package io.github.cfdevices.templates.view;

import static java.util.stream.Collectors.joining;

import io.github.cfdevices.templates.hints.BodyContent;
import io.github.cfdevices.templates.hints.Form;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.PagingStyle;
import io.github.cfdevices.templates.render.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.CodegenSecurity;

/** Adds to one operation what the service, its facade and the RxJava facade show. */
final class OperationView {
  /** What the code around a service's arguments already names. */
  private static final Set<String> TAKEN_ARGUMENTS =
      Set.of("body", "edit", "form", "onConflict", "params", "seen", "service", "token");

  /** Methods that every class has, and those that every facade has. */
  private static final Set<String> TAKEN_METHODS =
      Set.of(
          "account",
          "clone",
          "finalize",
          "forAccount",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  private final CodegenOperation operation;
  private final JavaTypes types;
  private final Naming naming;
  private final Map<String, Object> view;
  private final List<PagingStyle> paging;
  private List<ServiceArgument> arguments = List.of();

  OperationView(CodegenOperation operation, JavaTypes types, Naming naming) {
    this.operation = operation;
    this.types = types;
    this.naming = naming;
    this.view = operation.vendorExtensions;
    this.paging = PagingStyle.of(view);
  }

  void complete() {
    operation.operationId = methodName(operation.operationId);
    Object hint = view.get(Hints.METHOD_NAME);
    String name = hint == null ? operation.operationId : methodName(hint.toString());
    view.put("cfMethod", name);
    view.put("cfHttp", http());
    view.put("cfResult", result());
    view.put("cfEmpty", operation.returnProperty == null);
    view.put("cfSummary", summary());
    Set<String> accepted = acceptedKinds();
    if (!accepted.isEmpty()) {
      view.put("cfAccepts", "{" + String.join(", ", accepted) + "}");
    }
    operation.allParams.forEach(p -> p.vendorExtensions.put("cfName", nameOf(p)));
    arguments = ServiceArguments.of(operation, types, form(), paging);
    view.put("cfServiceArguments", arguments);
    addBodies();
    addSecrets();
    addFacadeArguments();
    List<Map<String, Object>> walks = walks(name);
    if (!walks.isEmpty()) {
      view.put("cfWalks", walks);
      String list = types.stored(operation.returnProperty);
      view.put("cfItem", list.substring("List<".length(), list.length() - 1));
    }
  }

  private String methodName(String name) {
    return TAKEN_METHODS.contains(name) || naming.isReservedWord(name) ? name + "Call" : name;
  }

  /** A logger may show the body of an operation only if its secrets are known. */
  private void addSecrets() {
    if (operation.bodyParam != null) {
      Set<String> secrets = SecretMembers.of(operation.bodyParam, types);
      if (secrets != null) {
        view.put(
            "cfSecrets",
            secrets.stream().map(name -> '"' + name + '"').collect(joining(", ", "{", "}")));
      }
    }
  }

  /** Retrofit lets only some methods have a body, unless the method is spelled out. */
  private String http() {
    String path = operation.path.replaceFirst("^/", "");
    return operation.httpMethod.equals("DELETE") && operation.bodyParam != null
        ? "HTTP(method = \"DELETE\", path = \"" + path + "\", hasBody = true)"
        : operation.httpMethod + "(\"" + path + "\")";
  }

  private String result() {
    if (view.get(Hints.BARE_RESULT) instanceof BodyContent bare
        && bare.kind() == BodyContent.Kind.BYTES) {
      return "ByteString";
    }
    return operation.returnProperty == null ? "Done" : types.stored(operation.returnProperty);
  }

  /** Says how bodies are read and written that are not JSON in an envelope, or not JSON. */
  private void addBodies() {
    if (view.get(Hints.BARE_RESULT) instanceof BodyContent bare) {
      String kind = "BodyKind." + bare.kind();
      view.put(
          "cfBare",
          bare.mediaType().equals(BodyContent.JSON)
              ? kind
              : "value = " + kind + ", mediaType = \"" + bare.mediaType() + "\"");
    }
    if (view.get(Hints.FORM) instanceof Form form) {
      view.put("cfEncoding", form.multipart() ? "Multipart" : "FormUrlEncoded");
    }
  }

  private @Nullable CodegenModel form() {
    return view.get(Hints.FORM) instanceof Form form
        ? types.model(naming.className(form.schema()))
        : null;
  }

  private String nameOf(CodegenParameter parameter) {
    if (parameter.isBodyParam) {
      return "body";
    }
    if (!parameter.isPathParam) {
      return accessorOf(parameter.baseName, parameter.isBoolean);
    }
    String name = naming.memberName(parameter.baseName, parameter.isBoolean);
    return TAKEN_ARGUMENTS.contains(name) ? name + "Value" : name;
  }

  /** Returns the name that the object of parameters has for one of them. */
  private String accessorOf(String parameter, boolean isBoolean) {
    if (view.get(Hints.PARAMETERS) instanceof String schema) {
      for (CodegenProperty property : types.model(naming.className(schema)).vars) {
        if (property.baseName.equals(parameter)) {
          return property.name;
        }
      }
    }
    return naming.memberName(parameter, isBoolean);
  }

  /** The generator has escaped it for a string literal. */
  private String summary() {
    if (operation.summary == null || operation.summary.isBlank()) {
      return "Sends " + operation.httpMethod + " " + operation.path + ".";
    }
    return operation.summary.replace("\\\"", "\"").replace("\\\\", "\\");
  }

  /** The facade takes ids and the body one by one, and everything else in the parameter object. */
  private void addFacadeArguments() {
    List<Map<String, Object>> taken = new ArrayList<>();
    for (CodegenParameter parameter : operation.allParams) {
      boolean own = parameter.isPathParam && !isFromClient(parameter);
      if (own || parameter.isBodyParam) {
        String name = String.valueOf(parameter.vendorExtensions.get("cfName"));
        String doc = parameter.unescapedDescription;
        if (doc == null || doc.isBlank()) {
          doc = parameter.isBodyParam ? "what is sent" : "the " + parameter.baseName;
        }
        String type = String.valueOf(parameter.vendorExtensions.get("cfType"));
        taken.add(facadeArgument(JavaTypes.unboxed(type), name, doc));
      }
    }
    CodegenModel form = form();
    if (form != null) {
      taken.add(facadeArgument(form.classname, "form", "the fields that are sent"));
    }
    view.put("cfArguments", taken);
    view.put("cfChecked", PathChecks.of(pathParameters(), types));
    view.put("cfFromClient", pathParameters().stream().anyMatch(OperationView::isFromClient));
    if (view.get(Hints.PARAMETERS) instanceof String schema) {
      String type = naming.className(schema);
      view.put("cfParamsType", type);
      view.put("cfParamsOptional", types.model(type).requiredVars.isEmpty());
    }
  }

  private static Map<String, Object> facadeArgument(String type, String name, String doc) {
    return Map.of("type", type, "name", name, "doc", doc);
  }

  /** Returns the ways in which a list can be walked, each a method of the facade. */
  private List<Map<String, Object>> walks(String name) {
    List<Map<String, Object>> walks = new ArrayList<>();
    for (PagingStyle style : paging) {
      String kind = style.kind().name().toLowerCase(Locale.ROOT);
      walks.add(
          Map.of(
              "method",
              walks.isEmpty() ? name : name + "By" + JavaNames.capitalized(kind),
              "isCursor",
              style.kind() == PagingStyle.Kind.CURSOR,
              "isPage",
              style.kind() == PagingStyle.Kind.PAGE,
              "isSingle",
              style.kind() == PagingStyle.Kind.SINGLE,
              "size",
              pageSize(style.size()),
              "call",
              serviceCall(style.walked())));
    }
    if (walks.isEmpty()) {
      view.put("cfCall", serviceCall(null));
    }
    return walks;
  }

  private String pageSize(@Nullable String parameter) {
    return parameter == null ? "null" : "params." + accessorOf(parameter, false) + "()";
  }

  /** Returns the arguments of the service, of which a walk passes its own and the others not. */
  private String serviceCall(@Nullable String walked) {
    return arguments.stream()
        .map(
            argument -> {
              if (argument.wireName().equals(walked)) {
                return "token";
              }
              return PagingStyle.isWalked(paging, argument.wireName()) ? "null" : argument.value();
            })
        .collect(joining(", "));
  }

  private Set<String> acceptedKinds() {
    Set<String> kinds = new TreeSet<>();
    if (operation.authMethods != null) {
      for (CodegenSecurity scheme : operation.authMethods) {
        if (Boolean.TRUE.equals(scheme.isBasicBearer)) {
          kinds.add("CredentialKind.API_TOKEN");
        } else if ("X-Auth-Key".equals(scheme.keyParamName)) {
          kinds.add("CredentialKind.API_KEY");
        } else if ("X-Auth-User-Service-Key".equals(scheme.keyParamName)) {
          kinds.add("CredentialKind.USER_SERVICE_KEY");
        }
      }
    }
    return kinds;
  }

  /** The generator's own list of path parameters holds copies, which lack what is added here. */
  private List<CodegenParameter> pathParameters() {
    return operation.allParams.stream().filter(parameter -> parameter.isPathParam).toList();
  }

  private static boolean isFromClient(CodegenParameter parameter) {
    return parameter.vendorExtensions.containsKey(Hints.CLIENT_DEFAULT);
  }
}
