package io.github.cfdevices.templates.hints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.templates.hints.PagingStyle.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PagingStyleTest {
  @Test
  void operationWithoutHintHasNoStyle() {
    assertThat(PagingStyle.of(null)).isEmpty();
    assertThat(PagingStyle.of(Map.of("x-other", 1))).isEmpty();
  }

  @Test
  void stylesAreReadInOrder() {
    assertThat(
            of(
                List.of(
                    Map.of("style", "cursor", "cursor", "after", "size", "limit", "items", "a.b"),
                    Map.of("style", "page", "page", "number"),
                    Map.of("style", "single"),
                    Map.of("style", "token", "token", "t", "next", "a.next"))))
        .containsExactly(
            new PagingStyle(Kind.CURSOR, "after", "limit", "a.b"),
            new PagingStyle(Kind.PAGE, "number", null, null),
            new PagingStyle(Kind.SINGLE, null, null, null),
            new PagingStyle(Kind.TOKEN, "t", null, null, "a.next", null));
  }

  @Test
  void unknownStyleIsRefused() {
    assertThatThrownBy(() -> of(List.of(Map.of("style", "offset"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x-paging has no style offset; the styles are cursor, page, single and token");
  }

  @Test
  void missingStyleIsRefused() {
    assertThatThrownBy(() -> of(List.of(Map.of("cursor", "cursor"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x-paging has no style null; the styles are cursor, page, single and token");
  }

  @Test
  void styleThatNamesNoParameterIsRefused() {
    assertThatThrownBy(() -> of(List.of(Map.of("style", "cursor"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x-paging of style cursor has no property cursor that names its parameter");
    assertThatThrownBy(() -> of(List.of(Map.of("style", "page", "cursor", "c"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x-paging of style page has no property page that names its parameter");
    assertThatThrownBy(() -> of(List.of(Map.of("style", "token", "token", "t"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "x-paging of style token has no property next that locates the token of the next page");
  }

  @Test
  void hintThatIsNoListOfStylesIsRefused() {
    assertThatThrownBy(() -> of(Map.of("style", "single")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x-paging is no list of styles");
    assertThatThrownBy(() -> of(List.of("single")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x-paging is no list of styles");
  }

  private static List<PagingStyle> of(Object hint) {
    return PagingStyle.of(Map.of(Hints.PAGING, hint));
  }
}
