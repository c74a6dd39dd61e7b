package io.github.cfdevices.templates.hints;

import java.util.Map;

/**
 * A request body of fields, as a hint on its operation.
 *
 * @param schema the name of the schema that contains the fields
 * @param multipart whether each field is a part, with a media type of its own
 * @param mediaTypes the media types of parts that are neither JSON nor a file, by field
 * @param styles the styles of the fields of a form that is not multipart, by field
 */
public record Form(
    String schema,
    boolean multipart,
    Map<String, String> mediaTypes,
    Map<String, ParameterStyle> styles) {
  /** The format of a field that is a file. */
  public static final String FILE_FORMAT = "x-form-file";
}
