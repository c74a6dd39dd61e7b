package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.MalformedResponseException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations with request bodies other than JSON, or responses without an envelope. */
final class BodyEditsTest extends EditTest {
  private static final String RESPONSES = "paths/~1probe/get/responses";
  private static final String ANY = "{type: object, properties: {result: {type: string}}}";
  private static final String FAILURE =
      "{\"success\":false,\"errors\":[{\"code\":1003,\"message\":\"No such thing\"}]}";

  @Test
  void jsonWithoutAnEnvelopeIsTheResult() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .schema("Health", "{type: object, properties: {level: {type: integer}}}")
                .probe("{}", "{$ref: '#/components/schemas/Health'}"));
    answer("{\"level\":9007199254740993,\"more\":[null]}");

    Object result =
        sdk.run(
            client,
            """
            Health health = ProbeRx.create(client).probe().blockingGet();
            return List.of(health.level(), ModelJson.encode(health));
            """);

    assertThat(result)
        .isEqualTo(List.of(9007199254740993L, "{\"level\":9007199254740993,\"more\":[null]}"));
    assertThat(sdk.signatures("api.ProbeApi")).contains("ApiCall<Health> probe()");
    assertThat(sent().getHeader("Accept")).isEqualTo("application/json");
  }

  @Test
  void listWithoutAnEnvelopeIsOnePage() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .probe(
                    "x-paging: [{style: single, items: box.things}]",
                    """
                    type: object
                    properties:
                      box: {type: object, properties: {things: {type: array, items: {type: number}}}}
                    """));
    answer("{\"box\":{\"things\":[1.50,2]}}");

    Object result = sdk.run(client, "return ProbeApi.create(client).probe().stream().toList();");

    assertThat(result).hasToString("[1.50, 2]");
  }

  @Test
  void resultMayBeAPropertyIfTheDocumentDeclaresNoEnvelope() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .probe(
                    "x-envelope: false", "{type: object, properties: {result: {type: string}}}"));
    answer("{\"result\":\"passed\"}");

    assertThat(sdk.run(client, "return ProbeApi.create(client).probe().execute().result();"))
        .isEqualTo("passed");
  }

  @Test
  void textResponseIsAString() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .probe("{}", ANY)
                .put(
                    RESPONSES,
                    "{'200': {description: OK, content: {text/csv: {schema: {type: string}}}}}"));
    answer("text/csv", "a,b\r\nü,\"1\"\r\n");
    answer("text/csv", "");
    answer(FAILURE);
    answer("text/html", "<html>");

    String call = "return ProbeApi.create(client).probe().execute();";
    assertThat(sdk.run(client, call)).isEqualTo("a,b\r\nü,\"1\"\r\n");
    assertThat(sdk.run(client, "return ProbeRx.create(client).probe().blockingGet();"))
        .isEqualTo("");
    assertThatThrownBy(() -> sdk.run(client, call)).isInstanceOf(ApiException.class);
    assertThatThrownBy(() -> sdk.run(client, call)).isInstanceOf(MalformedResponseException.class);
    assertThat(sent().getHeader("Accept")).isEqualTo("text/csv, application/json");
  }

  @Test
  void binaryResponseIsAByteString() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .probe("{}", ANY)
                .put(
                    RESPONSES,
                    """
                    '200':
                      description: OK
                      content: {application/octet-stream: {schema: {type: string, format: binary}}}
                    """));
    ByteString bytes = ByteString.decodeHex("89504e47ff00");
    server.enqueue(
        new MockResponse()
            .setHeader("Content-Type", "application/octet-stream")
            .setBody(new Buffer().write(bytes)));
    server.enqueue(new MockResponse().setResponseCode(404).setBody(FAILURE));

    assertThat(sdk.run(client, "return ProbeApi.create(client).probe().execute();"))
        .isEqualTo(bytes);
    assertThatThrownBy(
            () -> sdk.run(client, "return ProbeRx.create(client).probe().blockingGet();"))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(404));
    assertThat(sdk.signatures("rx.ProbeRx")).contains("Single<ByteString> probe()");
  }

  @Test
  void responseWithoutContentIsDone() throws Exception {
    Sdk sdk =
        Sdk.of(Document.of().probe("{}", ANY).put(RESPONSES, "{'204': {description: Done.}}"));
    server.enqueue(new MockResponse().setResponseCode(204));
    server.enqueue(new MockResponse().setResponseCode(204));

    assertThat(sdk.run(client, "return ProbeApi.create(client).probe().execute();"))
        .hasToString("DONE");
    sdk.run(client, "ProbeRx.create(client).probe().blockingAwait(); return 0;");
    assertThat(sdk.signatures("rx.ProbeRx")).contains("Completable probe()");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void textAndBytesAreSentUnchanged() throws Exception {
    Sdk text = Sdk.of(posting("text/csv: {schema: {type: string}}"));
    Sdk bytes = Sdk.of(posting("image/*: {schema: {type: string, format: binary}}"));
    Sdk patch =
        Sdk.of(
            posting("application/merge-patch+json: {schema: {$ref: '#/components/schemas/Patch'}}")
                .schema(
                    "Patch", "{type: object, properties: {a: {type: string, nullable: true}}}"));
    succeed("\"ok\"");
    succeed("\"ok\"");
    succeed("\"ok\"");

    text.run(client, "return ProbeApi.create(client).probe(\"ä\\r\\n\").execute();");
    bytes.run(client, "return ProbeApi.create(client).probe(ByteString.of((byte) -1)).execute();");
    patch.run(
        client, "return ProbeApi.create(client).probe(Patch.builder().a(null).build()).execute();");

    assertSent("text/csv", ByteString.encodeUtf8("ä\r\n"));
    assertSent("application/octet-stream", ByteString.decodeHex("ff"));
    assertSent("application/merge-patch+json", ByteString.encodeUtf8("{\"a\":null}"));
    assertThat(text.source("api/ProbeService.java")).doesNotContain("@Secrets");
    assertThat(text.signatures("api.ProbeApi")).contains("ApiCall<String> probe(String)");
    assertThat(bytes.signatures("api.ProbeApi")).contains("ApiCall<String> probe(ByteString)");
  }

  @Test
  void multipartFormIsAnObjectOfItsFields() throws Exception {
    Sdk sdk =
        Sdk.of(
            posting(
                    """
                    multipart/form-data:
                      schema:
                        type: object
                        required: [file]
                        properties:
                          file: {type: string, format: binary, description: The list itself.}
                          more: {type: array, items: {type: string, format: binary}}
                          meta: {$ref: '#/components/schemas/Meta'}
                          title: {type: string, maxLength: 5}
                          kind: {type: string, enum: [a, b]}
                          day: {type: string, format: date}
                          sizes: {type: array, items: {type: integer}}
                    """)
                .schema("Meta", "{type: object, properties: {a: {type: integer}}}")
                .put(
                    "paths/~1probe/post/parameters",
                    "[{name: dry, in: query, schema: {type: boolean}}]"));
    succeed("\"ok\"");

    Object result =
        sdk.run(
            client,
            """
            return ProbeApi.create(client).probe(
                ProbeForm.builder()
                    .file(FormFile.of("a \\"b\\".csv", "text/csv", ByteString.encodeUtf8("1,2")))
                    .more(List.of(FormFile.of("c.txt", "text/plain", ByteString.EMPTY)))
                    .meta(Meta.builder().a(1L).build())
                    .title("hello")
                    .kind(ProbeFormKind.A)
                    .day(LocalDate.of(2025, 1, 2))
                    .sizes(List.of(1L, 2L))
                    .build(),
                ProbeParams.builder().dry(true).build()).execute();
            """);

    assertThat(result).isEqualTo("ok");
    assertThat(sdk.signatures("api.ProbeApi"))
        .contains(
            "ApiCall<String> probe(ProbeForm)", "ApiCall<String> probe(ProbeForm, ProbeParams)");
    assertThat(sdk.files("model"))
        .contains("ProbeForm", "Meta", "MetaJsonAdapter")
        .doesNotContain("ProbeFormJsonAdapter", "ProbeRequest");
    RecordedRequest request = sent();
    assertThat(request.getPath()).endsWith("/probe?dry=true");
    assertThat(partsOf(request))
        .containsExactly(
            "file; filename=\"a %22b%22.csv\" text/csv 1,2",
            "more; filename=\"c.txt\" text/plain ",
            "meta application/json {\"a\":1}",
            "title text/plain hello",
            "kind text/plain a",
            "day text/plain 2025-01-02",
            "sizes text/plain 1",
            "sizes text/plain 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ProbeForm.builder().build()               | ProbeForm.file is required",
        "ProbeForm.builder().title(\"a\\r\\nlonger\") | ProbeForm.title must be a string"
            + " of at most 5 characters, but has 9",
        "FormFile.of(\"a\\r\\nX: 1\", \"text/csv\", ByteString.EMPTY) | file name must"
            + " not contain a control character, but has one at index 1",
      })
  void formThatViolatesTheDocumentIsRejected(String expression, String message) {
    assertThatThrownBy(() -> FormSdk.SDK.run(client, "return " + expression + ";"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
    assertNothingSent();
  }

  @Test
  void urlEncodedFormIsAnObjectOfItsFields() throws Exception {
    Sdk sdk =
        Sdk.of(
            posting(
                """
                application/x-www-form-urlencoded:
                  schema:
                    type: object
                    required: [name]
                    properties:
                      name: {type: string}
                      count: {type: integer}
                      tag: {type: array, items: {type: string}}
                """));
    succeed("\"ok\"");

    sdk.run(
        client,
        """
        return ProbeApi.create(client).probe(
            ProbeForm.builder().name("a&b").count(2L).tag(List.of("x", "y")).build()).execute();
        """);

    assertSent(
        "application/x-www-form-urlencoded",
        ByteString.encodeUtf8("name=a%26b&count=2&tag=x&tag=y"));
  }

  @Test
  void deleteMayHaveABody() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .schema(
                    "Ids",
                    "{type: object, properties: {ids: {type: array, items: {type: string}}}}")
                .operation(
                    "/probe",
                    "delete",
                    """
                    requestBody:
                      required: true
                      content: {application/json: {schema: {$ref: '#/components/schemas/Ids'}}}
                    """,
                    ANY));
    succeed("\"ok\"");

    sdk.run(
        client,
        "return"
            + " ProbeApi.create(client).probe(Ids.builder().ids(List.of(\"a\")).build()).execute();");

    assertSent("application/json", ByteString.encodeUtf8("{\"ids\":[\"a\"]}"));
  }

  @Test
  void formFieldsOfAnyKindAreSent() throws Exception {
    Sdk sdk =
        Sdk.of(
            posting(
                    """
                    application/x-www-form-urlencoded:
                      encoding:
                        deep: {style: deepObject, explode: true}
                        pipes: {style: pipeDelimited}
                        spaces: {style: spaceDelimited}
                        repeated: {style: pipeDelimited, explode: true}
                        plain: {style: form}
                        commas: {explode: false}
                      schema:
                        type: object
                        properties:
                          any: {}
                          anys: {type: array, items: {}}
                          one: {$ref: '#/components/schemas/One'}
                          ones: {type: array, items: {$ref: '#/components/schemas/One'}}
                          map: {type: object, additionalProperties: {type: string}}
                          free: {type: object}
                          deep: {$ref: '#/components/schemas/One'}
                          pipes: {type: array, items: {type: string}}
                          commas: {type: array, items: {type: string}}
                          spaces: {type: array, items: {type: string}}
                          repeated: {type: array, items: {type: string}}
                          plain: {type: array, items: {type: string}}
                          bytes: {type: string, format: binary}
                          union:
                            oneOf:
                              - {type: object, properties: {x: {type: string}}}
                              - {type: object, properties: {y: {type: string}}}
                    """)
                .schema(
                    "One",
                    "{type: object, properties: {a: {type: string}, b: {$ref:"
                        + " '#/components/schemas/One'}}}")
                .put("paths/~1empty", post("empty", form("application/x-www-form-urlencoded")))
                .put("paths/~1parts", post("parts", form("multipart/form-data"))));
    succeed("\"ok\"");
    succeed("\"ok\"");
    succeed("\"ok\"");
    succeed("\"ok\"");

    sdk.run(
        client,
        """
        One one = One.builder().a("1").b(One.builder().a("ü").build()).build();
        ProbeApi api = ProbeApi.create(client);
        api.empty().execute();
        api.parts().execute();
        api.probe(ProbeForm.builder().build()).execute();
        return api.probe(
            ProbeForm.builder()
                .any("x")
                .anys(List.of("y", "z"))
                .one(one)
                .ones(List.of(one, one))
                .map(Map.of("k", "v"))
                .free(RawJson.of(Map.of("f", 1)))
                .deep(one)
                .pipes(List.of("p", "q"))
                .commas(List.of("r", "s"))
                .spaces(List.of("t", "u"))
                .repeated(List.of("v", "w"))
                .plain(List.of("x", "y"))
                .bytes("b")
                .union(RawJson.of(List.of()))
                .build()).execute();
        """);

    assertSent("application/x-www-form-urlencoded", ByteString.EMPTY);
    assertSent("multipart/form-data", ByteString.EMPTY);
    assertSent("application/x-www-form-urlencoded", ByteString.EMPTY);
    String one = "{\"a\":\"1\",\"b\":{\"a\":\"\\u00fc\"}}";
    String body = sent().getBody().readUtf8();
    assertThat(List.of(body.split("&")).stream().map(BodyEditsTest::decoded))
        .containsExactly(
            "any=x",
            "anys=y",
            "anys=z",
            "one=" + one,
            "ones=" + one,
            "ones=" + one,
            "map={\"k\":\"v\"}",
            "free={\"f\":1}",
            "deep[a]=1",
            "deep[b][a]=ü",
            "pipes=p|q",
            "commas=r,s",
            "spaces=t u",
            "repeated=v",
            "repeated=w",
            "plain=x",
            "plain=y",
            "bytes=b",
            "union=[]");
    assertThat(sdk.report())
        .contains(
            "POST /probe form field any: a string of any format",
            "POST /probe form field anys: strings of any format",
            "POST /probe form field bytes: a string of any format");
  }

  @Test
  void bodyThatIsOneValueIsSentAndReadAsJson() throws Exception {
    Document document = Document.of();
    Map<String, String> schemas = new LinkedHashMap<>();
    schemas.put("when", "{type: string, format: date-time}");
    schemas.put("day", "{type: string, format: date}");
    schemas.put("blob", "{type: string, format: binary}");
    schemas.put("count", "{type: integer}");
    schemas.put("ratio", "{type: number}");
    schemas.put("flag", "{type: boolean}");
    schemas.put("name", "{type: string}");
    schemas.put("kind", "{type: string, enum: [a, b]}");
    schemas.forEach(
        (id, schema) -> {
          String content = "content: {application/json: {schema: " + schema + "}}";
          document.put(
              "paths/~1" + id,
              "post: {tags: [Probe], operationId: ID, requestBody: {CONTENT}, responses: {'200':"
                      .replace("ID", id)
                      .replace("CONTENT", "required: true, " + content)
                  + " {description: OK, "
                  + content
                  + "}}}");
        });
    Sdk sdk = Sdk.of(document);
    List<String> bodies =
        List.of(
            "\"2025-01-02T03:04:00Z\"",
            "\"2025-01-02\"",
            "raw",
            "7",
            "0.50",
            "true",
            "\"x\"",
            "\"a\"");
    bodies.forEach(this::answer);

    Object results =
        sdk.run(
            client,
            """
            ProbeApi api = ProbeApi.create(client);
            return List.of(
                api.when(OffsetDateTime.parse("2025-01-02T03:04:00Z")).execute(),
                api.day(LocalDate.of(2025, 1, 2)).execute(),
                api.blob(ByteString.encodeUtf8("raw")).execute().utf8(),
                api.count(7).execute(),
                api.ratio(new BigDecimal("0.50")).execute(),
                api.flag(true).execute(),
                api.name("x").execute(),
                api.kind(KindRequest.A).execute());
            """);

    assertThat(results).hasToString("[2025-01-02T03:04Z, 2025-01-02, raw, 7, 0.50, true, x, a]");
    for (String body : bodies) {
      assertSent("application/json", ByteString.encodeUtf8(body));
    }
  }

  @Test
  void optionalBodyCanBeLeftOut() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .schema("One", "{type: object, properties: {a: {type: string}}}")
                .operation(
                    "/probe/{id}",
                    "patch",
                    """
                    parameters:
                      - {name: id, in: path, required: true, schema: {type: string}}
                      - {name: dry, in: query, schema: {type: boolean}}
                    requestBody: {content: {application/vnd.x+json; v=1: {schema: {$ref: '#/components/schemas/One'}}}}
                    """,
                    ANY)
                .put(
                    "paths/~1form",
                    post(
                        "form",
                        "requestBody: {content: {application/x-www-form-urlencoded: {schema:"
                            + " {type: object, required: [a], properties: {a: {type:"
                            + " string}}}}}}")));
    succeed("\"ok\"");
    succeed("\"ok\"");
    succeed("\"ok\"");

    sdk.run(
        client,
        """
        ProbeApi api = ProbeApi.create(client);
        api.form().execute();
        ProbeRx.create(client).probe("1", ProbeParams.builder().dry(true).build()).blockingGet();
        return api.probe("1", One.builder().a("x").build()).execute();
        """);

    RecordedRequest form = sent();
    assertThat(form.getBodySize()).isZero();
    assertThat(form.getHeader("Content-Type")).isNull();
    RecordedRequest without = sent();
    assertThat(without.getPath()).endsWith("/probe/1?dry=true");
    assertThat(without.getBodySize()).isZero();
    assertSent("application/vnd.x+json; v=1", ByteString.encodeUtf8("{\"a\":\"x\"}"));
    assertThat(sdk.signatures("api.ProbeApi"))
        .contains(
            "ApiCall<String> probe(String)",
            "ApiCall<String> probe(String, One)",
            "ApiCall<String> probe(String, One, ProbeParams)",
            "ApiCall<String> probe(String, ProbeParams)");
  }

  @Test
  void rangesOfMediaTypesAreJsonAndOthersBytes() throws Exception {
    String one = "{schema: {$ref: '#/components/schemas/One'}}";
    Sdk sdk =
        Sdk.of(
            Document.of()
                .schema("One", "{type: object, properties: {a: {type: string}}}")
                .put("paths/~1any", exchange("any", "'*/*': " + one))
                .put(
                    "paths/~1list",
                    exchange(
                        "list",
                        "application/*: {schema: {type: array, items: {$ref:"
                            + " '#/components/schemas/One'}}}"))
                .put("paths/~1xml", exchange("xml", "application/xml: " + one))
                .put("paths/~1lines", exchange("lines", "application/x-ndjson: " + one)));
    answer("{\"a\":\"x\"}");
    answer("[{\"a\":\"x\"}]");
    answer("application/xml", "<a/>");
    answer("application/x-ndjson", "{}\n{}");

    Object results =
        sdk.run(
            client,
            """
            One one = One.builder().a("x").build();
            ProbeApi api = ProbeApi.create(client);
            return List.of(
                api.any(one).execute().equals(one),
                api.list(List.of(one)).execute().equals(List.of(one)),
                api.xml(ByteString.encodeUtf8("<b/>")).execute().utf8(),
                api.lines(ByteString.encodeUtf8("{}")).execute().utf8());
            """);

    assertThat(results).hasToString("[true, true, <a/>, {}\n{}]");
    assertSent("application/json", ByteString.encodeUtf8("{\"a\":\"x\"}"));
    assertSent("application/json", ByteString.encodeUtf8("[{\"a\":\"x\"}]"));
    assertSent("application/xml", ByteString.encodeUtf8("<b/>"));
    assertSent("application/x-ndjson", ByteString.encodeUtf8("{}"));
    assertThat(sdk.report())
        .containsSequence(
            "4 places with a less precise type",
            "POST /lines 200: bytes, because application/x-ndjson is not converted",
            "POST /lines request: bytes, because application/x-ndjson is not converted",
            "POST /xml 200: bytes, because application/xml is not converted",
            "POST /xml request: bytes, because application/xml is not converted");
  }

  @Test
  void limitsOfAStringAreNotCheckedForADate() throws Exception {
    Sdk sdk =
        Sdk.of(
            posting("application/json: {schema: {$ref: '#/components/schemas/Dates'}}")
                .schema(
                    "Dates",
                    """
                    type: object
                    properties:
                      at: {type: string, format: date-time, maxLength: 4}
                      day: {type: string, format: date, pattern: '^x', minLength: 99}
                    """));
    succeed("\"ok\"");

    sdk.run(
        client,
        """
        return ProbeApi.create(client).probe(Dates.builder()
            .at(OffsetDateTime.parse("2025-01-02T03:04:00Z"))
            .day(LocalDate.of(2025, 1, 2))
            .build()).execute();
        """);

    assertSent(
        "application/json",
        ByteString.encodeUtf8("{\"at\":\"2025-01-02T03:04:00Z\",\"day\":\"2025-01-02\"}"));
    assertThat(sdk.report())
        .contains("#/components/schemas/Dates/properties/at: the length and pattern of a date");
  }

  private static String decoded(String field) {
    return URLDecoder.decode(field, StandardCharsets.UTF_8);
  }

  private static String form(String mediaType) {
    return "requestBody: {required: true, content: {" + mediaType + ": {schema: {type: object}}}}";
  }

  private static String post(String id, String keywords) {
    return "post: {tags: [Probe], operationId: "
        + id
        + ", "
        + keywords
        + ", responses: {'200': {description: OK, content: {application/json: {schema: "
        + ANY
        + "}}}}}";
  }

  private static String exchange(String id, String content) {
    return "post: {tags: [Probe], operationId: ID, requestBody: {required: true, content:"
            .replace("ID", id)
        + " {CONTENT}}, responses: {'200': {description: OK, content: {CONTENT}}}}"
            .replace("CONTENT", content);
  }

  private static Document posting(String content) {
    return Document.of()
        .operation(
            "/probe",
            "post",
            "requestBody:\n  required: true\n  content:\n" + content.indent(4),
            ANY);
  }

  private void assertSent(String contentType, ByteString body) throws InterruptedException {
    RecordedRequest request = sent();
    assertThat(request.getHeaders().values("Content-Type")).containsExactly(contentType);
    assertThat(request.getBody().readByteString()).isEqualTo(body);
  }

  /** Returns name, media type and content of each part. */
  private static List<String> partsOf(RecordedRequest request) {
    String type = request.getHeader("Content-Type");
    assertThat(type).startsWith("multipart/form-data; boundary=");
    String boundary = "--" + type.substring(type.indexOf('=') + 1);
    String[] parts = request.getBody().readUtf8().split("(\r\n)?" + boundary + "(--)?\r\n", -1);
    return List.of(parts).subList(1, parts.length - 1).stream()
        .map(
            part ->
                part.replaceAll("Content-(Transfer-Encoding|Length): .*\r\n", "")
                    .replaceFirst("Content-Disposition: form-data; name=\"(\\w+)\"", "$1")
                    .replaceFirst("\r\nContent-Type: ", " ")
                    .replaceFirst("\r\n\r\n", " "))
        .toList();
  }

  /** One SDK serves all the cases of a test. */
  private static final class FormSdk {
    static final Sdk SDK =
        Sdk.of(
            posting(
                """
                multipart/form-data:
                  schema:
                    type: object
                    required: [file]
                    properties:
                      file: {type: string, format: binary}
                      title: {type: string, maxLength: 5}
                """));
  }
}
