package io.github.cfdevices.templates.render;

/** The templates that print a page of Markdown. */
public enum PageTemplate {
  INDEX("referenceIndex"),
  OPERATION("referenceOperation"),
  UNION("referenceUnion");

  private final String name;

  PageTemplate(String name) {
    this.name = name;
  }

  /** Returns the name of the template's file. */
  public String file() {
    return name + ".mustache";
  }
}
