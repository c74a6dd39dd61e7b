package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.PagingException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Added lists without an envelope, whose paging a hint describes. */
final class BarePagingEditsTest extends EditTest {
  @Test
  void tokenInTheBodyRequestsTheNextPage() throws Exception {
    Sdk sdk = Sdk.of(byToken());
    answer("{\"data\":[\"a\"],\"meta\":{\"next_page_token\":\"t/1\"}}");
    answer("{\"data\":[],\"meta\":{\"next_page_token\":\"t2\"}}");
    answer("{\"data\":[\"b\"],\"meta\":{}}");
    answer("{\"data\":[\"c\"],\"meta\":{\"next_page_token\":\"t3\"}}");
    answer("{\"data\":[\"d\"]}");
    answer("{\"data\":[\"e\"]}");

    Object result =
        sdk.run(
            client,
            """
            ProbeParams params = ProbeParams.builder().limit(2L).build();
            List<Object> found = new ArrayList<>();
            ProbeApi.create(client).probe(params).forEach(found::add);
            ProbeRx.create(client).probe(params).blockingForEach(found::add);
            found.addAll(ProbeApi.create(client).probe().page("t9").execute().items());
            return found;
            """);

    assertThat(result).isEqualTo(List.of("a", "b", "c", "d", "e"));
    assertThat(sentLine()).isEqualTo("GET /probe?limit=2");
    assertThat(sentLine()).isEqualTo("GET /probe?page_token=t%2F1&limit=2");
    assertThat(sentLine()).isEqualTo("GET /probe?page_token=t2&limit=2");
    assertThat(sentLine()).isEqualTo("GET /probe?limit=2");
    assertThat(sentLine()).isEqualTo("GET /probe?page_token=t3&limit=2");
    assertThat(sentLine()).isEqualTo("GET /probe?page_token=t9");
  }

  @Test
  void repeatedTokenIsAnError() throws Exception {
    Sdk sdk = Sdk.of(byToken());
    answer("{\"data\":[\"a\"],\"meta\":{\"next_page_token\":\"t\"}}");
    answer("{\"data\":[\"a\"],\"meta\":{\"next_page_token\":\"t\"}}");

    assertThatThrownBy(
            () -> sdk.run(client, "return ProbeApi.create(client).probe().stream().count();"))
        .isInstanceOf(PagingException.class);
  }

  @Test
  void numberedListEndsAtAShortPage() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .probe(
                    """
                    x-paging: [{style: page, page: p, size: limit, items: data}]
                    parameters:
                      - {name: p, in: query, schema: {type: integer}}
                      - {name: limit, in: query, schema: {type: integer}}
                    """,
                    "{type: object, properties: {data: {type: array, items: {type: integer}}}}"));
    answer("{\"data\":[1,2]}");
    answer("{\"data\":[3]}");

    assertThat(
            sdk.run(
                client,
                """
                return ProbeRx.create(client).probe(ProbeParams.builder().limit(2L).build())
                    .toList().blockingGet();
                """))
        .isEqualTo(List.of(1L, 2L, 3L));
    assertThat(sentLine()).isEqualTo("GET /probe?p=1&limit=2");
    assertThat(sentLine()).isEqualTo("GET /probe?p=2&limit=2");
  }

  @Test
  void facadeWithoutAccountsHasNoMethodForThem() throws Exception {
    Sdk sdk = Sdk.of(byToken());

    assertThat(sdk.signatures("api.ProbeApi"))
        .containsExactly(
            "Paged<String> probe()",
            "Paged<String> probe(ProbeParams)",
            "ProbeApi with(CallOptions)",
            "static ProbeApi create(CloudflareClient)");
    assertThat(sdk.signatures("rx.ProbeRx")).noneMatch(method -> method.contains("forAccount"));
  }

  private static Document byToken() {
    return Document.of()
        .probe(
            """
            x-paging:
              - {style: token, token: page_token, next: meta.next_page_token, items: data, size: limit}
            parameters:
              - {name: page_token, in: query, schema: {type: string}}
              - {name: limit, in: query, schema: {type: integer}}
            """,
            """
            type: object
            properties:
              data: {type: array, items: {type: string}}
              meta: {type: object, properties: {next_page_token: {type: string}}}
            """);
  }
}
