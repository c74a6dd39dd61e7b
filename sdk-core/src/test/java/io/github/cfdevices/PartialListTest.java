package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.PagingException;
import io.github.cfdevices.json.RawJson;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a list neither ends early without an error nor continues forever. */
final class PartialListTest extends PagingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"page\":1,\"per_page\":2,\"total_count\":2}",
        "{\"page\":1,\"per_page\":2,\"count\":2,\"total_count\":2,\"total_pages\":1}",
        "{\"per_page\":2,\"total_count\":2}",
        "{\"total_count\":2}",
        "{\"page\":1,\"total_pages\":1}",
      })
  void fullLastPageEndsTheList(String resultInfo) {
    numberedPage(resultInfo, "a", "b");

    assertThat(byNumber(2L)).containsExactly("a", "b");
    assertThat(server.getRequestCount()).isOne();
  }

  @Test
  void totalCountEndsTheListOnALaterPage() {
    numberedPage("{\"total_count\":4}", "a", "b");
    numberedPage("{\"total_count\":4}", "a", "b");

    assertThat(byNumber(null)).containsExactly("a", "b", "a", "b");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void totalCountEndsAListThatStartsOnALaterPage() {
    numberedPage("{\"total_count\":9223372036854775807}", "a", "b");
    numberedPage("{\"total_count\":12}", "c", "d");

    assertThat(byNumber(2L).page("5").execute().next()).isEqualTo("6");
    assertThat(byNumber(2L).page("6").execute().next()).isNull();
  }

  @Test
  void totalPagesTakesPrecedenceOverTotalCount() {
    numberedPage("{\"total_pages\":2,\"total_count\":2}", "a", "b");
    numberedPage("{\"total_pages\":2,\"total_count\":2}", "c", "d");

    assertThat(byNumber(2L)).containsExactly("a", "b", "c", "d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"total_pages\":0}",
        "{\"total_pages\":-1,\"total_count\":0}",
        "{\"total_count\":1}",
        "{\"per_page\":0}",
      })
  void totalThatContradictsThePageIsIgnored(String resultInfo) {
    numberedPage(resultInfo, "a", "b");
    numberedPage(resultInfo, "c");

    assertThat(byNumber(2L)).containsExactly("a", "b", "c");
  }

  @Test
  void pageWithAnotherNumberIsAnError() {
    numberedPage("{\"page\":1,\"per_page\":2}", "a", "b");
    numberedPage("{\"page\":1,\"per_page\":2}", "a", "b");

    List<String> items = new ArrayList<>();
    assertThatThrownBy(() -> byNumber(2L).forEach(items::add))
        .isInstanceOfSatisfying(
            PagingException.class,
            e -> {
              assertThat(e.token()).isEqualTo("2");
              assertThat(e.path()).isEqualTo("/client/v4/accounts/1/things/numbered");
            })
        .hasMessage(
            "GET /client/v4/accounts/1/things/numbered returned HTTP 200 with page 1 instead of page 2"
                + " (cf-ray 8a1b2c3d4e5f-FRA)");
    assertThat(items).containsExactly("a", "b");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void emptyPageCanHaveAnyNumber() {
    numberedPage("{\"page\":1,\"per_page\":2}", "a", "b");
    numberedPage("{\"page\":1,\"per_page\":2}");

    assertThat(byNumber(2L)).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "{\"per_page\":2}", "{\"total_pages\":0}", "[]", "7"})
  void repeatedPageWithoutANumberOrATotalIsAnError(String resultInfo) {
    numberedPage(resultInfo, "a", "b");
    numberedPage(resultInfo, "a", "b");

    List<String> items = new ArrayList<>();
    assertThatThrownBy(() -> byNumber(2L).forEach(items::add))
        .isInstanceOfSatisfying(PagingException.class, e -> assertThat(e.token()).isEqualTo("2"))
        .hasMessageContaining(
            " returned HTTP 200 with the items of the previous page and no page number or total:"
                + " the list might never end (cf-ray");
    assertThat(items).containsExactly("a", "b");
  }

  @Test
  void equalPagesWithNumbersAreNoError() {
    numberedPage("{\"page\":1}", "a", "a");
    numberedPage("{\"page\":2}", "a", "a");
    numberedPage("{\"page\":3}", "a");

    assertThat(byNumber(2L)).containsExactly("a", "a", "a", "a", "a");
  }

  @Test
  void shortPageCanRepeatItems() {
    numberedPage("null", "a", "b");
    numberedPage("null", "c", "d");
    numberedPage("null", "c");

    assertThat(byNumber(2L)).containsExactly("a", "b", "c", "d", "c");
  }

  @Test
  void callThatIsExecutedTwiceIsNoRepeatedPage() {
    numberedPage("null", "a", "b");
    numberedPage("null", "a", "b");
    PageWalk<String> walk = byNumber(2L).walk();
    ApiCall<Page<String>> first = walk.next();

    first.execute();

    assertThat(first.execute().items()).containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"total_pages\":2.0,\"page\":\"1\"}         | 2 | 1",
        "{\"total_pages\":1e400,\"page\":1.5}         | null | null",
        "{\"total_pages\":9223372036854775808,\"page\":{}} | null | null",
        "{\"total_pages\":true,\"page\":[1]}          | null | null",
        "{\"total_pages\":\"many\",\"page\":\"\"}     | null | null",
      })
  void invalidNumberIsUnknown(String resultInfo, String pages, String page) {
    numberedPage(resultInfo, "a", "b");
    numberedPage("{}", "c");

    ApiResponse<Page<String>> response = byNumber(2L).firstPage().withResponse().execute();

    assertThat(response.result().items()).containsExactly("a", "b");
    assertThat(String.valueOf(response.resultInfo().totalPages())).isEqualTo(pages);
    assertThat(String.valueOf(response.resultInfo().page())).isEqualTo(page);
    assertThat(response.result().next()).isEqualTo("2");
  }

  @Test
  void longNumberIsUnknown() {
    numberedPage("{\"count\":" + "9".repeat(900) + ",\"total_pages\":1}", "a", "b");

    assertThat(byNumber(2L)).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "7", "\"x\"", "true", "{\"cursor\":{}}", "{\"cursor\":true,\"page\":{}}"})
  void invalidResultInfoDoesNotFailCallsThatDoNotNeedIt(String resultInfo) {
    page(resultInfo, "a");
    page(resultInfo, "a");
    succeed("\"result\":1,\"result_info\":" + resultInfo);

    assertThat(things.list("1", null, null).execute()).containsExactly("a");
    assertThat(single()).containsExactly("a");
    assertThat(things.get("a").execute()).isEqualTo(RawJson.of(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]                   | a result_info that is a JSON array",
        "true                 | a result_info that is a JSON boolean",
        "{\"cursor\":{}}      | a cursor that is a JSON object",
        "{\"cursor\":true}    | a cursor that is a JSON boolean",
        "{\"cursor\":[\"c\"]} | a cursor that is a JSON array",
      })
  void cursorOfAnotherTypeIsAnError(String resultInfo, String problem) {
    cursorPage("1", "a");
    page(resultInfo, "b");

    List<String> items = new ArrayList<>();
    assertThatThrownBy(() -> byCursor().forEach(items::add))
        .isInstanceOfSatisfying(PagingException.class, e -> assertThat(e.token()).isEqualTo("1"))
        .hasMessage(
            "GET /client/v4/accounts/1/things returned HTTP 200 with "
                + problem
                + ": it is unknown whether there is another page (cf-ray 8a1b2c3d4e5f-FRA)");
    assertThat(items).containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"cursor\":\"c1\"}                       | c1",
        "{\"page\":1,\"total_pages\":60}           | 2",
        "{\"count\":2,\"total_count\":3}           | 2",
        "{\"cursor\":\"\",\"total_pages\":2}       | 2",
      })
  void incompleteSinglePageIsAnErrorAfterItsItems(String resultInfo, String next) {
    page(resultInfo, "a", "b");
    page(resultInfo, "a", "b");

    List<String> items = new ArrayList<>();
    assertThatThrownBy(() -> single().forEach(items::add))
        .isInstanceOfSatisfying(PagingException.class, e -> assertThat(e.token()).isEqualTo(next))
        .hasMessage(
            "The page token \""
                + next
                + "\" is not valid: the API documents no parameter for the rest of the list");
    assertThat(items).containsExactly("a", "b");
    assertThat(single().firstPage().execute().next()).isEqualTo(next);
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void incompleteSinglePageContinuesByNumber() throws InterruptedException {
    numberedPage("{\"page\":1,\"per_page\":2,\"total_count\":5}", "a", "b");
    numberedPage("{\"page\":2,\"per_page\":2,\"total_count\":5}", "c", "d");
    numberedPage("{\"page\":3,\"per_page\":2,\"total_count\":5}", "e");

    assertThat(continued()).containsExactly("a", "b", "c", "d", "e");
    assertThat(queries()).containsExactly(null, "page=2", "page=3");
  }

  @Test
  void repeatedPageOfTheRestIsAnError() {
    for (int i = 0; i < 3; i++) {
      numberedPage("{\"cursor\":\"c1\"}", "a", "b");
    }

    List<String> items = new ArrayList<>();
    assertThatThrownBy(() -> continued().forEach(items::add))
        .isInstanceOfSatisfying(PagingException.class, e -> assertThat(e.token()).isEqualTo("2"))
        .hasMessageContaining("the list might never end");
    assertThat(items).containsExactly("a", "b");
  }

  @Test
  void incompleteSinglePageContinuesByCursor() throws InterruptedException {
    cursorPage("c1", "a");
    cursorPage("", "b");
    Paged<String> rest = Paged.byCursor(cursor -> things.list("1", null, cursor));

    assertThat(Paged.single(() -> things.list("1", null, null), rest)).containsExactly("a", "b");
    assertThat(queries()).containsExactly(null, "cursor=c1");
  }

  @Test
  void singlePageContinuesOnlyIfTheResponseReportsMoreItems() {
    numberedPage("{}", "a", "b");
    numberedPage("{\"page\":3,\"total_pages\":9}", "e");

    assertThat(continued()).containsExactly("a", "b");
    assertThat(continued()).as("a page that the app requested itself").containsExactly("e");
    assertThat(continued().page("7")).isNotNull();
    assertThatThrownBy(() -> continued().page("x"))
        .hasMessage("The page token \"x\" is not a page number");
  }

  @Test
  void incompleteSinglePageWithoutACursorIsAnError() {
    page("{\"total_pages\":2}", "a");
    Paged<String> rest = Paged.byCursor(cursor -> things.list("1", null, cursor));

    assertThatThrownBy(
            () -> Paged.single(() -> things.list("1", null, null), rest).firstPage().execute())
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("with a part of the list and no token of the next page");
  }

  private Paged<String> continued() {
    return Paged.single(
        () -> things.numbered("1", null, null),
        Paged.byNumber(null, page -> things.numbered("1", null, page)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "{\"cursor\":\"\"}",
        "{\"cursor\":null,\"page\":1,\"total_pages\":1,\"count\":2,\"total_count\":2}",
        "{\"total_pages\":0,\"total_count\":0}",
      })
  void completeSinglePageEndsTheList(String resultInfo) {
    page(resultInfo, "a", "b");

    assertThat(single()).containsExactly("a", "b");
  }
}
