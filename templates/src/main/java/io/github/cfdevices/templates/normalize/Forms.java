package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.BodyContent;
import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Form;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.ParameterStyle;
import io.github.cfdevices.templates.schema.ClassNames;
import io.github.cfdevices.templates.schema.References;
import io.github.cfdevices.templates.schema.SchemaKind;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.Encoding.StyleEnum;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the fields of a form in a separate schema, so that they get a builder and checks. */
@SuppressWarnings("rawtypes") // The parser's own type is raw.
final class Forms {
  private static final String TEXT = "text/plain";

  private final OpenAPI document;
  private final References refs;
  private final ClassNames names;
  private final SentValues values;
  private final Diagnostics diagnostics;

  Forms(OpenAPI document, References refs, ClassNames names, Diagnostics diagnostics) {
    this.document = document;
    this.names = names;
    this.refs = refs;
    this.values = new SentValues(refs);
    this.diagnostics = diagnostics;
  }

  void collect(Operation operation, BodyContent content, String place) {
    String id = operation.getOperationId();
    boolean multipart = content.kind() == BodyContent.Kind.MULTIPART;
    Set<String> required = refs.required(content.schema());
    Map<String, String> mediaTypes = new HashMap<>();
    Map<String, ParameterStyle> styles = new HashMap<>();
    Schema object = new ObjectSchema();
    refs.properties(content.schema())
        .forEach(
            (name, field) -> {
              if (Boolean.TRUE.equals(refs.schema(field).getReadOnly())) {
                return;
              }
              Encoding encoding = encoding(content, name);
              if (multipart) {
                if (!isFile(field) && !name.chars().allMatch(unit -> unit < 0x80)) {
                  throw new IllegalArgumentException(
                      "the field " + name + " cannot be a part, because its name is not ASCII");
                }
                object.addProperty(name, fileOr(field));
                String mediaType =
                    mediaTypeOf(encoding == null ? null : encoding.getContentType(), isText(field));
                if (mediaType != null) {
                  mediaTypes.put(name, mediaType);
                }
              } else {
                String own = place + " form field " + name;
                Schema sent = values.sent(field);
                ParameterStyle style = styleOf(sent, encoding);
                styles.put(name, style);
                object.addProperty(name, encoded(sent, style, own));
              }
              if (required.contains(name)) {
                object.addRequiredItem(name);
              }
            });
    if (object.getProperties() == null) {
      // Retrofit rejects a form without fields.
      operation.addExtension(Hints.EMPTY_FORM, content.mediaType());
      return;
    }
    String name = names.ofForm(id);
    object.setDescription("The form fields of " + id + ".");
    object.addExtension(Hints.IS_PARAMETERS, true);
    document.getComponents().addSchemas(name, object);
    operation.addExtension(Hints.FORM, new Form(name, multipart, mediaTypes, styles));
  }

  /** Returns the schema of a field, with {@link Form#FILE_FORMAT} for a file. */
  private Schema fileOr(Schema field) {
    Schema resolved = refs.schema(field);
    if (BodyContent.isBinary(resolved)) {
      return described(new StringSchema().format(Form.FILE_FORMAT), resolved);
    }
    if (resolved.getItems() != null && BodyContent.isBinary(refs.schema(resolved.getItems()))) {
      ArraySchema files = new ArraySchema();
      files.setItems(new StringSchema().format(Form.FILE_FORMAT));
      files.setMinItems(resolved.getMinItems());
      files.setMaxItems(resolved.getMaxItems());
      return described(files, resolved);
    }
    return field;
  }

  /** Returns whether a field is a file, or a list of files. */
  private boolean isFile(Schema field) {
    Schema resolved = refs.schema(field);
    Schema items = resolved.getItems();
    return BodyContent.isBinary(items == null ? resolved : refs.schema(items));
  }

  private static Schema described(Schema file, Schema declared) {
    file.setDescription(declared.getDescription());
    file.setDeprecated(declared.getDeprecated());
    return file;
  }

  /** Returns whether a field, or each item of it, can be sent as a string. */
  private boolean isText(Schema field) {
    Schema resolved = refs.schema(field);
    Schema each = resolved.getItems() == null ? resolved : refs.schema(resolved.getItems());
    return !BodyContent.isBinary(each) && SentValues.isScalar(each);
  }

  /** Returns how a field of a form that is not multipart is sent. */
  private ParameterStyle styleOf(Schema field, @Nullable Encoding encoding) {
    Schema flat = refs.schema(field);
    boolean list = values.isTextList(flat);
    StyleEnum style = encoding == null ? null : encoding.getStyle();
    boolean any = SentValues.isAny(flat) && style != StyleEnum.DEEP_OBJECT;
    if (SentValues.isScalar(flat) || any) {
      return ParameterStyle.PLAIN;
    }
    if (list) {
      return encoding == null ? styleWithoutEncoding(flat) : styleOfList(encoding);
    }
    if (style == StyleEnum.DEEP_OBJECT) {
      return ParameterStyle.DEEP_OBJECT;
    }
    return SchemaKind.of(flat) == SchemaKind.ARRAY
        ? ParameterStyle.JSON_ITEMS
        : ParameterStyle.JSON;
  }

  private static ParameterStyle styleOfList(Encoding encoding) {
    StyleEnum style = encoding.getStyle() == null ? StyleEnum.FORM : encoding.getStyle();
    Boolean explode = encoding.getExplode();
    if (explode == null ? style == StyleEnum.FORM : explode) {
      return ParameterStyle.PLAIN;
    }
    return switch (style) {
      case SPACE_DELIMITED -> ParameterStyle.SPACES;
      case PIPE_DELIMITED -> ParameterStyle.PIPES;
      default -> ParameterStyle.COMMAS;
    };
  }

  /** The parser makes no encoding of the {@code collectionFormat} of Swagger. */
  private static ParameterStyle styleWithoutEncoding(Schema flat) {
    Map<?, ?> extensions = flat.getExtensions() == null ? Map.of() : flat.getExtensions();
    return switch (String.valueOf(extensions.get(Hints.COLLECTION_FORMAT))) {
      case "csv" -> ParameterStyle.COMMAS;
      case "ssv" -> ParameterStyle.SPACES;
      case "pipes" -> ParameterStyle.PIPES;
      default -> ParameterStyle.PLAIN;
    };
  }

  /** Returns the schema of a field of a form that is not multipart. */
  private Schema encoded(Schema field, ParameterStyle style, String place) {
    Schema flat = refs.schema(field);
    boolean any = SentValues.isAny(flat) && style == ParameterStyle.PLAIN;
    if (BodyContent.isBinary(flat) || any) {
      diagnostics.add(place, "a string of any format");
      return described(new StringSchema(), flat);
    }
    if (values.isTextList(flat)) {
      if (values.hasAnyItems(flat)) {
        diagnostics.add(place, "strings of any format");
      }
      return values.textList(field);
    }
    return style == ParameterStyle.PLAIN ? field : values.withoutUnions(field);
  }

  /** Returns the media type of a part, or null if it is sent as JSON. */
  private static @Nullable String mediaTypeOf(@Nullable String encoding, boolean text) {
    if (encoding == null || !BodyContent.isSendable(encoding)) {
      return text ? TEXT : null;
    }
    boolean json = BodyContent.isJson(encoding);
    if (text) {
      return json ? TEXT : encoding;
    }
    return json && !encoding.equals(BodyContent.JSON) ? encoding : null;
  }

  private static @Nullable Encoding encoding(BodyContent content, String field) {
    Map<String, Encoding> encodings = content.declared().getEncoding();
    return encodings == null ? null : encodings.get(field);
  }
}
