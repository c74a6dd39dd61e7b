package io.github.cfdevices.templates.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a union that requests contain. All strings are Markdown.
 *
 * @param title its interface
 * @param text its description
 * @param sibling the property beside it that identifies the member, or null
 * @param members its members
 */
record UnionPage(String title, String text, @Nullable String sibling, List<Member> members) {
  /**
   * A member of the union.
   *
   * @param heading its class
   * @param description its description
   * @param value the value that identifies it, or null
   * @param properties its properties
   * @param snippets a snippet for each language
   */
  record Member(
      String heading,
      String description,
      @Nullable String value,
      List<Row> properties,
      List<Snippet> snippets) {
    boolean hasProperties() {
      return !properties.isEmpty();
    }
  }
}
