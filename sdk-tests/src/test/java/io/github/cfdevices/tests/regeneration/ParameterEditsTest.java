package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.InvalidInputException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters of every style and type, added to an operation. */
final class ParameterEditsTest extends EditTest {
  private static final String TEXT = "{type: object, properties: {result: {type: string}}}";

  @Test
  void queryParametersAreSentAsStrings() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .probe(
                    """
                    parameters:
                      - {name: text, in: query, schema: {type: string}}
                      - {name: tag, in: query, schema: {type: array, items: {type: string}}}
                      - name: size
                        in: query
                        explode: false
                        schema: {type: array, items: {type: integer}}
                      - {name: owner.email, in: query, schema: {type: string}}
                      - {name: day, in: query, schema: {type: string, format: date}}
                      - {name: after, in: query, schema: {type: string, format: date-time}}
                      - {name: order, in: query, schema: {type: string, enum: [asc, desc]}}
                      - name: kind
                        in: query
                        schema: {type: array, items: {type: string, enum: [a, b]}}
                      - {name: deep, in: query, schema: {type: boolean}}
                      - {name: limit, in: query, schema: {type: integer}}
                      - {name: ratio, in: query, schema: {type: number}}
                    """,
                    TEXT));
    succeed("\"ok\"");

    Object result =
        sdk.run(
            client,
            """
            return ProbeApi.create(client).probe(ProbeParams.builder()
                .text("a&b")
                .tag(List.of("x", "y"))
                .size(List.of(1L, 2L))
                .ownerEmail("me@example.com")
                .day(LocalDate.of(2025, 1, 2))
                .after(OffsetDateTime.parse("2025-01-02T03:04:00Z"))
                .order(ProbeOrder.DESC)
                .kind(List.of(ProbeKind.A, ProbeKind.of("new")))
                .deep(true)
                .limit(7L)
                .ratio(new BigDecimal("0.50"))
                .build()).execute();
            """);

    assertThat(result).isEqualTo("ok");
    assertThat(sentLine())
        .isEqualTo(
            "GET /probe?text=a%26b&tag=x&tag=y&size=1%2C2&owner.email=me%40example.com"
                + "&day=2025-01-02&after=2025-01-02T03%3A04%3A00Z&order=desc&kind=a&kind=new"
                + "&deep=true&limit=7&ratio=0.50");
  }

  @Test
  void propertiesOfAnObjectAreSeparateParameters() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .schema("Place", "{type: object, properties: {city: {type: string}}}")
                .probe(
                    """
                    parameters:
                      - name: range
                        in: query
                        style: deepObject
                        required: true
                        schema:
                          type: object
                          required: [from]
                          properties:
                            from: {type: integer, minimum: 1}
                            to: {type: array, items: {type: integer}}
                      - {name: place, in: query, schema: {$ref: '#/components/schemas/Place'}}
                    """,
                    TEXT));
    succeed("\"ok\"");

    sdk.run(
        client,
        """
        return ProbeApi.create(client).probe(ProbeParams.builder()
            .rangeFrom(1).rangeTo(List.of(2L, 3L)).city("Bern").build()).execute();
        """);

    assertThat(sentLine())
        .isEqualTo("GET /probe?range%5Bfrom%5D=1&range%5Bto%5D=2&range%5Bto%5D=3&city=Bern");
    assertThatThrownBy(() -> sdk.run(client, "return ProbeParams.builder().rangeFrom(0);"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("ProbeParams.range[from] must be at least 1");
    assertThatThrownBy(() -> sdk.run(client, "return ProbeParams.builder().build();"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("ProbeParams.range[from] is required");
  }

  @Test
  void headersAreSentAsOneLineEach() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .probe(
                    """
                    parameters:
                      - {name: X-Text, in: header, schema: {type: string}}
                      - {name: X-Size, in: header, required: true, schema: {type: integer}}
                      - {name: X-Tags, in: header, schema: {type: array, items: {type: string}}}
                      - {name: X-Day, in: header, schema: {type: string, format: date}}
                      - {name: X-Mode, in: header, schema: {type: string, enum: [fast, slow]}}
                      - {name: Authorization, in: header, schema: {type: string}}
                      - {name: Accept, in: header, schema: {type: string}}
                    """,
                    TEXT));
    succeed("\"ok\"");

    sdk.run(
        client,
        """
        return ProbeApi.create(client).probe(ProbeParams.builder()
            .xText("a b")
            .xSize(7)
            .xTags(List.of("x", "y"))
            .xDay(LocalDate.of(2025, 1, 2))
            .xMode(ProbeXMode.FAST)
            .build()).execute();
        """);

    RecordedRequest request = sent();
    assertThat(request.getHeaders().values("X-Text")).containsExactly("a b");
    assertThat(request.getHeaders().values("X-Size")).containsExactly("7");
    assertThat(request.getHeaders().values("X-Tags")).containsExactly("x,y");
    assertThat(request.getHeaders().values("X-Day")).containsExactly("2025-01-02");
    assertThat(request.getHeaders().values("X-Mode")).containsExactly("fast");
    assertThat(request.getHeaders().values("Authorization"))
        .containsExactly("Bearer token-of-the-test");
    assertThat(request.getHeaders().values("Accept")).containsExactly("application/json");
  }

  @Test
  void pathMayContainNumbersDatesAndEnums() throws Exception {
    succeed("\"ok\"");

    PathSdk.SDK.run(
        client,
        """
        return ProbeApi.create(client)
            .probe(7, LocalDate.of(2025, 1, 2), ProbeKind.of("n/w"), "i", "key").execute();
        """);

    assertThat(PathSdk.SDK.signatures("api.ProbeApi"))
        .contains("ApiCall<String> probe(long, LocalDate, ProbeKind, String, String)");
    assertThat(sentLine()).isEqualTo("GET /probe/7/2025-01-02/n%2Fw/i/key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0, DAY, ProbeKind.A, \"i\", \"k\"            | number must be at least 1",
        "1, null, ProbeKind.A, \"i\", \"k\"           | day is required",
        "1, DAY, null, \"i\", \"k\"                   | kind is required",
        "1, DAY, ProbeKind.of(\"..\"), \"i\", \"k\"   | kind must not be a dot segment",
        "1, DAY, ProbeKind.of(\"\"), \"i\", \"k\"     | kind must not be empty",
        "1, DAY, ProbeKind.A, \"\", \"k\"             | id must not be empty",
        "1, DAY, ProbeKind.A, \"i\", \"..\"           | key must not be a dot segment",
        "1, DAY, ProbeKind.A, \"i\", \"long\"         | key must be a string of at most 3"
            + " characters, but has 4",
      })
  void pathValueThatWouldChangeThePathIsRejected(String arguments, String message) {
    assertThatThrownBy(
            () ->
                PathSdk.SDK.run(
                    client,
                    "return ProbeApi.create(client).probe("
                        + arguments.replace("DAY", "LocalDate.EPOCH")
                        + ").execute();"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
    assertNothingSent();
  }

  /** One SDK serves all the cases of a test. */
  private static final class PathSdk {
    static final Sdk SDK =
        Sdk.of(
            Document.of()
                .operation(
                    "/probe/{number}/{day}/{kind}/{id}/{key}",
                    "get",
                    """
                    parameters:
                      - {name: number, in: path, required: true, schema: {type: integer, minimum: 1}}
                      - {name: day, in: path, required: true, schema: {type: string, format: date}}
                      - {name: kind, in: path, required: true, schema: {type: string, enum: [a, b]}}
                      - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
                      - {name: key, in: path, required: true, schema: {type: string, maxLength: 3}}
                    """,
                    TEXT));
  }

  @Test
  void setterOfADeprecatedParameterIsDeprecated() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .schema("Mode", "{type: string, enum: [fast, slow]}")
                .probe(
                    """
                    parameters:
                      - {name: old, in: query, deprecated: true, schema: {type: string}}
                      - name: mode
                        in: query
                        deprecated: true
                        schema: {$ref: '#/components/schemas/Mode'}
                      - {name: kind, in: query, schema: {$ref: '#/components/schemas/Mode'}}
                    """,
                    TEXT));
    succeed("\"ok\"");

    assertThat(sdk.signatures("model.ProbeParams$Builder"))
        .containsExactly(
            "@Deprecated Builder mode(Mode)",
            "@Deprecated Builder old(String)",
            "Builder kind(Mode)",
            "ProbeParams build()");
    assertThatThrownBy(() -> sdk.run(client, "return ProbeParams.builder().old(\"x\");"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("[deprecation] old(");
  }

  @Test
  void listsJsonAndObjectsAreSentAsTheirStyleDefines() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .schema(
                    "Range",
                    """
                    type: object
                    properties:
                      min: {type: integer}
                      inner: {$ref: '#/components/schemas/Range'}
                      tags: {type: array, items: {type: string}}
                      parts: {type: array, items: {$ref: '#/components/schemas/Range'}}
                    """)
                .operation(
                    "/probe/{ids}",
                    "get",
                    """
                    parameters:
                      - name: pipes
                        in: query
                        required: true
                        style: pipeDelimited
                        explode: false
                        schema: {type: array, items: {type: string}}
                      - {name: ids, in: path, required: true, schema: {type: array, items: {type: string}}}
                      - name: spaces
                        in: query
                        style: spaceDelimited
                        explode: false
                        schema: {type: array, items: {type: integer}}
                      - name: each
                        in: query
                        style: spaceDelimited
                        explode: true
                        schema: {type: array, items: {type: integer}}
                      - name: where
                        in: query
                        content: {application/json: {schema: {$ref: '#/components/schemas/Range'}}}
                      - name: all
                        in: query
                        content:
                          application/json:
                            schema: {type: array, items: {$ref: '#/components/schemas/Range'}}
                      - name: X-Where
                        in: header
                        content: {application/json: {schema: {type: object}}}
                      - name: X-Range
                        in: header
                        schema: {type: object, properties: {a: {type: string}, b: {type: integer}}}
                      - name: X-Map
                        in: header
                        explode: true
                        schema: {type: object, additionalProperties: {type: integer}}
                      - name: pair
                        in: query
                        explode: false
                        schema: {type: object, properties: {a: {type: string}, b: {type: integer}}}
                      - name: labels
                        in: query
                        schema: {type: object, additionalProperties: {type: string}}
                      - name: deep
                        in: query
                        style: deepObject
                        explode: true
                        schema: {$ref: '#/components/schemas/Range'}
                      - name: meta
                        in: query
                        style: deepObject
                        explode: true
                        schema: {type: object, additionalProperties: true}
                      - name: created
                        in: query
                        style: deepObject
                        explode: true
                        schema:
                          anyOf:
                            - {type: object, properties: {gt: {type: integer}}}
                            - {type: integer}
                      - name: expand
                        in: query
                        style: deepObject
                        explode: true
                        schema: {type: array, items: {type: string}}
                      - {name: ids, in: query, schema: {type: string}}
                      - {name: ids, in: header, schema: {type: string}}
                    """,
                    TEXT));
    succeed("\"ok\"");
    succeed("\"ok\"");

    Object result =
        sdk.run(
            client,
            """
            Range range = Range.builder()
                .min(1L)
                .tags(List.of("a", "b"))
                .parts(List.of(Range.builder().min(2L).build()))
                .build();
            ProbeApi api = ProbeApi.create(client);
            api.probe(List.of("x"), ProbeParams.builder().pipes(List.of("a")).build()).execute();
            return api.probe(
                List.of("a,b", "c/d", "..", "%", "ü"),
                ProbeParams.builder()
                    .pipes(List.of("a", "b"))
                    .spaces(List.of(1L, 2L))
                    .each(List.of(3L, 4L))
                    .where(range)
                    .all(List.of(range))
                    .xWhere(RawJson.of(Map.of("ü", 1)))
                    .xRange(ProbeParamsXRange.builder().a("x").b(1L).build())
                    .xMap(Map.of("k", 2L))
                    .pair(ProbeParamsPair.builder().a("x").b(1L).build())
                    .labels(Map.of("env", "a&b"))
                    .deepMin(0L)
                    .deepInner(range)
                    .deepTags(List.of("c", "d"))
                    .deepParts(List.of(range))
                    .meta(Map.of("k", RawJson.of(List.of(true, "x"))))
                    .created(RawJson.of(Map.of("gt", 5)))
                    .expand(List.of("e", "f"))
                    .ids("in query")
                    .idsHeader("in header")
                    .build()).execute();
            """);

    assertThat(result).isEqualTo("ok");
    assertThat(sentLine()).isEqualTo("GET /probe/x?pipes=a");
    RecordedRequest request = sent();
    String json = "{\"min\":1,\"tags\":[\"a\",\"b\"],\"parts\":[{\"min\":2}]}";
    assertThat(request.getPath())
        .startsWith("/client/v4/probe/a%2Cb,c%2Fd,..,%25,%C3%BC?pipes=a%7Cb&spaces=1%202&each=3");
    assertThat(decoded(request))
        .containsExactly(
            "pipes=a|b",
            "spaces=1 2",
            "each=3",
            "each=4",
            "where=" + json,
            "all=[" + json + "]",
            "pair=a,x,b,1",
            "env=a&b",
            "deep[min]=0",
            "deep[inner][min]=1",
            "deep[inner][tags]=a",
            "deep[inner][tags]=b",
            "deep[inner][parts][0][min]=2",
            "deep[tags]=c",
            "deep[tags]=d",
            "deep[parts][0][min]=1",
            "deep[parts][0][tags]=a",
            "deep[parts][0][tags]=b",
            "deep[parts][0][parts][0][min]=2",
            "meta[k]=true",
            "meta[k]=x",
            "created[gt]=5",
            "expand[]=e",
            "expand[]=f",
            "ids=in query");
    assertThat(request.getHeader("X-Where")).isEqualTo("{\"\\u00fc\":1}");
    assertThat(request.getHeader("X-Range")).isEqualTo("a,x,b,1");
    assertThat(request.getHeader("X-Map")).isEqualTo("k=2");
    assertThat(request.getHeader("ids")).isEqualTo("in header");
    for (String ids : new String[] {"null", "List.of()", "List.of(\"\")", "List.of(\"..\")"}) {
      assertThatThrownBy(
              () ->
                  sdk.run(
                      client,
                      "return ProbeApi.create(client).probe("
                          + ids
                          + ", ProbeParams.builder().pipes(List.of(\"a\")).build()).execute();"))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageStartingWith("ids ");
    }
  }

  @Test
  void parameterThatCannotBeSentIsLeftOut() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .probe(
                    """
                    parameters:
                      - {name: c, in: cookie, schema: {type: array, items: {type: string}}}
                      - {name: h, in: header, schema: {type: object, properties: {a: {type: object}}}}
                      - {name: l, in: query, schema: {type: array, items: {type: object}}}
                      - name: o
                        in: query
                        schema:
                          type: object
                          properties: {a: {type: string}, b: {type: array, items: {type: object}}}
                      - {name: kept, in: query, schema: {type: string}}
                    """,
                    TEXT)
                .put(
                    "paths/" + Document.step("/required"),
                    get(
                        "parameters: [{name: c, in: cookie, required: true, schema: {type:"
                            + " object}}]"))
                .put(
                    "paths/" + Document.step("/form/{id}"),
                    get(
                        "parameters: [{name: id, in: path, style: form, required: true, schema:"
                            + " {type: string}}]"))
                .put("paths/" + Document.step("/undeclared/{id}"), get("operationId: undeclared")));
    succeed("\"ok\"");
    succeed("\"ok\"");

    sdk.run(
        client,
        """
        ProbeApi.create(client).probe(ProbeParams.builder().a("1").kept("2").build()).execute();
        return DefaultApi.create(client).undeclared("x/y").execute();
        """);

    assertThat(sentLine()).isEqualTo("GET /probe?a=1&kept=2");
    assertThat(sentLine()).isEqualTo("GET /undeclared/x%2Fy");
    assertThat(sdk.report())
        .containsSequence(
            "2 operations left out",
            "GET /form/{id}: the required parameter id: of style form, which a path cannot have",
            "GET /required: the required parameter c: a map, which cannot be sent in a cookie",
            "4 parts of operations and schemas ignored",
            "GET /probe cookie parameter c: a list of values, which cannot be sent in a cookie",
            "GET /probe header parameter h: an object, which cannot be sent in a header",
            "GET /probe query parameter l: a list of objects or lists, which cannot be sent in a"
                + " query",
            "GET /probe query parameter o property b: a list of objects or lists in an object,"
                + " which cannot be sent in a query",
            "0 places with a less precise type",
            "5 decisions that the document does not state",
            envelope("GET /form/{id}"),
            envelope("GET /probe"),
            envelope("GET /required"),
            envelope("GET /undeclared/{id}"),
            "GET /undeclared/{id} path parameter id: a string, because the document does not"
                + " declare it (hint: a parameter in path)");
  }

  private static String envelope(String operation) {
    return operation
        + ": an envelope, although the response does not declare success"
        + " (hint: x-envelope: false)";
  }

  private static String get(String keywords) {
    return "get: {"
        + keywords
        + ", responses: {'200': {description: OK, content: {application/json: {schema: "
        + TEXT
        + "}}}}}";
  }

  private static List<String> decoded(RecordedRequest request) {
    HttpUrl url = Objects.requireNonNull(request.getRequestUrl());
    return IntStream.range(0, url.querySize())
        .mapToObj(i -> url.queryParameterName(i) + "=" + url.queryParameterValue(i))
        .toList();
  }

  @Test
  void operationWithoutATagIsInASeparateClass() throws Exception {
    Sdk sdk = Sdk.of(Document.of().probe("{}", TEXT).remove("paths/~1probe/get/tags"));
    succeed("\"ok\"");

    Object result =
        sdk.run(
            client,
            """
            DefaultRx.create(client);
            return DefaultApi.create(client).probe().execute();
            """);

    assertThat(result).isEqualTo("ok");
  }
}
