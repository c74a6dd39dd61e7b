package io.github.cfdevices.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownTest {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plain text, with commas; and (brackets).",
        "<script>alert(1)</script>",
        "<!--@include: ./secret.md-->",
        "{{constructor.constructor('alert(1)')()}}",
        "{{{x}}} and ${x}",
        "# heading {#id .class onclick=x}",
        "## heading",
        "- item",
        "+ item",
        "* item",
        "1. item",
        "12) item",
        "> quote",
        "=== and ---",
        "---",
        "| a | b |",
        "a | b \\| c",
        "`code` and ``more``",
        "```java",
        "~~~",
        "*a* _b_ **c** __d__ ~~e~~",
        "[text](javascript:alert(1))",
        "![image](https://example.com/a.png)",
        "[[toc]] [^1] [x]: y",
        "<https://example.com>",
        "https://example.com/a_b?c=d&e and http://example.com.",
        "www.example.com",
        "user@example.com",
        ":tada: and ::: tip",
        "::: danger",
        "&lt;b&gt; &amp; &copy;",
        "a \\ b \\* c \\",
        "$a$ and $$b$$",
        "@import",
        "\"quoted\" 'text'",
      })
  void textStaysText(String text) {
    assertThat(textOf(Markdown.text(text))).isEqualTo(text);
    assertThat(textOf("# " + Markdown.text(text))).isEqualTo(text);
    assertThat(textOf("| a |\n|---|\n| " + Markdown.text(text) + " |")).isEqualTo("a" + text);
    assertThat(textOf("[" + Markdown.text(text) + "](page.md)")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "GET /things/{id}",
        "List<String>",
        "{{x}}",
        "a|b",
        "a`b",
        "``",
        "*a*",
        "<script>",
        "<!--@include: ./secret.md-->",
        "a  b",
        " a ",
        "a\\",
        "https://example.com",
      })
  void codeStaysCode(String code) {
    assertThat(codeOf(Markdown.code(code))).isEqualTo(code);
    assertThat(codeOf("| x |\n|---|\n| " + Markdown.code(code) + " |")).isEqualTo("x" + code);
  }

  @Test
  void textHasNoInterpolationOfVitePress() {
    assertThat(Markdown.text("{{x}} {{{y}}}"))
        .doesNotContain("{{", "\\{\\{")
        .isEqualTo("\\{<!-- -->\\{x\\}\\} \\{<!-- -->\\{<!-- -->\\{y\\}\\}\\}");
    assertThat(Markdown.code("a`{{b}}")).startsWith("<code v-pre>");
  }

  @Test
  void javadocOfViewsIsConverted() {
    assertThat(
            Markdown.of(
                "A {@code per_page} of <code>a&#64;b&lt;c&gt;</code>, see {@link #list},"
                    + " {@link Thing#name()} and {@link Thing}. 1 &lt; 2 &amp;&amp; 3."))
        .isEqualTo(
            "A `per_page` of `a@b<c>`, see `list`, `Thing.name` and `Thing`. 1 &lt; 2 &amp;&amp; 3.");
  }

  @Test
  void blockIncludesNoFile() {
    assertThat(Markdown.fenced("\"<!-- a\"")).isEqualTo("\"\\u003c!-- a\"");
  }

  @ParameterizedTest
  @CsvSource({
    "list, list",
    "DeviceIsps, device-isps",
    "listByCursor, list-by-cursor",
    "DNSRecords, dns-records",
    "get2Things, get2-things",
    "a_b$c, a-b-c",
  })
  void addressIsLowerCaseWithHyphens(String name, String address) {
    assertThat(Markdown.address(name)).isEqualTo(address);
  }

  /** Returns the text of Markdown, and fails if it has anything but text. */
  private static String textOf(String markdown) {
    Node document = PARSER.parse(markdown);
    StringBuilder text = new StringBuilder();
    List<String> others = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text node) {
            text.append(node.getLiteral());
          }

          @Override
          public void visit(HtmlInline node) {
            if (!node.getLiteral().equals("<!-- -->")) {
              others.add(node.getLiteral());
            }
          }

          @Override
          public void visit(Code node) {
            others.add(node.getLiteral());
          }
        });
    assertThat(others).isEmpty();
    assertThat(kinds(document)).as(markdown).hasSizeLessThanOrEqualTo(1);
    return text.toString();
  }

  /** Returns the kinds of links and images, of which a test contains at most one. */
  private static List<String> kinds(Node node) {
    List<String> kinds = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      String kind = child.getClass().getSimpleName();
      if (!List.of("Text", "HtmlInline").contains(kind)
          && !kind.startsWith("Table")
          && !(node instanceof Document
              && child instanceof Paragraph
              && child == node.getLastChild())) {
        kinds.add(kind);
      }
      kinds.addAll(kinds(child));
    }
    return kinds;
  }

  private static String codeOf(String markdown) {
    StringBuilder code = new StringBuilder();
    PARSER
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Text node) {
                code.append(node.getLiteral());
              }

              @Override
              public void visit(Code node) {
                code.append(node.getLiteral());
              }

              @Override
              public void visit(HtmlInline node) {
                assertThat(node.getLiteral()).isIn("<code v-pre>", "</code>");
              }
            });
    return code.toString();
  }
}
