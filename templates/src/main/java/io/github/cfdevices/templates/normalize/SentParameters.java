package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.BodyContent;
import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.ParameterStyle;
import io.github.cfdevices.templates.hints.PathStyle;
import io.github.cfdevices.templates.schema.References;
import io.github.cfdevices.templates.schema.SchemaKind;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.Parameter.StyleEnum;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides how a parameter is sent. The properties of an object become parameters of their own. Each
 * parameter gets a {@link ParameterStyle}. One that cannot be sent is an exception with the reason.
 */
@SuppressWarnings("rawtypes") // The parser's own type is raw.
final class SentParameters {
  /** OpenAPI ignores these: bodies and security schemes determine them. */
  private static final Set<String> IGNORED_HEADERS =
      Set.of("accept", "content-type", "authorization");

  private static final Pattern TOKEN = Pattern.compile("[\\w!#$%&'*+.^`|~-]+");

  private static final Set<StyleEnum> IN_PATHS =
      EnumSet.of(StyleEnum.SIMPLE, StyleEnum.LABEL, StyleEnum.MATRIX);

  private final References refs;
  private final SentValues values;
  private final Diagnostics diagnostics;

  SentParameters(References refs, Diagnostics diagnostics) {
    this.refs = refs;
    this.values = new SentValues(refs);
    this.diagnostics = diagnostics;
  }

  /**
   * Returns the parameters to send, none for a header that OpenAPI ignores.
   *
   * @throws IllegalArgumentException if the parameter cannot be sent
   */
  List<Parameter> of(Parameter parameter, String place) {
    String in = String.valueOf(parameter.getIn());
    if (parameter.getName() == null || parameter.getName().isEmpty()) {
      throw new IllegalArgumentException("a parameter without a name");
    }
    if (in.equals("header")
        && IGNORED_HEADERS.contains(parameter.getName().toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    if (parameter.getContent() != null && !parameter.getContent().isEmpty()) {
      return List.of(withContent(parameter, place));
    }
    if (parameter.getSchema() == null) {
      parameter.setSchema(new Schema<>());
    }
    if (parameter.getStyle() != StyleEnum.DEEPOBJECT) {
      parameter.setSchema(values.sent(parameter.getSchema()));
    }
    Schema<?> schema = refs.schema(parameter.getSchema());
    return switch (in) {
      case "path" -> List.of(inPath(parameter, schema, place));
      case "header" -> List.of(inHeader(parameter, schema, place));
      case "query" -> inQuery(parameter, schema, place);
      case "cookie" -> List.of(inCookie(parameter, schema, place));
      default ->
          throw new IllegalArgumentException("a parameter in " + in + ", which is never sent");
    };
  }

  private Parameter withContent(Parameter parameter, String place) {
    Map.Entry<String, MediaType> content = parameter.getContent().entrySet().iterator().next();
    Schema<?> schema = content.getValue().getSchema();
    parameter.setContent(null);
    parameter.setSchema(schema == null ? new Schema<>() : schema);
    if (parameter.getIn().equals("cookie")) {
      throw unsendable(parameter, "content");
    }
    if (BodyContent.isJson(content.getKey())) {
      if (parameter.getIn().equals("path")) {
        throw unsendable(parameter, "JSON");
      }
      return styled(parameter.schema(json(parameter)), ParameterStyle.JSON);
    }
    diagnostics.add(place, "a string of " + content.getKey());
    return parameter.schema(SentValues.string());
  }

  private Parameter inPath(Parameter parameter, Schema<?> schema, String place) {
    StyleEnum style = parameter.getStyle() == null ? StyleEnum.SIMPLE : parameter.getStyle();
    if (!IN_PATHS.contains(style)) {
      throw new IllegalArgumentException("of style " + style + ", which a path cannot have");
    }
    boolean explode = Boolean.TRUE.equals(parameter.getExplode());
    if (isText(parameter, schema, place)) {
      if (style == StyleEnum.SIMPLE) {
        return parameter;
      }
    } else if (values.isTextList(schema)) {
      textList(parameter, schema, place);
    } else if (values.isTextObject(schema)) {
      textObject(parameter, schema);
    } else {
      throw unsendable(parameter, values.describe(schema));
    }
    parameter.addExtension(Hints.PATH_STYLE, new PathStyle(style.toString(), explode));
    return parameter.style(null);
  }

  private Parameter inHeader(Parameter parameter, Schema<?> schema, String place) {
    if (parameter.getStyle() != null && parameter.getStyle() != StyleEnum.SIMPLE) {
      throw new IllegalArgumentException(
          "of style " + parameter.getStyle() + ", which a header cannot have");
    }
    if (isText(parameter, schema, place)) {
      return parameter;
    }
    if (values.isTextList(schema)) {
      return styled(textList(parameter, schema, place), ParameterStyle.COMMAS);
    }
    if (values.isTextObject(schema)) {
      boolean pairs = Boolean.TRUE.equals(parameter.getExplode());
      return styled(
          textObject(parameter, schema),
          pairs ? ParameterStyle.MEMBER_PAIRS : ParameterStyle.MEMBER_COMMAS);
    }
    throw unsendable(parameter, values.describe(schema));
  }

  private Parameter inCookie(Parameter parameter, Schema<?> schema, String place) {
    if (!TOKEN.matcher(parameter.getName()).matches()) {
      throw unsendable(parameter, "a name with other characters than those of a token");
    }
    if (!isText(parameter, schema, place)) {
      throw unsendable(parameter, values.describe(schema));
    }
    return parameter;
  }

  private List<Parameter> inQuery(Parameter parameter, Schema<?> schema, String place) {
    boolean deep = parameter.getStyle() == StyleEnum.DEEPOBJECT;
    boolean any = SentValues.isAny(schema);
    if (!(deep && any) && isText(parameter, schema, place)) {
      return List.of(parameter);
    }
    if (values.isTextList(schema)) {
      Parameter list = textList(parameter, schema, place);
      // Without brackets it would not be a deepObject, and servers would read one item.
      return List.of(
          styled(
              deep ? list.name(list.getName() + "[]") : list,
              deep ? ParameterStyle.PLAIN : listStyle(list)));
    }
    if (deep && SchemaKind.of(schema) != SchemaKind.OBJECT) {
      return List.of(styled(parameter.schema(json(parameter)), ParameterStyle.DEEP_OBJECT));
    }
    if (!deep && Boolean.FALSE.equals(parameter.getExplode())) {
      boolean form = parameter.getStyle() == null || parameter.getStyle() == StyleEnum.FORM;
      if (!form || !values.isTextObject(schema)) {
        throw unsendable(parameter, values.describe(schema));
      }
      return List.of(styled(textObject(parameter, schema), ParameterStyle.MEMBER_COMMAS));
    }
    if (SchemaKind.of(schema) == SchemaKind.OBJECT) {
      return members(parameter, schema, deep, place);
    }
    if (!values.isTextObject(schema)) {
      throw unsendable(parameter, values.describe(schema));
    }
    return List.of(styled(textObject(parameter, schema), ParameterStyle.MEMBERS));
  }

  private Parameter textObject(Parameter parameter, Schema<?> schema) {
    return SchemaKind.of(schema) == SchemaKind.OBJECT
        ? parameter
        : parameter.schema(values.textMap(schema));
  }

  private List<Parameter> members(Parameter object, Schema<?> schema, boolean deep, String place) {
    boolean required = Boolean.TRUE.equals(object.getRequired());
    Set<String> requiredMembers = refs.required(schema);
    List<Parameter> members = new ArrayList<>();
    refs.properties(schema)
        .forEach(
            (name, property) -> {
              Schema<?> declared = refs.schema(property);
              if (Boolean.TRUE.equals(declared.getReadOnly())) {
                return;
              }
              Schema<?> sent = deep ? property : values.sent(property);
              Schema<?> flat = refs.schema(sent);
              boolean always = requiredMembers.contains(name);
              Parameter member =
                  new Parameter()
                      .name(deep ? object.getName() + "[" + name + "]" : name)
                      .in("query")
                      .description(declared.getDescription())
                      .deprecated(object.getDeprecated())
                      .required(required && always)
                      .explode(true)
                      .schema(sent);
              String own = place + " property " + name;
              try {
                members.add(deep ? deepMember(member, flat, own) : member(member, flat, own));
              } catch (IllegalArgumentException e) {
                if (always) {
                  throw e;
                }
                diagnostics.addIgnored(own, Diagnostics.reasonOf(e));
              }
            });
    if (members.isEmpty()) {
      throw unsendable(object, "an object without properties of a supported type");
    }
    return members;
  }

  private Parameter member(Parameter member, Schema<?> schema, String place) {
    if (isText(member, schema, place)) {
      return member;
    }
    if (values.isTextList(schema)) {
      return textList(member, schema, place);
    }
    throw new IllegalArgumentException(
        values.describe(schema) + " in an object, which cannot be sent in a query");
  }

  private Parameter deepMember(Parameter member, Schema<?> schema, String place) {
    if (SentValues.isScalar(schema)) {
      return member;
    }
    return values.isTextList(schema)
        ? textList(member, schema, place)
        : styled(member.schema(json(member)), ParameterStyle.DEEP_OBJECT);
  }

  /** Returns the schema of a value that is converted to JSON first; a union has no such value. */
  private Schema<?> json(Parameter parameter) {
    return values.withoutUnions(parameter.getSchema());
  }

  /** Returns whether a parameter is a string, number or boolean; makes a string of any value. */
  private boolean isText(Parameter parameter, Schema<?> schema, String place) {
    if (SentValues.isAny(schema)) {
      diagnostics.add(place, "a string of any format");
      parameter.setSchema(SentValues.string());
      return true;
    }
    return SentValues.isScalar(schema);
  }

  private Parameter textList(Parameter parameter, Schema<?> schema, String place) {
    if (values.hasAnyItems(schema)) {
      diagnostics.add(place, "strings of any format");
    }
    return parameter.schema(values.textList(parameter.getSchema()));
  }

  private static ParameterStyle listStyle(Parameter parameter) {
    if (!Boolean.FALSE.equals(parameter.getExplode())) {
      return ParameterStyle.PLAIN;
    }
    StyleEnum style = parameter.getStyle() == null ? StyleEnum.FORM : parameter.getStyle();
    return switch (style) {
      case SPACEDELIMITED -> ParameterStyle.SPACES;
      case PIPEDELIMITED -> ParameterStyle.PIPES;
      default -> ParameterStyle.COMMAS;
    };
  }

  private static Parameter styled(Parameter parameter, ParameterStyle style) {
    parameter.addExtension(Hints.STYLE, style);
    // The generator has interpretations of its own.
    return parameter.style(null);
  }

  private static IllegalArgumentException unsendable(Parameter parameter, String what) {
    return new IllegalArgumentException(what + ", which cannot be sent in a " + parameter.getIn());
  }
}
