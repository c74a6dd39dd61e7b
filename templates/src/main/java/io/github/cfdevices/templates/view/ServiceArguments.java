package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.BodyContent;
import io.github.cfdevices.templates.hints.Form;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.PagingStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;

/** Finds out what a service method takes, and where its facade has it from. */
final class ServiceArguments {
  // Qualified, so that models can have these names.
  private static final String FIELD = "@retrofit2.http.Field";
  private static final String PART = "@retrofit2.http.Part";

  // Retrofit's proxy loads and initializes the types of all arguments, which so many need not be.
  private static final String OPEN_ENUM = "OpenEnum";

  private final CodegenOperation operation;
  private final JavaTypes types;
  private final List<PagingStyle> paging;
  private final Set<String> names = new HashSet<>();
  private final List<ServiceArgument> arguments = new ArrayList<>();

  private ServiceArguments(CodegenOperation operation, JavaTypes types, List<PagingStyle> paging) {
    this.operation = operation;
    this.types = types;
    this.paging = paging;
  }

  /** Returns the arguments of an operation, whose parameters get their Java types. */
  static List<ServiceArgument> of(
      CodegenOperation operation,
      JavaTypes types,
      @Nullable CodegenModel form,
      List<PagingStyle> paging) {
    ServiceArguments arguments = new ServiceArguments(operation, types, paging);
    operation.allParams.forEach(arguments::add);
    if (form != null && operation.vendorExtensions.get(Hints.FORM) instanceof Form hint) {
      form.vars.forEach(field -> arguments.add(field, hint));
    }
    return arguments.arguments;
  }

  private void add(CodegenParameter parameter) {
    String name = String.valueOf(parameter.vendorExtensions.get("cfName"));
    String type = typeOf(parameter);
    parameter.vendorExtensions.put("cfType", type);
    String wireName = parameter.baseName;
    if (parameter.isPathParam) {
      boolean fromClient = parameter.vendorExtensions.containsKey(Hints.CLIENT_DEFAULT);
      add(wireName, "@Path(\"" + wireName + "\")", type, name, fromClient ? "accountId" : name);
    } else if (parameter.isBodyParam) {
      add(wireName, "@Body", nullable(type, parameter.required), name, name);
    } else {
      String kind = parameter.isHeaderParam ? "Header" : "Query";
      String annotation = "@" + kind + "(\"" + wireName + "\")";
      String value = "params." + name + "()";
      add(
          wireName,
          annotation,
          nullable(types.isEnum(parameter) ? OPEN_ENUM : type, parameter.required),
          name,
          isJoined(parameter) ? "CommaSeparated.of(" + value + ")" : value);
    }
  }

  private void add(CodegenProperty field, Form form) {
    String wireName = field.baseName;
    String quoted = "\"" + wireName + "\"";
    String value = "form." + field.name + "()";
    boolean required = field.required;
    if (!form.multipart()) {
      add(
          wireName,
          FIELD + "(" + quoted + ")",
          nullable(types.declared(field), required),
          field.name,
          value);
      return;
    }
    String type = types.declared(field);
    if (type.equals("FormFile")) {
      String part = required ? "MultipartBody.Part" : "MultipartBody.@Nullable Part";
      add(wireName, PART, part, field.name, "FormFile.part(" + quoted + ", " + value + ")");
    } else if (type.equals("List<FormFile>")) {
      String parts = nullable("List<MultipartBody.Part>", required);
      add(wireName, PART, parts, field.name, "FormFile.parts(" + quoted + ", " + value + ")");
    } else {
      String mediaType = form.mediaTypes().get(wireName);
      String annotation = PART + "(" + quoted + ")";
      add(
          wireName,
          mediaType == null ? annotation : annotation + " @ContentType(\"" + mediaType + "\")",
          nullable(type, required),
          field.name,
          value);
    }
  }

  private void add(String wireName, String annotations, String type, String name, String value) {
    String unique = name;
    while (!names.add(unique)) {
      unique += "Value";
    }
    arguments.add(new ServiceArgument(wireName, annotations, type, unique, value));
  }

  /** A walk passes page numbers as longs and cursors as texts, whatever the document takes. */
  private String typeOf(CodegenParameter parameter) {
    for (PagingStyle style : paging) {
      if (parameter.baseName.equals(style.walked())) {
        return style.kind() == PagingStyle.Kind.PAGE ? "Long" : "String";
      }
    }
    if (parameter.isBodyParam
        && operation.vendorExtensions.get(Hints.BODY_KIND) == BodyContent.Kind.BYTES) {
      return "ByteString";
    }
    return isJoined(parameter) ? "CommaSeparated" : types.declared(parameter);
  }

  /** Returns whether a list is one text: in a query if the document says so, in a header always. */
  private static boolean isJoined(CodegenParameter parameter) {
    return parameter.isArray
        && (parameter.isHeaderParam || (parameter.isQueryParam && !parameter.isExplode));
  }

  private static String nullable(String type, boolean required) {
    return required ? type : "@Nullable " + type;
  }
}
