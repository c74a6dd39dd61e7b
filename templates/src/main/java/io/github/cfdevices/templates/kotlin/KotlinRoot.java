package io.github.cfdevices.templates.kotlin;

import java.util.List;

/**
 * The root class.
 *
 * @param document the name of the document
 * @param kotlinPackage its package
 * @param name its class
 * @param root the root class of Java
 * @param title the title of the document as KDoc
 * @param account whether an operation needs the ID of an account
 * @param accessors its properties that return the functions of a tag
 */
record KotlinRoot(
    String document,
    String kotlinPackage,
    String name,
    String root,
    String title,
    boolean account,
    List<Accessor> accessors) {
  /**
   * A property of the root class.
   *
   * @param name its name, in backticks if necessary
   * @param type the class that it returns
   * @param description the description of that class as KDoc
   */
  record Accessor(String name, String type, String description) {}
}
