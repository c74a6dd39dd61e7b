package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas of every form as result and request body, which round-trip. */
final class ShapeEditsTest extends EditTest {
  private static final String THING =
      "{type: object, properties: {result: {$ref: '#/components/schemas/Thing'}}}";

  private static final Map<String, String> RESULTS =
      Map.ofEntries(
          Map.entry("text", "{type: string}"),
          Map.entry("whole", "{type: integer}"),
          Map.entry("decimal", "{type: number}"),
          Map.entry("flag", "{type: boolean}"),
          Map.entry("mode", "{$ref: '#/components/schemas/Mode'}"),
          Map.entry("modes", "{type: array, items: {$ref: '#/components/schemas/Mode'}}"),
          Map.entry("decimals", "{type: array, items: {type: number}}"),
          Map.entry("counts", "{type: object, additionalProperties: {type: integer}}"),
          Map.entry("time", "{type: string, format: date-time}"),
          Map.entry("any", "{}"));

  private static final String[] SHAPES = {
    "map of texts | {a: {type: object, additionalProperties: {type: string}}} "
        + "| {\"a\":{\"x\":\"1\",\"y\":\"2\"}} | thing.a().get(\"y\") | 2",
    "map of models | {a: {type: object, additionalProperties: {$ref:"
        + " '#/components/schemas/THING'}}} | {\"a\":{\"x\":{\"a\":{}}}} |"
        + " thing.a().get(\"x\").a().size() | 0",
    "map of lists | {a: {type: object, additionalProperties: {type: array, items: {type:"
        + " integer}}}} | {\"a\":{\"x\":[1,2]}} | thing.a().get(\"x\").get(1) | 2",
    "list of lists | {a: {type: array, items: {type: array, items: {type: number}}}} "
        + "| {\"a\":[[1.50],[]]} | thing.a().get(0).get(0) | 1.50",
    "list with nulls | {a: {type: array, items: {type: integer, nullable: true}}} |"
        + " {\"a\":[1,null]} | thing.a().get(0) + \" \" + thing.a().get(1) | 1 null",
    "map with nulls | {a: {type: object, additionalProperties: {nullable: true, allOf: [{$ref:"
        + " '#/components/schemas/THING'}]}}} | {\"a\":{\"x\":null,\"y\":{}}} |"
        + " thing.a().containsKey(\"x\") + \" \" + thing.a().get(\"y\").a() | true null",
    "union of scalars | {a: {oneOf: [{type: string}, {type: integer}]}, b: {type: array, items:"
        + " {anyOf: [{type: number}, {type: boolean}]}}} |"
        + " {\"a\":\"1\",\"b\":[1.50,true]} | thing.a().string() + thing.b().get(0).number() +"
        + " thing.b().get(1).bool() | 11.50true",
    "another type in a union of scalars | {a: {oneOf: [{type: string}, {type: integer}]}} |"
        + " {\"a\":{\"b\":[1]}} | thing.rawMembers().get(\"a\").text() | {\"b\":[1]}",
    "string or list | {a: {oneOf: [{type: string}, {type: array, items: {type: string}}]}} |"
        + " {\"a\":[\"x\"]} | ((THINGAList) thing.a()).value().get(0) | x",
    "enum or model | {a: {oneOf: [{type: string, enum: [none]}, {$ref:"
        + " '#/components/schemas/THING'}]}} | {\"a\":{\"a\":\"none\",\"z\":1}} | ((THINGAString) ((THING)"
        + " thing.a()).a()).value().known() | NONE",
    "list with another item | {a: {oneOf: [{type: string}, {type: array, items: {type: integer}}]}}"
        + " | {\"a\":[1,\"x\"]} | ((UnknownTHINGA) thing.a()).json().text() | [1,\"x\"]",
    "map or flag | {a: {oneOf: [{type: boolean}, {type: object, additionalProperties: {type:"
        + " integer}}]}} | {\"a\":{\"x\":1}} | ((THINGAObject) thing.a()).value().get(\"x\") | 1",
    "string or models | {a: {oneOf: [{type: string}, {type: object, properties: {kind: {type:"
        + " string, enum: [x]}}}, {type: object, properties: {kind: {type: string, enum: [y]}}}]}}"
        + " | {\"a\":{\"kind\":\"y\"}} | ((THINGAOption3) thing.a()).kind().value() | y",
    "list of unions | {a: {type: array, items: {oneOf: [{type: integer}, {type: object}]}}} |"
        + " {\"a\":[1,{\"x\":[null]}]} | ((THINGAInnerNumber) thing.a().get(0)).value() + \" \" +"
        + " ((THINGAInnerObject) thing.a().get(1)).value().text() | 1 {\"x\":[null]}",
    "recursion | {a: {$ref: '#/components/schemas/THING'}, b: {type: array, items: {$ref:"
        + " '#/components/schemas/THING'}}} | {\"a\":{\"a\":{}},\"b\":[{\"b\":[]}]} |"
        + " thing.b().get(0).b().size() | 0",
    "free form | {a: {type: object}, b: {}} | {\"a\":{\"x\":[null]},\"b\":7} | thing.a().text() +"
        + " thing.b().text() | {\"x\":[null]}7",
    "free-form map | {a: {type: object, additionalProperties: true}} "
        + "| {\"a\":{\"x\":[null]}} | thing.a().get(\"x\").text() | [null]",
    "numbers beyond 2^53 | {a: {type: integer}, b: {type: number}} |"
        + " {\"a\":9007199254740993,\"b\":9007199254740993.25} | thing.a() + \" \" + thing.b() |"
        + " 9007199254740993 9007199254740993.25",
    "nested object | {a: {type: object, properties: {b: {type: object, properties: {c: {type:"
        + " string}}}}}} | {\"a\":{\"b\":{\"c\":\"x\",\"d\":1}}} | thing.a().b().c() | x",
    "list of objects | {a: {type: array, items: {type: object, properties: {b: {type: boolean}}}}} "
        + "| {\"a\":[{\"b\":true}]} | thing.a().get(0).b() | true",
    "dates | {a: {type: string, format: date}, b: {type: string, format: date-time}} |"
        + " {\"a\":\"2025-01-02\",\"b\":\"2025-01-02T03:04:05.120Z\"} | thing.a() + \" \" +"
        + " thing.b() | 2025-01-02 2025-01-02T03:04:05.120Z",
    "list of enums | {a: {type: array, items: {type: string, enum: [x, y]}}} |"
        + " {\"a\":[\"y\",\"z\"]} | thing.a().get(0).known() + \" \" + thing.a().get(1).known() | Y"
        + " UNRECOGNIZED",
    "formats of text | {a: {type: string, format: uuid}, b: {type: string, format: byte}, c: {type:"
        + " string, format: uri}, d: {type: string, format: binary}} |"
        + " {\"a\":\"1\",\"b\":\"YQ==\",\"c\":\"/x\",\"d\":\"y\"} | thing.a() + thing.b() +"
        + " thing.c() + thing.d() | 1YQ==/xy",
    "names in capitals | {ID: {type: string}, URL: {type: string}, aURL: {type: string}} |"
        + " {\"ID\":\"1\",\"URL\":\"2\",\"aURL\":\"3\"} | thing.ID() + thing.URL() + thing.aURL() |"
        + " 123",
  };

  static Stream<Arguments> shapes() {
    return Arrays.stream(SHAPES).map(shape -> Arguments.of((Object[]) shape.split(" *\\| *", -1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void valuesRoundTrip(String name, String properties, String json, String expression, String value)
      throws Exception {
    String thing = className(name);

    Object result =
        Shapes.SDK.run(
            client,
            """
            THING thing = ModelJson.decode(THING.class, JSON);
            THING same = thing.toBuilder().build();
            if (!thing.equals(same) || !ModelJson.encode(same).equals(JSON)) {
              throw new AssertionError(ModelJson.encode(same));
            }
            return "" + (EXPRESSION);
            """
                .replace("EXPRESSION", expression)
                .replace("THING", thing)
                .replace("JSON", '"' + json.replace("\"", "\\\"") + '"'));

    assertThat(result).isEqualTo(value);
  }

  @Test
  void allOfIsOneModel() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .probe("{}", THING)
                .schema("Base", "{type: object, required: [id], properties: {id: {type: string}}}")
                .schema(
                    "Thing",
                    """
                    allOf:
                      - $ref: '#/components/schemas/Base'
                      - type: object
                        required: [size]
                        properties: {size: {type: integer}}
                    """));
    succeed("{\"id\":\"a\",\"size\":1,\"more\":{}}");

    Object result =
        sdk.run(
            client,
            """
            Thing thing = ProbeApi.create(client).probe().execute();
            return thing.id() + thing.size() + ModelJson.encode(thing);
            """);

    assertThat(result).isEqualTo("a1{\"id\":\"a\",\"size\":1,\"more\":{}}");
    assertThat(sdk.signatures("model.Thing"))
        .contains("String id()", "boolean hasId()", "boolean hasSize()", "long size()");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text     | \"a\"                      | String            | a",
        "whole    | 9007199254740993         | Long              | 9007199254740993",
        "decimal  | 1.50                     | BigDecimal        | 1.50",
        "flag     | true                     | Boolean           | true",
        "mode     | \"b\"                      | Mode              | b",
        "modes    | [\"b\",\"c\"]                | List<Mode>        | [b, c]",
        "decimals | [1.50]                   | List<BigDecimal>  | [1.50]",
        "counts   | {\"a\":1}                  | Map<String, Long> | {a=1}",
        "time     | \"2025-01-02T03:04:05Z\"   | OffsetDateTime    | 2025-01-02T03:04:05Z",
        "any      | [1]                      | RawJson           | RawJson(3 chars)",
      })
  void resultMayBeAnyValue(String method, String json, String type, String text) throws Exception {
    succeed(json);

    Object result =
        Shapes.SDK.run(client, "return ProbeApi.create(client)." + method + "().execute();");

    assertThat(result).hasToString(text);
    assertThat(Shapes.SDK.signatures("api.ProbeApi"))
        .contains("ApiCall<" + type + "> " + method + "()");
  }

  private static String className(String name) {
    return "Thing" + name.replaceAll("\\W", "_").replaceAll("_(\\w)", "$1");
  }

  /** One SDK with all shapes serves all cases. */
  private static final class Shapes {
    static final Sdk SDK = Sdk.of(document());

    private static Document document() {
      StringBuilder all = new StringBuilder("{type: object, properties: {");
      Document document = Document.of().schema("Mode", "{type: string, enum: [a, b]}");
      for (String shape : SHAPES) {
        String[] columns = shape.split(" *\\| *", -1);
        String thing = className(columns[0]);
        document.schema(
            thing, "{type: object, properties: " + columns[1].replace("THING", thing) + "}");
        all.append(thing).append(": {$ref: '#/components/schemas/").append(thing).append("'}, ");
      }
      document.probe("{}", envelope(all.append("}}").toString()));
      RESULTS.forEach(
          (method, schema) ->
              document
                  .operation("/" + method, "get", "{}", envelope(schema))
                  .put("paths/~1" + method + "/get/operationId", method));
      return document;
    }

    private static String envelope(String result) {
      return "{type: object, properties: {result: " + result + "}}";
    }
  }
}
