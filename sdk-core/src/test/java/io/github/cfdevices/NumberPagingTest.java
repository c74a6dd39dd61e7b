package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.PagingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberPagingTest extends PagingTest {
  @Test
  void listEndsWithTheLastOfTheTotalPages() throws InterruptedException {
    numberedPage("{\"page\":1,\"per_page\":2,\"total_pages\":3}", "a", "b");
    numberedPage("{\"page\":2,\"per_page\":2,\"total_pages\":3.0}", "c", "d");
    numberedPage("{\"page\":3,\"per_page\":2,\"total_pages\":3}", "e", "f");

    assertThat(byNumber(2L)).containsExactly("a", "b", "c", "d", "e", "f");
    assertThat(queries())
        .containsExactly("per_page=2&page=1", "per_page=2&page=2", "per_page=2&page=3");
  }

  @Test
  void shortPageEndsTheList() {
    numberedPage("{\"per_page\":2}", "a", "b");
    numberedPage("{\"per_page\":2,\"total_pages\":9}", "c");

    assertThat(byNumber(2L)).containsExactly("a", "b", "c");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void pageSizeOfTheAnswerCountsMoreThanTheOneAskedFor() {
    numberedPage("{\"per_page\":1}", "a");
    numberedPage("{\"per_page\":1}");

    assertThat(byNumber(50L)).containsExactly("a");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "{\"per_page\":null,\"total_pages\":null}"})
  void pageSizeAskedForCountsWhereTheAnswerHasNone(String resultInfo) {
    numberedPage(resultInfo, "a", "b");
    numberedPage(resultInfo, "c");

    assertThat(byNumber(2L)).containsExactly("a", "b", "c");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void emptyPageEndsTheList() {
    numberedPage("null", "a");
    numberedPage("{\"total_pages\":7}");

    assertThat(byNumber(null)).containsExactly("a");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void emptyListHasOnePage() {
    numberedPage("{\"page\":1,\"per_page\":2,\"total_count\":0,\"total_pages\":0}");

    assertThat(byNumber(2L)).isEmpty();
    assertThat(server.getRequestCount()).isOne();
  }

  @Test
  void missingItemsEndTheList() {
    succeed("\"result\":{},\"result_info\":{\"total_pages\":7}");

    assertThat(byNumber(2L)).isEmpty();
  }

  @Test
  void tokenIsThePageNumber() throws InterruptedException {
    numberedPage("{\"total_pages\":9}", "x", "y");
    numberedPage("{\"total_pages\":9}", "x", "y");
    numberedPage("{\"total_pages\":9}", "z");

    assertThat(byNumber(2L).page("7").execute().next()).isEqualTo("8");
    assertThat(byNumber(2L).byPage("8")).extracting(Page::next).containsExactly("9", null);
    assertThat(queries())
        .containsExactly("per_page=2&page=7", "per_page=2&page=8", "per_page=2&page=9");
  }

  @Test
  void largestNumberHasANext() {
    numberedPage("null", "x", "y");

    assertThat(byNumber(2L).page("999999999999999999").execute().next())
        .isEqualTo("1000000000000000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "-1", "+1", "01", "1.0", " 1", "1 ", "x", "１", "1000000000000000000"})
  void tokenThatIsNoPageNumberIsRefused(String token) {
    String message = "The page token \"" + token + "\" is not a page number";
    assertThatThrownBy(() -> byNumber(2L).page(token))
        .isInstanceOfSatisfying(PagingException.class, e -> assertThat(e.token()).isEqualTo(token))
        .hasMessage(message);
    assertThatThrownBy(() -> byNumber(2L).byPage(token)).hasMessage(message);
    assertThatThrownBy(() -> byNumber(2L).walk(token)).hasMessage(message);
  }

  @Test
  void longTokenIsCutInTheMessage() {
    assertThatThrownBy(() -> byNumber(2L).page("x\n" + "y".repeat(1000)))
        .hasMessage("The page token \"x " + "y".repeat(98) + "\" is not a page number");
  }

  @Test
  void numbersAreTold() {
    assertThat(byNumber(2L).isNumbered()).isTrue();
  }

  @Test
  void singlePageHoldsAll() throws InterruptedException {
    cursorPage("", "a", "b");

    assertThat(single()).containsExactly("a", "b");
    assertThat(server.getRequestCount()).isOne();
    assertThat(queries()).containsExactly((String) null);
    assertThat(single().isNumbered()).isFalse();
  }

  @Test
  void singlePageHasNoTokens() {
    assertThatThrownBy(() -> single().page("2"))
        .isInstanceOf(PagingException.class)
        .hasMessage("The page token \"2\" is not of this list, which has one page only");
  }
}
