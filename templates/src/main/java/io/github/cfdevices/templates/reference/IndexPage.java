package io.github.cfdevices.templates.reference;

import java.util.List;

/**
 * The page that lists all others. All strings are Markdown.
 *
 * @param title the title of the document
 * @param client the variable that has the root class in snippets
 * @param root the root class of Java
 * @param rxRoot the root class of RxJava
 * @param kotlinRoot the root class of Kotlin
 * @param groups the operations of each tag
 * @param unions the pages of unions
 */
record IndexPage(
    String title,
    String client,
    String root,
    String rxRoot,
    String kotlinRoot,
    List<Group> groups,
    List<Link> unions) {
  boolean hasUnions() {
    return !unions.isEmpty();
  }

  /**
   * The operations of a tag.
   *
   * @param heading the class of the tag
   * @param description its description
   * @param links the pages of its operations
   */
  record Group(String heading, String description, List<Link> links) {}

  /**
   * A link to a page.
   *
   * @param text the title of the page
   * @param page its address
   * @param detail the method and path of an operation, or the description of a union
   */
  record Link(String text, String page, String detail) {}
}
