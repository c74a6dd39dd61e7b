package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.mockwebserver.MockResponse;
import org.junit.jupiter.api.Test;

/** Methods other than those of our document, and successes without a result. */
final class MethodEditsTest extends EditTest {
  private static final String BOX =
      "{type: object, properties: {a: {type: string}, b: {type: integer}}}";

  @Test
  void headAndOptionsAreSentAndTraceIsLeftOut() throws Exception {
    String head =
        "{'200': {description: There., content: {application/json: {schema: " + BOX + "}}}}";
    Sdk sdk =
        Sdk.of(
            Document.of()
                .put(
                    path("/boxes/{id}"),
                    """
                    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                    head:
                      tags: [Probe]
                      operationId: peek
                      parameters: [{name: deep, in: query, schema: {type: boolean}}]
                      responses: HEAD
                    options:
                      tags: [Probe]
                      operationId: ask
                      requestBody: {content: {application/json: {schema: BOX}}}
                      responses: {'200': {description: Allowed.}}
                    trace:
                      tags: [Probe]
                      operationId: echo
                      responses: {'200': {description: Echo.}}
                    """
                        .replace("HEAD", head)
                        .replace("BOX", BOX)));
    server.enqueue(new MockResponse().setHeader("Content-Length", "1000"));
    server.enqueue(new MockResponse().setHeader("Allow", "GET"));
    server.enqueue(new MockResponse().setHeader("Allow", "GET"));

    Object result =
        sdk.run(
            client,
            """
            ProbeRx.create(client).peek("a/b", PeekParams.builder().deep(true).build())
                .blockingAwait();
            ProbeApi api = ProbeApi.create(client);
            return List.of(
                api.ask("x", AskRequest.builder().a("1").build()).execute(),
                api.ask("x").withResponse().execute().headers().get("Allow"));
            """);

    assertThat(result).hasToString("[DONE, GET]");
    assertThat(sentLine()).isEqualTo("HEAD /boxes/a%2Fb?deep=true");
    okhttp3.mockwebserver.RecordedRequest asked = sent();
    assertThat(asked.getRequestLine()).startsWith("OPTIONS /client/v4/boxes/x ");
    assertThat(asked.getBody().readUtf8()).isEqualTo("{\"a\":\"1\"}");
    assertThat(sent().getBodySize()).isZero();
    assertThat(sdk.report())
        .contains(
            "1 operations left out",
            "TRACE /boxes/{id}: a TRACE, whose response contains the credentials of the request");
  }

  @Test
  void successWithoutAResultIsNoFailureIfTheDocumentAllowsIt() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .put(path("/next"), get("next", "'200': CONTENT, '204': {description: None.}"))
                .put(path("/maybe"), get("maybe", "'200': NULLABLE"))
                .put(path("/touch"), get("touch", "'200': {description: Touched.}"))
                .put(path("/any"), get("any", "2XX: CONTENT"))
                .put(path("/none"), get("none", "'404': {description: None.}")));
    answer("{\"a\":\"x\"}");
    server.enqueue(new MockResponse().setResponseCode(204));
    answer("null");
    answer("{\"a\":\"x\"}");
    answer("text/plain", "OK");
    answer("{}");
    answer("{\"a\":\"y\"}");
    server.enqueue(new MockResponse().setResponseCode(201));

    Object results =
        sdk.run(
            client,
            """
            ProbeApi api = ProbeApi.create(client);
            return List.of(
                api.next().execute().a(),
                api.next().execute(),
                api.maybe().execute(),
                api.maybe().execute().a(),
                api.touch().execute(),
                api.touch().execute(),
                api.any().execute().a(),
                api.none().execute());
            """);

    assertThat(results).hasToString("[x, NextResult{}, MaybeResult{}, x, DONE, DONE, y, DONE]");
  }

  private static String get(String id, String responses) {
    String content = "{description: A box., content: {application/json: {schema: " + BOX + "}}}";
    return "get: {tags: [Probe], operationId: "
        + id
        + ", responses: {"
        + responses
            .replace("CONTENT", content)
            .replace("NULLABLE", content.replace("{type: object", "{nullable: true, type: object"))
        + "}}";
  }

  private static String path(String path) {
    return "paths/" + Document.step(path);
  }
}
