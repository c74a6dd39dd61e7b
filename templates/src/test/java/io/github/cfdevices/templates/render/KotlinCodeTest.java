package io.github.cfdevices.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class KotlinCodeTest {
  @Test
  void shortLineStays() {
    assertThat(KotlinCode.broken("  fun a(b: Int)", 15)).containsExactly("  fun a(b: Int)");
  }

  @Test
  void lineBreaksAtAnAssignmentOutsideOfBrackets() {
    assertThat(KotlinCode.broken("  fun a(b: Int = 1): Int = b(1)", 26))
        .containsExactly("  fun a(b: Int = 1): Int =", "    b(1)");
  }

  @Test
  void eachArgumentHasALine() {
    assertThat(KotlinCode.broken("  fun a(b: Map<A, B>, c: (A, B) -> C, d: Int = 1): B =", 40))
        .containsExactly(
            "  fun a(", "    b: Map<A, B>,", "    c: (A, B) -> C,", "    d: Int = 1,", "  ): B =");
  }

  @Test
  void lambdaAndCallAfterTheArgumentsStay() {
    assertThat(KotlinCode.broken("    a.b(c, { d, e -> f(d, e) }).g()", 20))
        .containsExactly("    a.b(", "      c,", "      { d, e -> f(d, e) },", "    ).g()");
  }

  @Test
  void stringsAreNotBroken() {
    assertThat(KotlinCode.broken("@Deprecated(\"a = b, (c\")", 10))
        .containsExactly("@Deprecated(", "  \"a = b, (c\",", ")");
  }

  @Test
  void lineWithoutArgumentsStays() {
    assertThat(KotlinCode.broken("  val name: SomeLongType<Of, Others>", 10))
        .containsExactly("  val name: SomeLongType<Of, Others>");
  }
}
