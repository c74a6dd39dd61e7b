package io.github.cfdevices.templates.view;

/** The Java names that the generator derives from those of a document. */
public interface Naming {
  /** Returns the package of the models. */
  String modelPackage();

  /** Returns the class of a schema, given its name or a reference to it. */
  String className(String schema);

  /** Returns the name of a property or parameter. */
  String memberName(String name, boolean isBoolean);

  /** Returns whether a word is a keyword of Java, in any case. */
  boolean isReservedWord(String word);
}
