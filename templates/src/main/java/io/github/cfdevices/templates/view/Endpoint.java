package io.github.cfdevices.templates.view;

import static java.util.stream.Collectors.joining;

import io.github.cfdevices.templates.hints.BodyContent;
import io.github.cfdevices.templates.hints.Form;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.PagingStyle;
import io.github.cfdevices.templates.render.JavaNames;
import io.github.cfdevices.templates.render.Javadoc;
import io.github.cfdevices.templates.render.Literals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;

/** An operation with its Java names and types. */
final class Endpoint {
  /** Methods that every class has, and those that every facade has. */
  private static final Set<String> TAKEN_METHODS =
      Set.of(
          "clone",
          "finalize",
          "forAccount",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait",
          "with",
          "withResponse");

  /** A Java method has at most 255 arguments, one of which is this. */
  private static final int MAX_ARGUMENTS = 254;

  private final CodegenOperation operation;
  private final boolean withBody;
  private final JavaTypes types;
  private final Map<String, Object> hints;
  private final String serviceMethod;
  private final String name;
  private final List<PagingStyle> paging;
  private final @Nullable CodegenModel parameters;
  private final @Nullable String form;
  private final RequestParameters request;
  private final List<ServiceArgument> serviceArguments;
  private final List<FacadeArgument> arguments;
  private final List<String> checks;

  /**
   * Creates an operation.
   *
   * @param withBody whether it sends the body or form that the document declares
   * @param methods the methods of the facade so far, each with its erased arguments
   */
  Endpoint(
      CodegenOperation operation,
      boolean withBody,
      JavaTypes types,
      Naming naming,
      Set<String> methods) {
    this.operation = operation;
    this.withBody = withBody;
    this.types = types;
    this.hints = operation.vendorExtensions;
    this.paging = PagingStyle.of(hints);
    this.serviceMethod = operation.operationId;
    this.parameters =
        hints.get(Hints.PARAMETERS) instanceof String schema
            ? types.model(naming.className(schema))
            : null;
    CodegenModel sentForm =
        withBody && hints.get(Hints.FORM) instanceof Form sent
            ? types.model(naming.className(sent.schema()))
            : null;
    this.form = sentForm == null ? null : sentForm.classname;
    this.request = new RequestParameters(operation, types, naming, parameters, paging, withBody);
    this.serviceArguments = ServiceArguments.of(operation, request, types, sentForm);
    if (serviceArguments.size() > MAX_ARGUMENTS) {
      throw new IllegalArgumentException(
          serviceArguments.size() + " parameters and form fields, too many for a Java method");
    }
    this.arguments = request.facadeArguments(sentForm);
    Object hint = hints.get(Hints.METHOD_NAME);
    String wanted =
        hint == null
            ? serviceMethod
            : methodName(JavaNames.identifier(hint.toString(), "call"), naming);
    this.name =
        claim(wanted, methods)
            ? wanted
            : JavaNames.unique(serviceMethod, wanted, each -> claim(each, methods));
    this.checks = new ArrayList<>(request.pathChecks());
    if (hints.get(Hints.SERVER) instanceof String server) {
      checks.add(
          0,
          "client.requireBaseUrl("
              + Literals.quoted(operation.operationId)
              + ", "
              + Literals.quoted(server)
              + ");");
    }
  }

  String name() {
    return name;
  }

  List<FacadeArgument> arguments() {
    return arguments;
  }

  /** Returns the arguments in the path, by their names in the document. */
  Map<String, FacadeArgument> pathArguments() {
    return request.pathArguments();
  }

  boolean isList() {
    return !paging.isEmpty();
  }

  boolean usesAccount() {
    return request.useAccount();
  }

  boolean hasParameters() {
    return parameters != null;
  }

  boolean is(String method) {
    return operation.httpMethod.equals(method);
  }

  String path() {
    return ServicePath.templateOf(operation);
  }

  /** Returns whether the operation has a body or form that callers can leave out. */
  static boolean hasOptionalBody(CodegenOperation operation) {
    return operation.vendorExtensions.containsKey(Hints.OPTIONAL_BODY)
        && (operation.bodyParam != null || operation.vendorExtensions.containsKey(Hints.FORM));
  }

  /** Returns the credentials that it accepts as Javadoc, or null. */
  @Nullable String credentials() {
    return CredentialsDoc.of(operation);
  }

  /** Returns the class of the body, or null if there is none. */
  @Nullable String body() {
    return operation.bodyParam == null ? null : operation.bodyParam.dataType;
  }

  /** Returns the type of the result. */
  String result() {
    if (hints.get(Hints.BARE_RESULT) instanceof BodyContent bare
        && bare.kind() == BodyContent.Kind.BYTES) {
      return "ByteString";
    }
    return operation.returnProperty == null ? "Done" : types.declared(operation.returnProperty);
  }

  OperationView view(@Nullable EditView edit) {
    return new OperationView(
        serviceMethod,
        ServiceAnnotations.of(operation, types, withBody),
        result(),
        serviceArguments,
        methods(),
        edit,
        request());
  }

  private OperationView.Request request() {
    String notes = operation.unescapedNotes == null ? "" : operation.unescapedNotes;
    String result = result();
    return new OperationView.Request(
        operation.httpMethod,
        path(),
        Javadoc.escaped(summaryText()),
        Javadoc.escaped(notes),
        operation.isDeprecated,
        credentials(),
        request.values(),
        form,
        operation.returnProperty == null && result.equals("Done")
            ? null
            : isList() ? item() : result,
        isList());
  }

  OperationSummary summary() {
    return new OperationSummary(
        operation.httpMethod + " " + operation.path,
        paging.stream().map(style -> nameOf(style.kind())).toList(),
        operation.returnProperty == null);
  }

  /** Returns the method that calls the operation, or one for each of its paging styles. */
  private List<MethodView> methods() {
    if (paging.isEmpty()) {
      boolean empty = operation.returnProperty == null;
      return List.of(
          method(
              name,
              null,
              "ApiCall<" + result() + ">",
              serviceCall(null),
              empty ? "Completable" : "Single<" + result() + ">",
              empty ? "RxCalls.completable" : "RxCalls.single"));
    }
    String item = item();
    List<MethodView> walks = new ArrayList<>();
    for (int i = 0; i < paging.size(); i++) {
      PagingStyle style = paging.get(i);
      walks.add(
          method(
              walkName(i),
              pagingText(i),
              "Paged<" + item + ">",
              walk(style),
              "PagedFlowable<" + item + ">",
              "PagedFlowable.of"));
    }
    return walks;
  }

  /** Returns the type of the items of a list. */
  private String item() {
    String list = types.stored(operation.returnProperty);
    return list.substring("List<".length(), list.length() - 1);
  }

  private MethodView method(
      String method,
      @Nullable String pages,
      String type,
      String value,
      String rxType,
      String rxFactory) {
    String notes = operation.unescapedNotes == null ? "" : operation.unescapedNotes;
    String summary = summaryText() + (withBody ? "" : " Sends no request body.");
    return new MethodView(
        method,
        Javadoc.escaped(summary),
        Javadoc.escaped(operation.isDeprecated ? summary : summary + " " + notes),
        operation.isDeprecated ? deprecation() : null,
        pages,
        credentials(),
        arguments,
        parameters == null ? null : parameters.classname,
        parameters != null && parameters.requiredVars.isEmpty(),
        checks,
        type,
        value,
        rxType,
        rxFactory);
  }

  /** Returns the name of the method for a paging style; the first one has that of the operation. */
  private String walkName(int index) {
    String style = nameOf(paging.get(index).kind());
    return index == 0 ? name : name + "By" + JavaNames.capitalized(style);
  }

  /** Returns how a method requests its pages as Javadoc, or null if there is only one. */
  private @Nullable String pagingText(int index) {
    List<String> sentences = new ArrayList<>();
    PagingStyle style = paging.get(index);
    String walked = style.walked();
    if (walked != null) {
      String parameter = ", in the query parameter " + Javadoc.code(walked) + ".";
      sentences.add(
          style.kind() == PagingStyle.Kind.PAGE
              ? "Requests each page by its number" + parameter
              : "Requests each page after the first by the "
                  + nameOf(style.kind())
                  + " that the page before it returned"
                  + parameter);
    }
    for (int i = 0; i < paging.size(); i++) {
      if (i != index) {
        sentences.add(
            "{@link #"
                + walkName(i)
                + "} requests "
                + switch (paging.get(i).kind()) {
                  case CURSOR -> "them by cursor.";
                  case PAGE -> "them by number.";
                  case TOKEN -> "them by token.";
                  case SINGLE -> "a single page.";
                });
      }
    }
    return sentences.isEmpty() ? null : String.join(" ", sentences);
  }

  private String walk(PagingStyle style) {
    PagingStyle rest = style.rest();
    String call = serviceCall(style.walked());
    return switch (style.kind()) {
      case CURSOR, TOKEN -> "Paged.byCursor(token -> " + call + ")";
      case PAGE -> "Paged.byNumber(" + pageSize(style.size()) + ", token -> " + call + ")";
      case SINGLE -> "Paged.single(() -> " + call + (rest == null ? ")" : ", " + walk(rest) + ")");
    };
  }

  private String pageSize(@Nullable String parameter) {
    return parameter == null ? "null" : "params." + request.accessorOf(parameter, false) + "()";
  }

  /** Returns the call of the service, which passes the token of its own paging style only. */
  private String serviceCall(@Nullable String walked) {
    return serviceArguments.stream()
        .map(
            argument -> {
              String property = argument.property();
              if (property != null && property.equals(walked)) {
                return "token";
              }
              return property != null && PagingStyle.isWalked(paging, property)
                  ? "null"
                  : argument.value();
            })
        .collect(joining(", ", "service." + serviceMethod + "(", ")"));
  }

  private String summaryText() {
    return hints.get(Hints.SUMMARY) instanceof String summary && !summary.isBlank()
        ? summary
        : "Sends " + operation.httpMethod + " " + path() + ".";
  }

  private String deprecation() {
    String notes = operation.unescapedNotes;
    return notes == null ? "Deprecated by the API." : Javadoc.escaped(notes);
  }

  /** Adds the signatures of a method of this name, or returns false if the facade has one. */
  private boolean claim(String method, Set<String> methods) {
    String types =
        arguments.stream()
            .map(argument -> argument.type().replaceAll("<.*", "") + ",")
            .collect(joining());
    List<String> signatures = new ArrayList<>();
    if (parameters != null) {
      signatures.add(method + "(" + types + parameters.classname);
    }
    if (parameters == null || parameters.requiredVars.isEmpty()) {
      signatures.add(method + "(" + types);
    }
    return Collections.disjoint(methods, signatures) && methods.addAll(signatures);
  }

  private static String methodName(String name, Naming naming) {
    return TAKEN_METHODS.contains(name) || naming.isReservedWord(name) ? name + "Call" : name;
  }

  private static String nameOf(PagingStyle.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
