package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.BodyContent;
import io.github.cfdevices.templates.hints.Form;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.schema.ClassNames;
import io.github.cfdevices.templates.schema.References;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** Collects the fields of a form in a separate schema, so that they get a builder and checks. */
@SuppressWarnings("rawtypes") // The parser's own type is raw.
final class Forms {
  private static final String TEXT = "text/plain";

  private final OpenAPI document;
  private final References refs;
  private final ClassNames names;

  Forms(OpenAPI document, References refs, ClassNames names) {
    this.document = document;
    this.names = names;
    this.refs = refs;
  }

  void collect(Operation operation, BodyContent content) {
    String id = operation.getOperationId();
    boolean multipart = content.kind() == BodyContent.Kind.MULTIPART;
    Map<String, Schema> fields = refs.properties(content.schema());
    if (fields.isEmpty()) {
      throw new IllegalArgumentException(id + ": the form has no properties");
    }
    Set<String> required = refs.required(content.schema());
    Map<String, String> mediaTypes = new HashMap<>();
    Schema object = new ObjectSchema();
    fields.forEach(
        (name, field) -> {
          if (Boolean.TRUE.equals(field.getReadOnly())) {
            return;
          }
          boolean text = isText(field);
          if (!multipart && !text) {
            throw new IllegalArgumentException(
                id + ": the field " + name + " cannot be sent as " + content.mediaType());
          }
          Schema canonical = fileOr(field);
          if (multipart && canonical == field && !name.chars().allMatch(unit -> unit < 0x80)) {
            throw new IllegalArgumentException(
                id + ": the field " + name + " cannot be a part, because its name is not ASCII");
          }
          object.addProperty(name, canonical);
          if (required.contains(name)) {
            object.addRequiredItem(name);
          }
          String mediaType = mediaTypeOf(encoding(content, name), text);
          if (mediaType != null) {
            mediaTypes.put(name, mediaType);
          }
        });
    String name = names.ofForm(id);
    object.setDescription("The form fields of " + id + ".");
    object.addExtension(Hints.IS_PARAMETERS, true);
    document.getComponents().addSchemas(name, object);
    operation.addExtension(Hints.FORM, new Form(name, multipart, mediaTypes));
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

  private static Schema described(Schema file, Schema declared) {
    file.setDescription(declared.getDescription());
    file.setDeprecated(declared.getDeprecated());
    return file;
  }

  /** Returns whether a field, or each item of it, can be sent as a string. */
  private boolean isText(Schema field) {
    Schema resolved = refs.schema(field);
    if (ModelUtils.isArraySchema(resolved)) {
      return isText(resolved.getItems());
    }
    return !BodyContent.isBinary(resolved) && Parameters.isScalar(resolved);
  }

  /** Returns the media type of a part, or null if it is sent as JSON. */
  private static @Nullable String mediaTypeOf(@Nullable String encoding, boolean text) {
    if (encoding == null || encoding.contains(",") || encoding.contains("*")) {
      return text ? TEXT : null;
    }
    boolean json = BodyContent.isJson(encoding);
    if (text) {
      return json ? TEXT : encoding;
    }
    return json && !encoding.equals(BodyContent.JSON) ? encoding : null;
  }

  private static @Nullable String encoding(BodyContent content, String field) {
    Map<String, Encoding> encodings = content.declared().getEncoding();
    Encoding encoding = encodings == null ? null : encodings.get(field);
    return encoding == null ? null : encoding.getContentType();
  }
}
