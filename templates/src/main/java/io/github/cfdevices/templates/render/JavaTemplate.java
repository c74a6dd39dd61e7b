package io.github.cfdevices.templates.render;

/** The templates that print a Java file. They include the other templates. */
public enum JavaTemplate {
  MODEL("model"),
  MODEL_PACKAGE("modelPackage"),
  SERVICE("service"),
  API("api"),
  API_PACKAGE("apiPackage"),
  ROOT("root"),
  RX("rx"),
  RX_PACKAGE("rxPackage"),
  KOTLIN("kotlin"),
  KOTLIN_BUILDER("kotlinBuilder"),
  KOTLIN_ROOT("kotlinRoot"),
  SNIPPETS("snippets"),
  KOTLIN_SNIPPETS("kotlinSnippets");

  private final String name;

  JavaTemplate(String name) {
    this.name = name;
  }

  /** Returns the name of the template's file. */
  public String file() {
    return name + ".mustache";
  }
}
