package io.github.cfdevices.templates.view;

import static java.util.stream.Collectors.joining;

import io.github.cfdevices.templates.hints.Form;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.ParameterStyle;
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
  private static final String FIELD_MAP = "@retrofit2.http.FieldMap";
  private static final String PART = "@retrofit2.http.Part";
  private static final String QUERY_MAP = "@retrofit2.http.QueryMap";

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
    List<RequestParameter> cookies =
        parameters.all().stream().filter(each -> each.source().isCookieParam).toList();
    parameters.all().stream().filter(each -> !cookies.contains(each)).forEach(arguments::add);
    if (!cookies.isEmpty()) {
      arguments.addCookies(cookies);
    }
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
    if (parameter.source().isBodyParam) {
      add(null, "@Body", "BodyValue", name, bodyOf(type, name));
    } else if (parameter.inPath()) {
      addInPath(parameter, path.nameOf(wireName));
    } else {
      String value = "params." + name + "()";
      String loaded = types.isEnum(parameter.source()) ? OPEN_ENUM : type;
      SentValue sent = SentValue.of(parameter.style(), wireName, loaded, value);
      String annotation =
          parameter.style().hasOwnNames()
              ? QUERY_MAP
              : annotation(parameter.source().isHeaderParam ? "@Header" : "@Query", wireName);
      String property = RequestParameter.propertyOf(parameter.source());
      add(property, annotation, sent.declared(required), name, sent.value());
    }
  }

  /** Adds one header for all cookies, because a request has at most one. */
  private void addCookies(List<RequestParameter> cookies) {
    String namesAndValues =
        cookies.stream()
            .map(each -> Literals.quoted(each.wireName()) + ", params." + each.name() + "()")
            .collect(joining(", "));
    add(
        null,
        annotation("@Header", "Cookie"),
        "@Nullable CookieHeader",
        "cookies",
        "CookieHeader.of(" + namesAndValues + ")");
  }

  private void addInPath(RequestParameter parameter, String variable) {
    String name = parameter.name();
    if (parameter.pathStyle() == null) {
      String value = parameter.fromClient() ? "accountId" : name;
      add(null, annotation("@Path", variable), parameter.type(), name, value);
    } else {
      String annotation = "@Path(value = " + Literals.quoted(variable) + ", encoded = true)";
      add(null, annotation, "PathSegment", name, PathChecks.segmentOf(parameter));
    }
  }

  /** Returns the expression of a body; a date is sent as a string. */
  private static String bodyOf(String type, String name) {
    boolean date = type.equals("LocalDate") || type.equals("OffsetDateTime");
    return "BodyValue.of(" + (date ? "QueryText.of(" + name + ")" : name) + ")";
  }

  private void add(CodegenProperty field, Form form) {
    String wireName = field.baseName;
    String quoted = Literals.quoted(wireName);
    String name = field.name;
    String value = "form." + name + "()";
    boolean required = field.required;
    String type = types.declared(field);
    if (!form.multipart()) {
      ParameterStyle style = form.styles().getOrDefault(wireName, ParameterStyle.PLAIN);
      SentValue sent = SentValue.of(style, wireName, type, value);
      String annotation = style.hasOwnNames() ? FIELD_MAP : annotation(FIELD, wireName);
      add(null, annotation, sent.declared(required), name, sent.value());
    } else if (type.equals("FormFile")) {
      String part = required ? "MultipartBody.Part" : "MultipartBody.@Nullable Part";
      add(null, PART, part, name, "FormFile.part(" + quoted + ", " + value + ")");
    } else if (type.equals("List<FormFile>")) {
      String parts = nullable("List<MultipartBody.Part>", required);
      add(null, PART, parts, name, "FormFile.parts(" + quoted + ", " + value + ")");
    } else {
      String mediaType = form.mediaTypes().get(wireName);
      String contentType =
          mediaType == null ? "" : " @ContentType(" + Literals.quoted(mediaType) + ")";
      String annotations = annotation(PART, partName(wireName)) + contentType;
      if (type.startsWith("List<")) { // Retrofit sends each element as a part.
        String parts = nullable("List<BodyValue>", required);
        add(null, annotations, parts, name, "BodyValue.parts(" + value + ")");
      } else {
        String part = nullable("BodyValue", required);
        add(null, annotations, part, name, "BodyValue.part(" + value + ")");
      }
    }
  }

  private void add(
      @Nullable String property, String annotations, String type, String name, String value) {
    String unique = name;
    while (!names.add(unique)) {
      unique += "Value";
    }
    arguments.add(new ServiceArgument(property, annotations, type, unique, value));
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

  /**
   * The value of a parameter or form field as a service method takes it.
   *
   * @param type its type
   * @param value the expression that a facade passes
   * @param optional whether the value is null if the parameter is
   */
  private record SentValue(String type, String value, boolean optional) {
    /**
     * Returns the value of a style.
     *
     * @param wireName the name in the request
     * @param type the type that callers see
     * @param value the expression of the value that callers set
     */
    static SentValue of(ParameterStyle style, String wireName, String type, String value) {
      return switch (style) {
        case PLAIN -> new SentValue(type, value, true);
        case COMMAS -> new SentValue("CommaSeparated", "CommaSeparated.of(" + value + ")", true);
        case MEMBER_COMMAS -> members(value, ",");
        case MEMBER_PAIRS -> members(value, "=");
        case SPACES -> delimited(" ", value);
        case PIPES -> delimited("|", value);
        case JSON -> new SentValue("JsonText", "JsonText.of(" + value + ")", true);
        case JSON_ITEMS -> new SentValue("List<JsonText>", "JsonText.each(" + value + ")", true);
        case MEMBERS -> map("of(" + value + ")");
        case DEEP_OBJECT -> map("deep(" + Literals.quoted(wireName) + ", " + value + ")");
      };
    }

    /** Retrofit reads the type arguments of the method, but R8 removes those of a class. */
    private static SentValue map(String call) {
      return new SentValue("Map<String, String>", "ObjectMembers." + call, false);
    }

    private static SentValue members(String value, String separator) {
      String call = "CommaSeparated.members(" + value + ", " + Literals.quoted(separator) + ")";
      return new SentValue("CommaSeparated", call, true);
    }

    private static SentValue delimited(String delimiter, String value) {
      String call = "Delimited.by(" + Literals.quoted(delimiter) + ", " + value + ")";
      return new SentValue("Delimited", call, true);
    }

    /** Returns the type with a nullness annotation if the value can be null. */
    String declared(boolean required) {
      return required || !optional ? type : "@Nullable " + type;
    }
  }
}
