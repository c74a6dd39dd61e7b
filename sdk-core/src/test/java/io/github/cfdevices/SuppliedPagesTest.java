package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.PagingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SuppliedPagesTest {
  private final ApiException busy = ApiException.builder("GET", "/things").status(503).build();

  private final Paged<String> three =
      Paged.ofPages(
          List.of(
              Page.of(List.of("a", "b"), "2"),
              Page.of(List.<String>of(), "3"),
              Page.of(List.of("c"), null)));

  @Test
  void listOfItemsHasOnePage() {
    Paged<String> list = Paged.of(List.of("a", "b"));

    assertThat(list).containsExactly("a", "b");
    assertThat(list.byPage()).singleElement().hasToString("Page{items=2, last=true}");
    assertThat(list.firstPage().execute().response().resultInfo()).isNull();
  }

  @Test
  void emptyListHasOnePageWithoutItems() {
    Paged<String> list = Paged.of(List.of());

    assertThat(list).isEmpty();
    assertThat(list.byPage()).hasSize(1);
  }

  @Test
  void pagesFollowTheirTokens() {
    assertThat(three).containsExactly("a", "b", "c");
    assertThat(three.stream()).containsExactly("a", "b", "c");
    assertThat(three.pageStream())
        .extracting(Page::items, Page::next)
        .containsExactly(
            tuple(List.of("a", "b"), "2"), tuple(List.of(), "3"), tuple(List.of("c"), null));
  }

  @Test
  void listContinuesAtAToken() {
    assertThat(three.page("3").execute().items()).containsExactly("c");
    assertThat(three.byPage("2")).hasSize(2);
    assertThat(three.walk("3").next().executeAsync().join().next()).isNull();
  }

  @Test
  void tokenOfNoPageFailsItsCall() {
    ApiCall<Page<String>> call = three.page("4");

    assertThatThrownBy(call::execute)
        .isInstanceOf(PagingException.class)
        .hasMessage("The page token \"4\" is not that of one of these pages");
    assertThatThrownBy(() -> three.page(""))
        .isInstanceOf(PagingException.class)
        .hasMessage("The page token \"\" is not a cursor");
  }

  @Test
  void responseOfAPageHasItsCursorAndItsNumbers() {
    ApiResponse<List<String>> response =
        ApiResponse.builder(List.of("a"))
            .headers(Headers.of("cf-ray", "8f-LIS"))
            .resultInfo(ResultInfo.builder().totalCount(2).cursor("other").build())
            .build();
    Paged<String> list =
        Paged.ofPages(List.of(Page.of(response, "2"), Page.of(List.of("b"), null)));

    ApiResponse<List<String>> received = list.firstPage().execute().response();

    assertThat(received.cfRay()).isEqualTo("8f-LIS");
    assertThat(received.resultInfo().totalCount()).isEqualTo(2);
    assertThat(received.resultInfo().cursor()).isEqualTo("2");
    assertThat(list).containsExactly("a", "b");
  }

  @Test
  void failedListFailsAtItsFirstPage() {
    Paged<String> list = Paged.failed(busy);

    assertThatThrownBy(() -> list.iterator().hasNext()).isSameAs(busy);
    assertThatThrownBy(() -> list.firstPage().execute()).isSameAs(busy);
  }

  @Test
  void functionSuppliesEachPageWhenItIsRequested() {
    List<@Nullable String> asked = new ArrayList<>();
    Paged<String> list =
        Paged.from(
            token -> {
              asked.add(token);
              return token == null
                  ? ApiCall.of(Page.of(List.of("a", "b"), "2"))
                  : ApiCall.failed(busy);
            });
    Iterator<String> items = list.iterator();

    assertThat(asked).isEmpty();
    assertThat(items.next()).isEqualTo("a");
    assertThat(items.next()).isEqualTo("b");
    assertThat(asked).containsExactly((String) null);
    assertThatThrownBy(items::hasNext).isSameAs(busy);
    assertThatThrownBy(items::hasNext).isSameAs(busy);
    assertThat(asked).containsExactly(null, "2", "2");
  }

  @Test
  void functionThatRepeatsATokenIsACycle() {
    Paged<String> list = Paged.from(token -> ApiCall.of(Page.of(List.of("a"), "2")));

    assertThatThrownBy(() -> list.stream().count())
        .isInstanceOf(PagingException.class)
        .hasMessage(
            "GET / returned HTTP 200 with the cursor of an earlier page, \"2\": the list would"
                + " never end");
  }

  @Test
  void itemsOfAPageAreACopy() {
    List<String> items = new ArrayList<>(List.of("a"));
    Page<String> page = Page.of(items, null);

    items.add("b");

    assertThat(page.items()).containsExactly("a");
    assertThatThrownBy(() -> page.items().add("c"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void tokenOfAPageIsNotEmpty() {
    assertThatThrownBy(() -> Page.of(List.of("a"), ""))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("next must not be empty: the token of the last page is null");
  }

  static List<List<Page<String>>> endless() {
    return List.of(List.of(), List.of(Page.of(List.of("a"), "2")));
  }

  @ParameterizedTest
  @MethodSource("endless")
  void pagesEndWithoutAToken(List<Page<String>> pages) {
    assertThatThrownBy(() -> Paged.ofPages(pages))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("pages must end with a page without a token");
  }

  static List<List<Page<String>>> unreachable() {
    Page<String> last = Page.of(List.of("z"), null);
    Page<String> second = Page.of(List.of("b"), "2");
    return List.of(List.of(last, last), List.of(second, second, last));
  }

  @ParameterizedTest
  @MethodSource("unreachable")
  void eachPageIsReachable(List<Page<String>> pages) {
    assertThatThrownBy(() -> Paged.ofPages(pages))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("pages must have different tokens, and all pages but the last must have one");
  }
}
