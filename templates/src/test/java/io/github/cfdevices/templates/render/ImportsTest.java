package io.github.cfdevices.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class ImportsTest {
  private static final Set<String> IMPORTED =
      Set.of(
          "com.squareup.moshi.JsonClass",
          "io.github.cfdevices.json.JsonModel",
          "io.github.cfdevices.Paged",
          "io.github.cfdevices.json.RawJson",
          "java.math.BigDecimal",
          "java.util.List",
          "java.util.Map");

  private final Imports imports = new Imports();

  @Test
  void namesThatTheTemplateImportsAreFoundAndSorted() {
    assertThat(neededBy("class C extends JsonModel { Map<List<RawJson>, JsonClass> m; }", "a"))
        .containsExactly(
            "com.squareup.moshi.JsonClass",
            "io.github.cfdevices.json.JsonModel",
            "io.github.cfdevices.json.RawJson",
            "java.util.List",
            "java.util.Map");
  }

  @Test
  void commentsAndStringsNeedNoImport() {
    assertThat(
            neededBy(
                """
                /** {@link List} and
                 * {@link Map}. */
                class C { // Moshi
                  String s = "Paged \\" RawJson // ";
                  BigDecimal d;
                }
                """,
                "a"))
        .containsExactly("java.math.BigDecimal");
  }

  @Test
  void commentSignInAStringDoesNotHideTheCodeAfterIt() {
    assertThat(neededBy("String s = \"/*\"; List<String> l; String t = \"*/\";", "a"))
        .containsExactly("java.util.List");
  }

  @Test
  void qualifiedNamesAndPartsOfNamesNeedNoImport() {
    assertThat(neededBy("java.util.List<MyList> a; Builder.Map b; aList c; List2 d;", "a"))
        .isEmpty();
  }

  @Test
  void generatedClassIsImportedFromOtherPackagesOnly() {
    imports.add("Thing", "io.example.model");

    assertThat(neededBy("Thing thing;", "io.example.api"))
        .containsExactly("io.example.model.Thing");
    assertThat(neededBy("Thing thing;", "io.example.model")).isEmpty();
  }

  @Test
  void namesOfAnyScriptAreFound() {
    imports.add("\u4ef6", "io.example.model");
    imports.add("\ud835\udc00", "io.example.model");

    assertThat(neededBy("\u4ef6 a; \ud835\udc00.B b; \u4ef6\u6570 c;", "io.example.api"))
        .containsExactly("io.example.model.\u4ef6", "io.example.model.\ud835\udc00");
  }

  private Set<String> neededBy(String code, String javaPackage) {
    return imports.neededBy(code, IMPORTED, javaPackage);
  }
}
