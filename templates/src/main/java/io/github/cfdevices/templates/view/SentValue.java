package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.ParameterStyle;
import io.github.cfdevices.templates.render.Literals;

/**
 * The value of a parameter or form field as a service method takes it.
 *
 * @param type its type
 * @param value the expression that a facade passes
 * @param optional whether the value is null if the parameter is
 */
record SentValue(String type, String value, boolean optional) {
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
