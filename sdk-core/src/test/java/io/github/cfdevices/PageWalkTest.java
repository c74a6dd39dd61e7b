package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.errors.PagingException;
import java.util.NoSuchElementException;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageWalkTest extends PagingTest {
  @Test
  void walkGoesOnWhenItsCallHasSucceeded() throws InterruptedException {
    cursorPage("1", "a");
    cursorPage("", "b");
    PageWalk<String> walk = byCursor().walk();

    assertThat(walk.hasNext()).isTrue();
    assertThat(walk.next().execute().items()).containsExactly("a");
    assertThat(walk.hasNext()).isTrue();
    RecordingCallback<Page<String>> outcome = new RecordingCallback<>();
    walk.next().enqueue(outcome);
    assertThat(outcome.await()).hasToString("Page{items=1, last=true}");
    assertThat(walk.hasNext()).isFalse();
    assertThatThrownBy(walk::next)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("the list has no more pages");
  }

  @Test
  void walkStaysWhereItIsUntilThen() throws InterruptedException {
    answer(500, "");
    cursorPage("1", "a");
    PageWalk<String> walk = byCursor().walk();
    walk.next();

    assertThatThrownBy(() -> walk.next().execute()).isInstanceOf(MalformedResponseException.class);
    assertThat(walk.next().execute().items()).containsExactly("a");
    assertThat(queries()).containsExactly("search=x%26y", "search=x%26y");
  }

  @Test
  void callThatIsSentTwiceTakesOneStep() {
    cursorPage("1", "a");
    cursorPage("1", "a");
    cursorPage("", "b");
    PageWalk<String> walk = byCursor().walk();
    ApiCall<Page<String>> first = walk.next();

    first.execute();
    assertThat(first.execute().items()).containsExactly("a");

    assertThat(walk.next().execute().items()).containsExactly("b");
  }

  @Test
  void walkStartsAtAToken() throws InterruptedException {
    cursorPage("", "b");

    assertThat(byCursor().walk("1").next().execute().items()).containsExactly("b");
    assertThat(queries()).containsExactly("search=x%26y&cursor=1");
  }

  @Test
  void cursorThatRepeatsIsCaughtAtOnce() {
    cursorPage("1", "a");
    cursorPage("1", "b");
    PageWalk<String> walk = byCursor().walk();
    walk.next().execute();

    assertThatThrownBy(() -> walk.next().execute())
        .isInstanceOfSatisfying(
            PagingException.class,
            e -> {
              assertThat(e.token()).isEqualTo("1");
              assertThat(e.method()).isEqualTo("GET");
              assertThat(e.path()).isEqualTo("/client/v4/accounts/1/things");
            })
        .hasMessage(
            "GET /client/v4/accounts/1/things returned HTTP 200 with the cursor of an"
                + " earlier page, \"1\": the list would never end (cf-ray 8a1b2c3d4e5f-FRA)");
  }

  @Test
  void pageThatNamesItselfIsCaughtWithoutAWalk() {
    cursorPage("1", "b");

    assertThatThrownBy(() -> byCursor().page("1").execute()).isInstanceOf(PagingException.class);
  }

  @Test
  void repeatedCursorComesAsAFailure() throws InterruptedException {
    cursorPage("1", "b");
    RecordingCallback<Page<String>> outcome = new RecordingCallback<>();

    byCursor().walk("1").next().enqueue(outcome);

    assertThat(outcome.await()).isInstanceOf(PagingException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1", "0, 2", "0, 3", "0, 7", "1, 1", "1, 2", "5, 2", "5, 3", "17, 4", "40, 1", "40, 33"
  })
  void cycleIsCaughtInTime(int before, int length) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String cursor = request.getRequestUrl().queryParameter("cursor");
            int page = cursor == null ? 0 : Integer.parseInt(cursor) + 1;
            int next = page < before + length ? page : before;
            return new MockResponse()
                .setBody(
                    "{\"success\":true,\"result\":[\"a\"],\"result_info\":{\"cursor\":\""
                        + next
                        + "\"}}");
          }
        });

    assertThatThrownBy(() -> byCursor().forEach(item -> {})).isInstanceOf(PagingException.class);
    // Brent's algorithm finds a cycle within three times the number of pages.
    assertThat(server.getRequestCount()).isLessThanOrEqualTo(3 * (before + length) + 1);
  }

  @Test
  void longListWithoutACycleIsReadToItsEnd() {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String cursor = request.getRequestUrl().queryParameter("cursor");
            int page = cursor == null ? 1 : Integer.parseInt(cursor) + 1;
            String next = page == 300 ? "" : Integer.toString(page);
            return new MockResponse()
                .setBody(
                    "{\"success\":true,\"result\":[\"a\"],\"result_info\":{\"cursor\":\""
                        + next
                        + "\"}}");
          }
        });

    assertThat(byCursor().stream()).hasSize(300);
  }
}
