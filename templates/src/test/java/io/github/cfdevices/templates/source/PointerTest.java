package io.github.cfdevices.templates.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON pointers in the fragments of references. */
final class PointerTest {
  private static final JsonNode DOCUMENT =
      SourceFiles.parse("a/b: {'~': [x, {'c d': {'50%': y}}]}\n'': z\ne+f: w\n'01': v\n", "");

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "/a~1b/~0/0 x",
        "/a%2Fb/~0/0 ?",
        "/a~1b/~0/1/c%20d/50% y",
        "/a~1b/%7E0/1/c%20d/50%25 y",
        "/ z",
        "/e+f w",
        "/01 v",
        "/a~1b/~0/2 ?",
        "/a~1b/~0/x ?",
        "/a~1b/~0/-1 ?",
        "/a~1b/~0/99999999999 ?",
        "/missing ?",
      })
  void pointerLeadsToAValue(String fragment, String value) {
    Pointer pointer = Pointer.parse(fragment);
    JsonNode found = pointer == null ? null : pointer.in(DOCUMENT);

    assertThat(found == null ? "?" : found.asText()).isEqualTo(value);
  }

  @Test
  void emptyPointerIsTheDocument() {
    assertThat(Pointer.parse("")).isEqualTo(Pointer.ROOT);
    assertThat(Pointer.ROOT.in(DOCUMENT)).isSameAs(DOCUMENT);
  }

  @Test
  void anchorIsNoPointer() {
    assertThat(Pointer.parse("anchor")).isNull();
  }

  @Test
  void tildesAndSlashesAreEscaped() {
    assertThat(new Pointer(List.of("a/b", "~", "c d"))).hasToString("#/a~1b/~0/c d");
  }
}
