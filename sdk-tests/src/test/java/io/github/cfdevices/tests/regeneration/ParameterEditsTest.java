package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.InvalidInputException;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "in: cookie, schema: {type: string} | is a cookie, which is never sent",
        "in: query, schema: {type: object} | of style form is an object, which cannot be sent in a"
            + " query",
        "in: query, style: form, explode: false, schema: {type: object, properties: {a: {type:"
            + " string}}} | of style form is an object, which cannot be sent in a query",
        "in: query, schema: {type: object, properties: {a: {type: object}}} "
            + "| of style form is an object, which cannot be sent in a query",
        "in: query, style: pipeDelimited, schema: {type: array, items: {type: string}} "
            + "| of style pipeDelimited is a list, which cannot be sent in a query",
        "in: query, schema: {type: array, items: {type: object}} "
            + "| of style form is a list, which cannot be sent in a query",
        "in: header, schema: {type: object, properties: {a: {type: string}}} "
            + "| of style simple is an object, which cannot be sent in a header",
        "in: path, required: true, schema: {type: array, items: {type: string}} "
            + "| of style simple is a list, which cannot be sent in a path",
        "in: path, required: true, style: matrix, schema: {type: string} | of style"
            + " matrix is of an unsupported type, which cannot be sent in a path",
        "in: query, content: {application/json: {schema: {type: string}}} | has no schema",
      })
  void unsupportedParameterIsRejectedByName(String parameter, String problem) {
    String keywords = "parameters: [{name: it, " + parameter + "}]";
    String path = parameter.startsWith("in: path") ? "/probe/{it}" : "/probe";
    Document document = Document.of().operation(path, "get", keywords, TEXT);

    assertThatThrownBy(() -> Sdk.of(document))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probe: the parameter it " + problem);
  }

  @Test
  void parametersWithTheSameNameAreRejected() {
    Document document =
        Document.of()
            .probe(
                """
                parameters:
                  - {name: it, in: query, schema: {type: string}}
                  - {name: it, in: header, schema: {type: string}}
                """,
                TEXT);

    assertThatThrownBy(() -> Sdk.of(document))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probe: the parameter it has the same name as another parameter");
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
