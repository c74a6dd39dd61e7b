package io.github.cfdevices.templates;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenSecurity;

/** Adds to one operation what the service, its facade and the RxJava facade show. */
final class OperationView {
  /** What the code around a service's arguments already names. */
  private static final Set<String> TAKEN_ARGUMENTS =
      Set.of("body", "edit", "onConflict", "params", "seen", "service", "token");

  private final CodegenOperation operation;
  private final JavaTypes types;
  private final SdkGenerator generator;
  private final Map<String, Object> view;
  private final List<PagingStyle> paging;

  OperationView(CodegenOperation operation, JavaTypes types, SdkGenerator generator) {
    this.operation = operation;
    this.types = types;
    this.generator = generator;
    this.view = operation.vendorExtensions;
    this.paging = PagingStyle.of(view);
  }

  void complete() {
    Object method = view.get(Hints.METHOD_NAME);
    String name = method == null ? operation.operationId : method.toString();
    view.put("cfMethod", name);
    view.put("cfPath", operation.path.replaceFirst("^/", ""));
    view.put(
        "cfResult",
        operation.returnProperty == null ? "Done" : types.stored(operation.returnProperty));
    view.put("cfEmpty", operation.returnProperty == null);
    view.put("cfSummary", summary());
    Set<String> accepted = acceptedKinds();
    if (!accepted.isEmpty()) {
      view.put("cfAccepts", "{" + String.join(", ", accepted) + "}");
    }
    operation.allParams.forEach(this::addTo);
    addSecrets();
    addFacadeArguments();
    List<Map<String, Object>> walks = walks(name);
    if (!walks.isEmpty()) {
      view.put("cfWalks", walks);
      String list = types.stored(operation.returnProperty);
      view.put("cfItem", list.substring("List<".length(), list.length() - 1));
    }
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

  private void addTo(CodegenParameter parameter) {
    boolean joined = parameter.isQueryParam && parameter.isArray && !parameter.isExplode;
    Map<String, Object> extensions = parameter.vendorExtensions;
    extensions.put("cfName", nameOf(parameter));
    extensions.put("cfType", joined ? "CommaSeparated" : types.declared(parameter));
    extensions.put("cfJoined", joined);
    extensions.put("cfOptional", !parameter.required);
  }

  private String nameOf(CodegenParameter parameter) {
    if (parameter.isBodyParam) {
      return "body";
    }
    String name = generator.memberName(parameter.baseName, parameter.isBoolean);
    return parameter.isPathParam && TAKEN_ARGUMENTS.contains(name) ? name + "Value" : name;
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
    List<Map<String, Object>> arguments = new ArrayList<>();
    for (CodegenParameter parameter : operation.allParams) {
      boolean own = parameter.isPathParam && !isFromClient(parameter);
      if (own || parameter.isBodyParam) {
        String name = (String) parameter.vendorExtensions.get("cfName");
        String doc = parameter.unescapedDescription;
        if (doc == null || doc.isBlank()) {
          doc = parameter.isBodyParam ? "what is sent" : "the " + parameter.baseName;
        }
        arguments.add(
            Map.of("type", parameter.vendorExtensions.get("cfType"), "name", name, "doc", doc));
      }
    }
    view.put("cfArguments", arguments);
    view.put("cfChecked", checked());
    view.put("cfFromClient", pathParameters().stream().anyMatch(OperationView::isFromClient));
    if (view.get(Hints.PARAMETERS) instanceof String schema) {
      String type = generator.toModelName(schema);
      view.put("cfParamsType", type);
      view.put("cfParamsOptional", types.model(type).requiredVars.isEmpty());
    }
  }

  private List<Map<String, Object>> checked() {
    List<Map<String, Object>> checked = new ArrayList<>();
    for (CodegenParameter parameter : pathParameters()) {
      if (parameter.isString) {
        Object name =
            isFromClient(parameter) ? "accountId" : parameter.vendorExtensions.get("cfName");
        Object limit = parameter.maxLength == null ? false : parameter.maxLength;
        checked.add(Map.of("wireName", parameter.baseName, "name", name, "maxLength", limit));
      }
    }
    return checked;
  }

  /** Returns the ways in which a list can be walked, each a method of the facade. */
  private List<Map<String, Object>> walks(String name) {
    List<Map<String, Object>> walks = new ArrayList<>();
    for (PagingStyle style : paging) {
      String kind = style.kind().name().toLowerCase(Locale.ROOT);
      walks.add(
          Map.of(
              "method",
              walks.isEmpty() ? name : name + "By" + Names.capitalized(kind),
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
    return parameter == null ? "null" : "params." + generator.toVarName(parameter) + "()";
  }

  /** Returns the arguments of the service, of which a walk passes its own and the others not. */
  private String serviceCall(@Nullable String walked) {
    List<String> arguments = new ArrayList<>();
    for (CodegenParameter parameter : operation.allParams) {
      String name = (String) parameter.vendorExtensions.get("cfName");
      if (isFromClient(parameter)) {
        arguments.add("accountId");
      } else if (parameter.isPathParam || parameter.isBodyParam) {
        arguments.add(name);
      } else if (parameter.baseName.equals(walked)) {
        arguments.add("token");
      } else if (PagingStyle.isWalked(paging, parameter.baseName)) {
        arguments.add("null");
      } else if (Boolean.TRUE.equals(parameter.vendorExtensions.get("cfJoined"))) {
        arguments.add("CommaSeparated.of(params." + name + "())");
      } else {
        arguments.add("params." + name + "()");
      }
    }
    return String.join(", ", arguments);
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
