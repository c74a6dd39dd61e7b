package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Endpoints and resources that are added. */
final class ResourceEditsTest extends EditTest {
  private static final String ACCOUNT_PARAMETER =
      "parameters: [{$ref: '#/components/parameters/AccountId'}]";

  @Test
  void listWithCursorsIsPaged() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of("Devices")
                .schema("Tag", "{type: object, properties: {name: {type: string}}}")
                .put("paths/~1accounts~1{account_id}~1tags", ACCOUNT_PARAMETER)
                .put(
                    "paths/~1accounts~1{account_id}~1tags/get",
                    """
                    tags: [Devices]
                    operationId: listTags
                    summary: Lists tags.
                    x-paging: [{style: cursor, cursor: after, size: limit, items: page.tags}]
                    parameters:
                      - {name: limit, in: query, schema: {type: integer, format: int32}}
                      - {name: after, in: query, schema: {type: string}}
                      - {name: search, in: query, schema: {type: string}}
                    responses:
                      '200':
                        description: OK
                        content:
                          application/json:
                            schema:
                              allOf:
                                - {$ref: '#/components/schemas/Envelope'}
                                - type: object
                                  properties:
                                    result:
                                      type: object
                                      properties:
                                        page:
                                          type: object
                                          properties:
                                            tags:
                                              type: array
                                              items: {$ref: '#/components/schemas/Tag'}
                    """));
    for (int i = 0; i < 2; i++) {
      page("{\"page\":{\"tags\":[{\"name\":\"a\"}]}}", "{\"cursor\":\"c&1\"}");
      page("{\"page\":{\"tags\":[{\"name\":\"b\"}]}}", "{\"cursor\":\"\"}");
    }

    Object result =
        sdk.run(
            client,
            """
            ListTagsParams params = ListTagsParams.builder().limit(1).search("x").build();
            List<String> names = new ArrayList<>();
            DevicesApi.create(client).listTags(params).forEach(tag -> names.add(tag.name()));
            DevicesRx.create(client).listTags(params).map(Tag::name).blockingForEach(names::add);
            return names;
            """);

    assertThat(result).isEqualTo(List.of("a", "b", "a", "b"));
    for (int i = 0; i < 2; i++) {
      assertThat(sentLine()).isEqualTo("GET /accounts/" + ACCOUNT + "/tags?limit=1&search=x");
      assertThat(sentLine())
          .isEqualTo("GET /accounts/" + ACCOUNT + "/tags?limit=1&after=c%261&search=x");
    }
    assertThat(sdk.signatures("rx.DevicesRx"))
        .contains("PagedFlowable<Tag> listTags()", "PagedFlowable<Tag> listTags(ListTagsParams)");
  }

  @Test
  void numberedListIsPagedWithIntAndLongNumbers() throws Exception {
    for (String format : List.of("int32", "int64")) {
      Sdk sdk =
          Sdk.of(
              Document.of()
                  .probe(
                      """
                      x-paging: [{style: page, page: page, size: per_page}]
                      parameters:
                        - {name: page, in: query, schema: {type: integer, format: FORMAT}}
                        - {name: per_page, in: query, schema: {type: integer, format: FORMAT}}
                      """
                          .replace("FORMAT", format),
                      "{type: object, properties: {result: {type: array, items: {type:"
                          + " string}}}}"));
      succeed("[\"a\",\"b\"]");
      succeed("[\"c\"]");

      Object result =
          sdk.run(
              client,
              """
              return ProbeApi.create(client).probe(ProbeParams.builder().perPage(TWO).build())
                  .stream().toList();
              """
                  .replace("TWO", format.equals("int32") ? "2" : "2L"));

      assertThat(result).isEqualTo(List.of("a", "b", "c"));
      assertThat(sentLine()).isEqualTo("GET /probe?page=1&per_page=2");
      assertThat(sentLine()).isEqualTo("GET /probe?page=2&per_page=2");
    }
  }

  @Test
  void newResourceHasABlockingAndAnRxFacade() throws Exception {
    Sdk sdk = Sdk.of(withNetworks());
    succeed("{\"id\":\"n\",\"name\":\"office\",\"cidr\":\"10.0.0.0/8\"}");
    succeed("{\"id\":\"n\",\"name\":\"office\",\"cidr\":\"10.0.0.0/8\",\"new\":1}");
    succeed("{\"id\":\"n\",\"name\":\"home\"}");
    succeed("null");
    succeed("[{\"id\":\"n\"}]");

    Object result =
        sdk.run(
            client,
            """
            NetworksApi networks = NetworksApi.create(client);
            Network made = networks.create(
                NetworkRequest.builder().name("office").cidr("10.0.0.0/8").build()).execute();
            Network read = networks.get(made.id()).execute();
            Network changed = networks
                .update(read.id(), read.toRequestBuilder().name("home").build()).execute();
            networks.forAccount("other").delete("n").execute();
            List<Network> all = NetworksRx.create(client).list().toList().blockingGet();
            return List.of(made.cidr(), changed.name(), all.size());
            """);

    assertThat(result).isEqualTo(List.of("10.0.0.0/8", "home", 1));
    String networks = "/accounts/" + ACCOUNT + "/networks";
    assertSent("POST " + networks, "{\"name\":\"office\",\"cidr\":\"10.0.0.0/8\"}");
    assertSent("GET " + networks + "/n", "");
    assertSent("PUT " + networks + "/n", "{\"name\":\"home\",\"cidr\":\"10.0.0.0/8\",\"new\":1}");
    assertSent("DELETE /accounts/other/networks/n", "");
    assertSent("GET " + networks, "");
    assertThat(sdk.signatures("api.NetworksApi"))
        .contains(
            "ApiCall<Done> delete(String)",
            "ApiCall<Network> create(NetworkRequest)",
            "ApiCall<Network> get(String)",
            "ApiCall<Network> update(String, NetworkRequest)",
            "NetworksApi forAccount(String)",
            "Paged<Network> list()",
            "static NetworksApi create(CloudflareClient)");
    assertThat(sdk.signatures("rx.NetworksRx"))
        .contains(
            "Completable delete(String)",
            "PagedFlowable<Network> list()",
            "Single<Network> create(NetworkRequest)",
            "Single<Network> get(String)",
            "Single<Network> update(String, NetworkRequest)");
    assertThatThrownBy(
            () -> sdk.run(client, "return NetworksApi.create(client).get(\"..\").execute();"))
        .hasMessage("network_id must not be a dot segment");
  }

  @Test
  void useOfADeprecatedOperationIsAWarning() throws Exception {
    Sdk sdk =
        Sdk.of(
            withNetworks().put("paths/~1accounts~1{account_id}~1networks/get/deprecated", "true"));

    assertThat(sdk.signatures("api.NetworksApi")).contains("@Deprecated Paged<Network> list()");
    assertThat(sdk.signatures("rx.NetworksRx"))
        .contains("@Deprecated PagedFlowable<Network> list()");
    assertThatThrownBy(() -> sdk.run(client, "return NetworksApi.create(client).list();"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("[deprecation] list() in");
  }

  @Test
  void removedOperationHasNoMethod() {
    Sdk sdk = Sdk.of(withNetworks().remove("paths/~1accounts~1{account_id}~1networks/get"));

    assertThatThrownBy(() -> sdk.run(client, "return NetworksApi.create(client).list();"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("method list()");
  }

  private void page(String result, String info) {
    answer("{\"success\":true,\"result\":" + result + ",\"result_info\":" + info + "}");
  }

  private void assertSent(String line, String body) throws InterruptedException {
    var request = sent();
    assertThat(request.getMethod() + " " + request.getPath().replaceFirst("^/client/v4", ""))
        .isEqualTo(line);
    assertThat(request.getBody().readUtf8()).isEqualTo(body);
  }

  /** Returns a document with a resource that the API does not have. */
  private static Document withNetworks() {
    String envelope =
        "{type: object, properties: {result: {$ref: '#/components/schemas/Network'}}}";
    String one =
        "responses: {'200': {description: OK, content: {application/json: {schema: "
            + envelope
            + "}}}}\n";
    String body =
        "requestBody: {required: true, content: {application/json: "
            + "{schema: {$ref: '#/components/schemas/NetworkRequest'}}}}\n";
    return Document.of()
        .schema(
            "Network",
            """
            type: object
            x-request-schema: '#/components/schemas/NetworkRequest'
            required: [id]
            properties:
              id: {type: string, readOnly: true}
              name: {type: string}
              cidr: {type: string}
            """)
        .schema(
            "NetworkRequest",
            """
            type: object
            required: [name]
            properties: {name: {type: string}, cidr: {type: string}}
            """)
        .put("paths/~1accounts~1{account_id}~1networks", ACCOUNT_PARAMETER)
        .put(
            "paths/~1accounts~1{account_id}~1networks/get",
            """
            tags: [Networks]
            operationId: listNetworks
            x-method-name: list
            summary: Lists networks.
            x-paging: [{style: single}]
            """
                + one.replace(
                    "{$ref: '#/components/schemas/Network'}",
                    "{type: array, items: {$ref: '#/components/schemas/Network'}}"))
        .put(
            "paths/~1accounts~1{account_id}~1networks/post",
            "tags: [Networks]\noperationId: createNetwork\nx-method-name: create\n" + body + one)
        .put(
            "paths/~1accounts~1{account_id}~1networks~1{network_id}",
            ACCOUNT_PARAMETER.replace(
                "]", ", {name: network_id, in: path, required: true, schema: {type: string}}]"))
        .put(
            "paths/~1accounts~1{account_id}~1networks~1{network_id}/get",
            "tags: [Networks]\noperationId: getNetwork\nx-method-name: get\n" + one)
        .put(
            "paths/~1accounts~1{account_id}~1networks~1{network_id}/put",
            "tags: [Networks]\noperationId: updateNetwork\nx-method-name: update\n" + body + one)
        .put(
            "paths/~1accounts~1{account_id}~1networks~1{network_id}/delete",
            "tags: [Networks]\noperationId: deleteNetwork\nx-method-name: delete\n"
                + "x-empty-result: true\n"
                + one);
  }
}
