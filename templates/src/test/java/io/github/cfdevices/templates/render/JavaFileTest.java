package io.github.cfdevices.templates.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaFileTest {
  @Test
  void importsStandSortedBetweenPackageAndBody() {
    assertThat(
            finish(
                """
                // A header.
                package a.b;
                import java.util.Set;
                import java.util.Map;
                import java.util.List;
                import java.time.OffsetDateTime;
                import io.github.cfdevices.json.JsonModel;
                final class C extends JsonModel {
                  List<Map<String, OffsetDateTime>> all;
                }
                """))
        .isEqualTo(
            """
            // A header.
            package a.b;

            import io.github.cfdevices.json.JsonModel;
            import java.time.OffsetDateTime;
            import java.util.List;
            import java.util.Map;

            final class C extends JsonModel {
              List<Map<String, OffsetDateTime>> all;
            }
            """);
  }

  @Test
  void importThatTheCodeDoesNotUseIsDropped() {
    assertThat(
            finish("package a;\n\nimport java.util.List;\n\n/** No {@link List}. */\nclass C {}\n"))
        .isEqualTo("package a;\n\n/** No {@link List}. */\nclass C {}\n");
  }

  @Test
  void bodyWithoutImportsFollowsThePackageAfterABlankLine() {
    assertThat(finish("package a;\n\n\n\nfinal class C {}\n"))
        .isEqualTo("package a;\n\nfinal class C {}\n");
  }

  @Test
  void fileWithoutPackageIsRejected() {
    assertThatThrownBy(() -> finish("final class C {}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a template renders no package declaration");
  }

  @Test
  void blankLinesAreOneBetweenMembersAndNoneAtTheEdgesOfABlock() {
    assertThat(
            body(
                """
                final class C {

                  int a;



                  /** Text. */

                  @Deprecated

                  void b() {

                    call();

                  }

                }


                """))
        .isEqualTo(
            """
            final class C {
              int a;

              /** Text. */
              @Deprecated
              void b() {
                call();
              }
            }
            """);
  }

  @Test
  void blankLineAfterAnAnnotatedFieldIsKept() {
    assertThat(body("class C {\n  @Deprecated String name;\n\n  C() {\n    go();\n  }\n}\n"))
        .isEqualTo("class C {\n  @Deprecated String name;\n\n  C() {\n    go();\n  }\n}\n");
  }

  @Test
  void emptyBlockIsClosedOnItsLine() {
    assertThat(body("class C {\n  C() {\n\n  }\n\n  int a;   \n}\n"))
        .isEqualTo("class C {\n  C() {}\n\n  int a;\n}\n");
  }

  @Test
  void lineOfExactly100ColumnsStays() {
    String line = "  /** " + "x".repeat(91) + " */";

    assertThat(line).hasSize(100);
    assertThat(body(line)).isEqualTo(line.strip() + "\n");
    assertThat(body("class C {\n" + line + "\n}")).contains(line);
  }

  @Test
  void longAnnotationIsBrokenAfterItsParenthesisAndAfterCommas() {
    String kinds = "value = {CredentialKind.API_KEY, CredentialKind.API_TOKEN}";

    assertThat(
            body(
                "interface C {\n  @Accepts("
                    + kinds
                    + ", permissions = {\"One Long Permission\", \"Another One\"})\n  void a();\n}"))
        .isEqualTo(
            """
            interface C {
              @Accepts(
                  value = {CredentialKind.API_KEY, CredentialKind.API_TOKEN},
                  permissions = {"One Long Permission", "Another One"})
              void a();
            }
            """);
  }

  @Test
  void longOneLineJavadocBecomesABlock() {
    assertThat(body("class C {\n  /** " + "word ".repeat(30).strip() + " */\n  int a;\n}"))
        .isEqualTo(
            """
            class C {
              /**
               * word word word word word word word word word word word word word word word word word word word
               * word word word word word word word word word word word
               */
              int a;
            }
            """);
  }

  @Test
  void longTagOfJavadocGoesOnIndented() {
    assertThat(body("class C {\n  /**\n   * @param a " + "word ".repeat(20).strip() + "\n   */\n}"))
        .contains(
            """
               * @param a word word word word word word word word word word word word word word word word word
               *     word word word
            """);
  }

  @Test
  void proseIsRewrapped() {
    assertThat(
            body(
                """
                class C {
                  /**
                   * One
                   * two.
                   *
                   * <p>Three
                   * four.
                   *
                   * @param a five
                   *     six
                   * @param b seven
                   */
                  int a;
                }
                """))
        .isEqualTo(
            """
            class C {
              /**
               * One two.
               *
               * <p>Three four.
               *
               * @param a five six
               * @param b seven
               */
              int a;
            }
            """);
  }

  @Test
  void inlineTagIsNotBroken() {
    String words = "word ".repeat(18);

    assertThat(body("class C {\n  /** " + words + "{@link Some#thing()}, word. */\n  int a;\n}"))
        .contains("word\n   * {@link Some#thing()}, word.\n");
  }

  @Test
  void wordLongerThanALineIsNotBroken() {
    String word = "x".repeat(120);

    assertThat(body("class C {\n  /** See " + word + " here. */\n  int a;\n}"))
        .contains("   * See\n   * " + word + "\n   * here.\n");
  }

  @Test
  void longCodeIsBrokenAfterTheAssignmentFirst() {
    assertThat(body("  String name = some.call(" + "a".repeat(40) + ", " + "b".repeat(40) + ");"))
        .isEqualTo(
            "String name =\n"
                + ("    some.call(" + "a".repeat(40) + ", " + "b".repeat(40) + ");\n"));
  }

  @Test
  void longArgumentsFillLinesUpToTheirCommas() {
    assertThat(body("class C {\n  f(" + "argument, ".repeat(12) + "last);\n}"))
        .contains(
            """
              f(
                  argument, argument, argument, argument, argument, argument, argument, argument, argument,
                  argument, argument, argument, last);
            """);
  }

  @Test
  void stringIsNeverBroken() {
    String text = "\"a, " + "b, ".repeat(27) + "c\"";

    assertThat(body("class C {\n  f(first, " + text + ", last);\n}"))
        .contains("  f(\n      first,\n      " + text + ",\n      last);\n");
  }

  @Test
  void quoteInsideAStringDoesNotEndIt() {
    String text = "\"a\\\", " + "b, ".repeat(27) + "c\"";

    assertThat(body("class C {\n  f(first, " + text + ", last);\n}"))
        .contains("  f(\n      first,\n      " + text + ",\n      last);\n");
  }

  @Test
  void proseCannotLeaveItsComment() {
    assertThat(Javadoc.escaped("  a\n  b*/ <c> & @d {@link x} \\u002a  "))
        .isEqualTo("a b*&#47; &lt;c&gt; &amp; &#64;d {&#64;link x} &#92;u002a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "case \"LITERAL (a, b) = c\" -> Thing.class;",
        "case \"LITERAL\" -> of(\"LITERAL, (a = b\", Thing.class);",
        "String a = call(\"LITERAL = b, c)\", \"LITERAL, \\\"(d\", e, f);",
        "call(/* LITERAL, (a = b */ \"\", b);",
        "@Query(\"LITERAL(\") @ContentType(\"LITERAL, a\") String a,",
      })
  void literalsAndCommentsAreNeverBroken(String template) {
    for (int length = 1; length < 120; length++) {
      String line =
          template.replace("LITERAL", "(x, y = z) ".repeat(length / 11 + 1).substring(0, length));
      String code = body("class C {\n  {\n    " + line + "\n  }\n}");

      assertThat(code.replaceAll("\\n +", "").replace(" ", ""))
          .isEqualTo("classC{{" + line.replace(" ", "") + "}\n}\n");
      literalsOf(line).forEach(literal -> assertThat(code).contains(literal));
    }
  }

  @Test
  void wordCanHaveAnyLength() {
    String word = "x".repeat(200_000);

    assertThat(body("class C {\n  /** A " + word + " b {@link C a b}. */\n  int a;\n}"))
        .contains("   * A\n   * " + word + "\n   * b {@link C a b}.\n");
  }

  private static List<String> literalsOf(String line) {
    return Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|/\\*.*?\\*/")
        .matcher(line)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static String finish(String rendered) {
    return JavaFile.finish(rendered, new Imports());
  }

  private static String body(String code) {
    return finish("package a;\n" + code).substring("package a;\n\n".length());
  }
}
