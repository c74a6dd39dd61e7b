package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.BodyContent;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.PagingStyle;
import io.github.cfdevices.templates.render.JavaNames;
import io.github.cfdevices.templates.render.Javadoc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;

/**
 * The parameters of an operation and its body. A facade takes the path and the body one by one, and
 * everything else in the parameter object.
 */
final class RequestParameters {
  /** The names that the code around a service's arguments uses. */
  private static final Set<String> TAKEN_ARGUMENTS =
      Set.of(
          "api",
          "body",
          "change",
          "client",
          "form",
          "onConflict",
          "onMissing",
          "params",
          "request",
          "seen",
          "service",
          "token");

  private final CodegenOperation operation;
  private final JavaTypes types;
  private final Naming naming;
  private final @Nullable CodegenModel object;
  private final List<PagingStyle> paging;
  private final List<RequestParameter> all;

  /**
   * Creates them.
   *
   * @param object the parameter object, or null if the operation has none
   * @param withBody whether a body is sent
   */
  RequestParameters(
      CodegenOperation operation,
      JavaTypes types,
      Naming naming,
      @Nullable CodegenModel object,
      List<PagingStyle> paging,
      boolean withBody) {
    this.operation = operation;
    this.types = types;
    this.naming = naming;
    this.object = object;
    this.paging = paging;
    this.all = new ArrayList<>();
    Set<String> taken = new HashSet<>(TAKEN_ARGUMENTS);
    if (operation.allParams.stream().anyMatch(RequestParameter::isFromClient)) {
      taken.add("accountId");
    }
    for (CodegenParameter source : operation.allParams) {
      if (withBody || !source.isBodyParam) {
        String name = nameOf(source);
        boolean argument = source.isPathParam && !RequestParameter.isFromClient(source);
        String wanted = TAKEN_ARGUMENTS.contains(name) ? name + "Value" : name;
        String unique = argument ? JavaNames.unique(wanted, source.baseName, taken::add) : name;
        all.add(new RequestParameter(source, unique, typeOf(source)));
      }
    }
  }

  List<RequestParameter> all() {
    return all;
  }

  /**
   * Returns the arguments of a facade's method before the parameter object, given the form that it
   * sends.
   */
  List<FacadeArgument> facadeArguments(@Nullable CodegenModel form) {
    List<FacadeArgument> taken = new ArrayList<>();
    for (RequestParameter parameter : all) {
      if (isPathArgument(parameter) || parameter.source().isBodyParam) {
        taken.add(argumentOf(parameter));
      }
    }
    if (form != null) {
      taken.add(new FacadeArgument(form.classname, "form", "the fields of the form"));
    }
    return taken;
  }

  /** Returns the arguments in the path, by their names in the document. */
  Map<String, FacadeArgument> pathArguments() {
    Map<String, FacadeArgument> inPath = new LinkedHashMap<>();
    all.stream()
        .filter(RequestParameters::isPathArgument)
        .forEach(parameter -> inPath.put(parameter.wireName(), argumentOf(parameter)));
    return inPath;
  }

  private static boolean isPathArgument(RequestParameter parameter) {
    return parameter.inPath() && !parameter.fromClient();
  }

  private static FacadeArgument argumentOf(RequestParameter parameter) {
    return new FacadeArgument(
        JavaTypes.unboxed(parameter.type()),
        parameter.name(),
        Javadoc.escaped(descriptionOf(parameter.source())));
  }

  /** Returns the parameters and the body for a reference. */
  List<OperationView.Value> values() {
    List<OperationView.Value> values = new ArrayList<>();
    for (RequestParameter parameter : all) {
      CodegenParameter source = parameter.source();
      String property = RequestParameter.propertyOf(source);
      values.add(
          new OperationView.Value(
              property == null ? source.baseName : property,
              placeOf(source),
              parameter.name(),
              parameter.type(),
              source.required,
              parameter.inPath() && parameter.fromClient(),
              property != null && PagingStyle.isWalked(paging, property),
              source.unescapedDescription == null
                  ? ""
                  : Javadoc.escaped(source.unescapedDescription),
              String.join(" ", Limits.of(source, types).sentences())));
    }
    return values;
  }

  private static String placeOf(CodegenParameter parameter) {
    if (parameter.isBodyParam) {
      return "body";
    }
    if (parameter.isPathParam) {
      return "path";
    }
    return parameter.isHeaderParam ? "header" : parameter.isCookieParam ? "cookie" : "query";
  }

  /** Returns whether one of them is the account of the client. */
  boolean useAccount() {
    return all.stream().anyMatch(each -> each.inPath() && each.fromClient());
  }

  /** Returns the statements that check the values in the path. */
  List<String> pathChecks() {
    List<String> statements = new ArrayList<>();
    List<RequestParameter> inPath = all.stream().filter(RequestParameter::inPath).toList();
    if (useAccount()) {
      statements.add("String accountId = client.requireAccountId();");
    }
    inPath.forEach(parameter -> PathChecks.add(parameter, types, statements));
    return statements;
  }

  private static String descriptionOf(CodegenParameter parameter) {
    String description = parameter.unescapedDescription;
    if (description == null || description.isBlank()) {
      return parameter.isBodyParam ? "the request body" : "the " + parameter.baseName;
    }
    return description;
  }

  private String nameOf(CodegenParameter parameter) {
    if (parameter.isBodyParam) {
      return "body";
    }
    String property = RequestParameter.propertyOf(parameter);
    if (property != null) {
      return accessorOf(property, parameter.isBoolean);
    }
    return naming.memberName(parameter.baseName, parameter.isBoolean);
  }

  /** Returns the name of the accessor of a property of the parameter object. */
  String accessorOf(String jsonName, boolean isBoolean) {
    if (object != null) {
      for (CodegenProperty property : object.vars) {
        if (property.baseName.equals(jsonName)) {
          return property.name;
        }
      }
    }
    return naming.memberName(jsonName, isBoolean);
  }

  /**
   * Returns the type of a parameter. Paging passes page numbers as longs and cursors as strings,
   * regardless of their schemas.
   */
  private String typeOf(CodegenParameter parameter) {
    for (PagingStyle style : paging) {
      if (style.walked() != null && style.walked().equals(RequestParameter.propertyOf(parameter))) {
        return style.kind() == PagingStyle.Kind.PAGE ? "Long" : "String";
      }
    }
    if (parameter.isBodyParam
        && operation.vendorExtensions.get(Hints.BODY_KIND) == BodyContent.Kind.BYTES) {
      return "ByteString";
    }
    String enumClass = parameter.isBodyParam ? enumOfBody() : null;
    return enumClass != null ? enumClass : types.declared(parameter);
  }

  /** Returns the class of a body that is an enum, which the generator takes for a string. */
  private @Nullable String enumOfBody() {
    CodegenModel model =
        operation.vendorExtensions.get(Hints.BODY_CLASS) instanceof String schema
            ? types.find(naming.className(schema))
            : null;
    return model != null && model.isEnum ? model.classname : null;
  }
}
