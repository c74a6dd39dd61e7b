package io.github.cfdevices.templates.hints;

/** How the value of a parameter or of a form field is sent, as a hint on it. */
public enum ParameterStyle {
  /** A string, or a list whose items repeat the name. */
  PLAIN,

  /** A list whose items are joined by commas. */
  COMMAS,

  /** An object whose names and values are joined by commas, such as {@code a,1,b,2}. */
  MEMBER_COMMAS,

  /** An object whose members are joined by commas, such as {@code a=1,b=2}. */
  MEMBER_PAIRS,

  /** A list whose items are joined by spaces. */
  SPACES,

  /** A list whose items are joined by vertical bars. */
  PIPES,

  /** JSON. */
  JSON,

  /** A list whose items repeat the name, each as JSON. */
  JSON_ITEMS,

  /** An object whose members are sent under their own names. */
  MEMBERS,

  /** An object or list whose members are sent under names such as {@code filter[size][min]}. */
  DEEP_OBJECT;

  /** Returns whether the value is sent under names that are known at run time only. */
  public boolean hasOwnNames() {
    return this == MEMBERS || this == DEEP_OBJECT;
  }
}
