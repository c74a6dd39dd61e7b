package io.github.cfdevices.templates.view;

/** The names that the generator derives from a document and from its options. */
public interface Naming {
  /** Returns the name of the document's file. */
  String document();

  /** Returns the package of the models. */
  String modelPackage();

  /** Returns the package of the facades and services. */
  String apiPackage();

  /** Returns the package of the RxJava facades. */
  String rxPackage();

  /** Returns the package of the root class. */
  String rootPackage();

  /** Returns the root class. */
  String root();

  /** Returns the class that the root class returns for a resource. */
  String accessorType(String resource);

  /** Returns the class of a schema, given its name or a reference to it. */
  String className(String schema);

  /** Returns the name of a property or parameter. */
  String memberName(String name, boolean isBoolean);

  /** Returns whether a word is a keyword of Java, in any case. */
  boolean isReservedWord(String word);
}
