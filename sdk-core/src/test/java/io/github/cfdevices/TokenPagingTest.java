package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.errors.PagingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists whose pages contain the token of the next page outside of {@code result_info.cursor}. */
final class TokenPagingTest extends PagingTest {
  @Test
  void tokenInsideABareBodyRequestsTheNextPage() throws InterruptedException {
    answer("{\"box\":{\"things\":[\"a\",\"b\"],\"next\":\"t+1\"}}");
    answer("{\"box\":{\"next\":2,\"things\":[]}}");
    answer("\ufeff{\"box\":{\"things\":[\"c\"],\"next\":\"\"}}");

    assertThat(bare()).containsExactly("a", "b", "c");
    assertThat(queries()).containsExactly(null, "page_token=t%2B1", "page_token=2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"box\":{\"things\":[\"a\"]}}",
        "{\"box\":{\"things\":[\"a\"],\"next\":null}}",
        "{\"box\":{\"things\":[\"a\"],\"inner\":{\"next\":\"t\"}},\"next\":\"t\"}",
      })
  void listEndsWithoutAToken(String body) {
    answer(body);

    assertThat(bare()).containsExactly("a");
    assertThat(server.getRequestCount()).isOne();
  }

  @Test
  void envelopeCanHaveItsTokenElsewhere() throws InterruptedException {
    page("{\"cursors\":{\"after\":\"x\"}}", "a");
    page("{\"cursors\":null}", "b");
    Paged<String> list = Paged.byCursor(things::envelopeWithToken);

    assertThat(list).containsExactly("a", "b");
    assertThat(queries()).containsExactly(null, "after=x");
  }

  @Test
  void walkContinuesFromAToken() throws InterruptedException {
    answer("{\"box\":{\"things\":[\"a\"],\"next\":\"t1\"}}");
    answer("{\"box\":{\"things\":[\"b\"]}}");
    Page<String> first = bare().firstPage().execute();

    assertThat(first.next()).isEqualTo("t1");
    assertThat(bare().page("t1").execute().items()).containsExactly("b");
    assertThat(queries()).containsExactly(null, "page_token=t1");
  }

  @Test
  void repeatedTokenEndsTheListWithAnError() {
    answer("{\"box\":{\"things\":[\"a\"],\"next\":\"t1\"}}");
    answer("{\"box\":{\"things\":[\"b\"],\"next\":\"t2\"}}");
    answer("{\"box\":{\"things\":[\"c\"],\"next\":\"t1\"}}");

    assertThatThrownBy(() -> bare().stream().count()).isInstanceOf(PagingException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"box\":{\"things\":[],\"next\":{}}}     | a cursor that is a JSON object",
        "{\"box\":{\"things\":[],\"next\":true}}   | a cursor that is a JSON boolean",
      })
  void tokenOfAnotherTypeIsAnError(String body, String problem) {
    answer(body);

    assertThatThrownBy(() -> bare().firstPage().execute())
        .isInstanceOf(PagingException.class)
        .hasMessageContaining(problem + ": it is unknown whether there is another page");
  }

  @Test
  void parentOfTheTokenWithAnotherTypeIsAnError() {
    succeed("\"result\":[],\"result_info\":{\"cursors\":\"x\"}");

    assertThatThrownBy(() -> Paged.byCursor(things::envelopeWithToken).firstPage().execute())
        .isInstanceOf(PagingException.class)
        .hasMessageContaining(
            "no object around the cursor, but a JSON string: it is unknown whether there is"
                + " another page");
  }

  @Test
  void failuresOfAPageAreThoseOfOtherCalls() {
    answer("{\"success\":false,\"errors\":[{\"code\":1}],\"box\":{\"next\":\"t\"}}");
    answer("{\"box\":{\"things\":7}}");

    assertThatThrownBy(() -> bare().firstPage().execute()).isInstanceOf(ApiException.class);
    assertThatThrownBy(() -> bare().firstPage().execute())
        .isInstanceOf(MalformedResponseException.class);
  }

  private Paged<String> bare() {
    return Paged.byCursor(things::bareWithToken);
  }

  private void answer(String body) {
    answer(200, body);
  }
}
