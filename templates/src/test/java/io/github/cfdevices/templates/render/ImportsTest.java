package io.github.cfdevices.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ImportsTest {
  private final Imports imports = new Imports();

  @Test
  void namesOfTheRuntimeAreFoundAndSorted() {
    assertThat(
            imports.neededBy("class C extends JsonModel { Map<List<RawJson>, JsonClass> m; }", "a"))
        .containsExactly(
            "com.squareup.moshi.JsonClass",
            "io.github.cfdevices.JsonModel",
            "io.github.cfdevices.RawJson",
            "java.util.List",
            "java.util.Map");
  }

  @Test
  void commentsAndStringsNeedNoImport() {
    assertThat(
            imports.neededBy(
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
  void commentSignInAStringDoesNotHideTheCodeBehindIt() {
    assertThat(imports.neededBy("String s = \"/*\"; List<String> l; String t = \"*/\";", "a"))
        .containsExactly("java.util.List");
  }

  @Test
  void qualifiedNamesAndPartsOfNamesNeedNoImport() {
    assertThat(imports.neededBy("java.util.List<MyList> a; Builder.Map b; aList c; List2 d;", "a"))
        .isEmpty();
  }

  @Test
  void generatedClassIsImportedFromOtherPackagesOnly() {
    imports.add("Thing", "io.example.model");

    assertThat(imports.neededBy("Thing thing;", "io.example.api"))
        .containsExactly("io.example.model.Thing");
    assertThat(imports.neededBy("Thing thing;", "io.example.model")).isEmpty();
  }
}
