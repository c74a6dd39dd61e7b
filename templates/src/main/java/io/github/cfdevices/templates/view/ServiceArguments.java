package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.Form;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.render.Literals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenProperty;

/** The arguments of a service method, and the expressions that its facade passes. */
final class ServiceArguments {
  // Qualified, so that models can have these names.
  private static final String FIELD = "@retrofit2.http.Field";
  private static final String PART = "@retrofit2.http.Part";

  // Retrofit loads and initializes the types of all arguments, so the enums themselves are avoided.
  private static final String OPEN_ENUM = "OpenEnum";

  private final JavaTypes types;
  private final ServicePath path;
  private final Set<String> names = new HashSet<>();
  private final List<ServiceArgument> arguments = new ArrayList<>();

  private ServiceArguments(JavaTypes types, ServicePath path) {
    this.types = types;
    this.path = path;
  }

  /** Returns the arguments of an operation, given the form that it sends. */
  static List<ServiceArgument> of(
      CodegenOperation operation,
      RequestParameters parameters,
      JavaTypes types,
      @Nullable CodegenModel form) {
    ServiceArguments arguments = new ServiceArguments(types, ServicePath.of(operation));
    parameters.all().forEach(arguments::add);
    if (form != null && operation.vendorExtensions.get(Hints.FORM) instanceof Form hint) {
      form.vars.forEach(field -> arguments.add(field, hint));
    }
    return arguments.arguments;
  }

  private void add(RequestParameter parameter) {
    String wireName = parameter.wireName();
    String name = parameter.name();
    String type = parameter.type();
    boolean required = parameter.source().required;
    if (parameter.inPath()) {
      String value = parameter.fromClient() ? "accountId" : name;
      add(wireName, annotation("@Path", path.nameOf(wireName)), type, name, value);
    } else if (parameter.source().isBodyParam) {
      add(wireName, "@Body", nullable(type, required), name, name);
    } else {
      String kind = parameter.source().isHeaderParam ? "@Header" : "@Query";
      String value = "params." + name + "()";
      add(
          wireName,
          annotation(kind, wireName),
          nullable(types.isEnum(parameter.source()) ? OPEN_ENUM : type, required),
          name,
          parameter.joined() ? "CommaSeparated.of(" + value + ")" : value);
    }
  }

  private void add(CodegenProperty field, Form form) {
    String wireName = field.baseName;
    String quoted = Literals.quoted(wireName);
    String name = field.name;
    String value = "form." + name + "()";
    boolean required = field.required;
    String type = types.declared(field);
    if (!form.multipart()) {
      add(wireName, annotation(FIELD, wireName), nullable(type, required), name, value);
    } else if (type.equals("FormFile")) {
      String part = required ? "MultipartBody.Part" : "MultipartBody.@Nullable Part";
      add(wireName, PART, part, name, "FormFile.part(" + quoted + ", " + value + ")");
    } else if (type.equals("List<FormFile>")) {
      String parts = nullable("List<MultipartBody.Part>", required);
      add(wireName, PART, parts, name, "FormFile.parts(" + quoted + ", " + value + ")");
    } else {
      String mediaType = form.mediaTypes().get(wireName);
      String contentType =
          mediaType == null ? "" : " @ContentType(" + Literals.quoted(mediaType) + ")";
      add(
          wireName,
          annotation(PART, partName(wireName)) + contentType,
          nullable(type, required),
          name,
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

  /** Encodes a name as browsers do. Retrofit puts it into a header as it is. */
  private static String partName(String wireName) {
    StringBuilder encoded = new StringBuilder(wireName.length());
    for (int i = 0; i < wireName.length(); i++) {
      char unit = wireName.charAt(i);
      if (unit == '"' || unit < ' ' || unit == 0x7f) {
        encoded.append(String.format("%%%02X", (int) unit));
      } else {
        encoded.append(unit);
      }
    }
    return encoded.toString();
  }

  private static String annotation(String annotation, String wireName) {
    return annotation + "(" + Literals.quoted(wireName) + ")";
  }

  private static String nullable(String type, boolean required) {
    return required ? type : "@Nullable " + type;
  }
}
