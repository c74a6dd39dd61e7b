package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.PagingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CursorPagingTest extends PagingTest {
  @Test
  void itemsOfAllPagesComeInOrderAndOtherParametersTravelAlong() throws InterruptedException {
    cursorPage("c+1=", "a", "b");
    cursorPage("c/2", "c");
    cursorPage("", "d");

    List<String> items = new ArrayList<>();
    for (String item : byCursor()) {
      items.add(item);
    }

    assertThat(items).containsExactly("a", "b", "c", "d");
    assertThat(queries())
        .containsExactly(
            "search=x%26y", "search=x%26y&cursor=c%2B1%3D", "search=x%26y&cursor=c%2F2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "{\"cursor\":null}", "{\"cursor\":\"\"}"})
  void listEndsWithoutACursor(String resultInfo) {
    page(resultInfo, "a");

    assertThat(byCursor()).containsExactly("a");
    assertThat(server.getRequestCount()).isOne();
  }

  @Test
  void listEndsWithoutResultInfo() {
    succeed("\"result\":[\"a\"]");

    assertThat(byCursor()).containsExactly("a");
  }

  @Test
  void emptyPageWithACursorDoesNotEndTheList() {
    cursorPage("1");
    cursorPage("2", "a");
    cursorPage("3");
    cursorPage("");

    assertThat(byCursor()).containsExactly("a");
    assertThat(server.getRequestCount()).isEqualTo(4);
  }

  @Test
  void cursorThatIsANumberIsTakenAsItsText() throws InterruptedException {
    page("{\"cursor\":12}", "a");
    page("{}", "b");

    assertThat(byCursor()).containsExactly("a", "b");
    assertThat(queries()).element(1).isEqualTo("search=x%26y&cursor=12");
  }

  @Test
  void pageIsAskedForWhenItsFirstItemIs() {
    cursorPage("1", "a", "b");
    cursorPage("", "c");
    Paged<String> list = byCursor();

    Iterator<String> iterator = list.iterator();
    assertThat(server.getRequestCount()).isZero();
    assertThat(iterator.next()).isEqualTo("a");
    assertThat(iterator.next()).isEqualTo("b");
    assertThat(server.getRequestCount()).isOne();
    assertThat(iterator.next()).isEqualTo("c");
    assertThat(iterator.hasNext()).isFalse();
    assertThat(iterator.hasNext()).isFalse();
    assertThat(server.getRequestCount()).isEqualTo(2);
    assertThatThrownBy(iterator::next)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("the list has no more items");
  }

  @Test
  void streamIsAsLazyAsItsIterator() {
    cursorPage("1", "a", "b");
    cursorPage("2", "c");

    assertThat(byCursor().stream().skip(1).limit(2)).containsExactly("b", "c");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void listCanBeReadAgain() {
    Paged<String> list = byCursor();
    for (int i = 0; i < 2; i++) {
      cursorPage("1", "a");
      cursorPage("", "b");

      assertThat(list).containsExactly("a", "b");
    }
  }

  @Test
  void readingGoesOnAfterAFailure() {
    cursorPage("1", "a");
    answer(500, "");
    cursorPage("", "b");
    Iterator<String> iterator = byCursor().iterator();
    iterator.next();

    assertThatThrownBy(iterator::next).isInstanceOf(ApiException.class);

    assertThat(iterator.next()).isEqualTo("b");
    assertThat(iterator.hasNext()).isFalse();
  }

  @Test
  void refusalOnALaterPageDoesNotEndTheListInSilence() {
    cursorPage("1", "a");
    answer(200, "{\"success\":false,\"errors\":[{\"code\":1,\"message\":\"no\"}],\"result\":[]}");
    Iterator<String> iterator = byCursor().iterator();
    iterator.next();

    assertThatThrownBy(iterator::hasNext).isInstanceOf(ApiException.class);
  }

  @Test
  void pagesCarryTheirAnswerAndTheTokenOfTheNext() {
    cursorPage("1", "a");
    cursorPage("", "b");

    Iterator<Page<String>> pages = byCursor().byPage().iterator();
    Page<String> first = pages.next();
    Page<String> last = pages.next();

    assertThat(first.items()).containsExactly("a");
    assertThat(first.next()).isEqualTo("1");
    assertThat(first.response().status()).isEqualTo(200);
    assertThat(first.response().resultInfo().cursor()).isEqualTo("1");
    assertThat(first).hasToString("Page{items=1, last=false}");
    assertThat(last.next()).isNull();
    assertThat(last).hasToString("Page{items=1, last=true}");
    assertThat(pages.hasNext()).isFalse();
    assertThatThrownBy(pages::next)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("the list has no more pages");
  }

  @Test
  void itemsCannotBeChanged() {
    cursorPage("", "a");
    Page<String> page = byCursor().firstPage().execute();

    assertThatThrownBy(() -> page.items().add("b"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void tokenLeadsBackToItsPage() throws InterruptedException {
    cursorPage("2", "b");
    cursorPage("2", "b");
    cursorPage("", "c");

    assertThat(byCursor().page("1").execute().items()).containsExactly("b");
    assertThat(byCursor().byPage("1")).extracting(Page::next).containsExactly("2", null);
    assertThat(queries())
        .containsExactly("search=x%26y&cursor=1", "search=x%26y&cursor=1", "search=x%26y&cursor=2");
  }

  @Test
  void firstPageIsAskedForWithoutACursor() throws InterruptedException {
    cursorPage("1", "a");

    assertThat(byCursor().firstPage().withResponse().execute().result().next()).isEqualTo("1");
    assertThat(queries()).containsExactly("search=x%26y");
  }

  @Test
  void emptyTokenIsRefused() {
    assertThatThrownBy(() -> byCursor().page(""))
        .isInstanceOf(PagingException.class)
        .hasMessage("The page token \"\" is not a cursor");
    assertThatThrownBy(() -> byCursor().byPage("")).isInstanceOf(PagingException.class);
    assertThatThrownBy(() -> byCursor().walk("")).isInstanceOf(PagingException.class);
  }

  @Test
  void cursorsAreNoNumbers() {
    assertThat(byCursor().isNumbered()).isFalse();
  }
}
