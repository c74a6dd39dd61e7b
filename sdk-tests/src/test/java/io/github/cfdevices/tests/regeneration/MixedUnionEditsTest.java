package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.InvalidInputException;
import org.junit.jupiter.api.Test;

/** Added unions of several JSON types. */
final class MixedUnionEditsTest extends EditTest {
  private static final Sdk SDK =
      Sdk.of(
          Document.of()
              .operation(
                  "/probe",
                  "post",
                  "requestBody: {required: true, content: {application/json: {schema: {$ref:"
                      + " '#/components/schemas/Stop'}}}}",
                  "{type: object, properties: {result: {$ref: '#/components/schemas/Thing'}}}")
              .schema(
                  "Thing",
                  """
                  type: object
                  properties:
                    stop: {$ref: '#/components/schemas/Stop'}
                    key: {oneOf: [{type: string, format: password}, {type: array, items: {type: string}}]}
                    keys: {type: array, items: {oneOf: [{type: string, format: password}, {type: integer}]}}
                    named: {type: object, additionalProperties: {oneOf: [{type: string, format: password}, {type: array, items: {type: string}}]}}
                    table: {oneOf: [{type: integer}, {type: array, items: {type: array, items: {oneOf: [{type: string, format: password}, {type: integer}]}}}]}
                  """)
              .operation(
                  "/things",
                  "put",
                  "requestBody: {required: true, content: {application/json: {schema: {$ref:"
                      + " '#/components/schemas/Thing'}}}}",
                  "{type: object, properties: {result: {$ref: '#/components/schemas/Thing'}}}")
              .put("paths/~1things/put/operationId", "putThing")
              .schema(
                  "Stop",
                  """
                  oneOf:
                    - {type: string, maxLength: 3}
                    - {type: integer, minimum: 1}
                    - {type: array, items: {$ref: '#/components/schemas/Stop'}}
                    - {type: object, required: [name], properties: {name: {type: string}}}
                  """));

  @Test
  void factoriesCheckTheirValues() throws Exception {
    assertThat(run("return List.of(Stop.of(\"abc\"), Stop.of(1), Stop.of(List.of(Stop.of(2))));"))
        .hasToString(
            "[StopString{value=abc}, StopNumber{value=1},"
                + " StopList{value=[StopNumber{value=2}]}]");
    assertRejected(
        "Stop.of(\"abcd\")", "StopString must be a string of at most 3 characters, but has 4");
    assertRejected("Stop.of(0)", "StopNumber must be at least 1");
    assertRejected("Stop.of((String) null)", "StopString is required");
    assertRejected("Stop.of(Arrays.asList((Stop) null))", "StopList must be a list without null");
  }

  @Test
  void visitorHasAMethodForEachClass() throws Exception {
    String visitor =
        """
        Stop.Visitor<String> visitor = new Stop.Visitor<>() {
          @Override public String visitOther(Stop other) { return "other"; }
          @Override public String visitStopString(StopString value) { return value.value(); }
          @Override public String visitUnknownStop(UnknownStop value) { return value.json().text(); }
        };
        """;

    assertThat(
            run(
                visitor
                    + "return Stop.of(\"a\").accept(visitor) + Stop.of(1).accept(visitor)"
                    + " + UnknownStop.of(RawJson.of(true)).accept(visitor);"))
        .isEqualTo("aothertrue");
  }

  @Test
  void bodyIsTheValueItself() throws Exception {
    succeed("{\"stop\":[\"a\",7,{\"name\":\"n\",\"x\":null}]}");

    Object result =
        run(
            """
            Thing thing = ProbeApi.create(client).probe(Stop.of("abc")).execute();
            StopList stop = (StopList) thing.stop();
            return ((StopOption4) stop.value().get(2)).name() + ModelJson.encode(thing);
            """);

    assertThat(result).isEqualTo("n{\"stop\":[\"a\",7,{\"name\":\"n\",\"x\":null}]}");
    assertThat(sent().getBody().readUtf8()).isEqualTo("\"abc\"");
  }

  @Test
  void secretOfAVariantIsMasked() throws Exception {
    assertThat(run("return Thing.builder().key(ThingKey.of(\"s3cret\")).build();"))
        .hasToString("Thing{key=██}");
    assertThat(run("return ThingKey.of(\"s3cret\");")).hasToString("ThingKeyString{value=██}");
  }

  @Test
  void secretsInListsAndMapsOfUnionsAreMasked() throws Exception {
    assertThat(run("return Thing.builder().keys(List.of(ScalarValue.of(\"s3cret\"))).build();"))
        .hasToString("Thing{keys=██}");
    assertThat(
            run(
                "return ModelJson.decode(Thing.class,"
                    + " \"{\\\"named\\\":{\\\"a\\\":\\\"s3cret\\\"}}\");"))
        .hasToString("Thing{named=██}");
    assertThat(
            run(
                "return ModelJson.decode(Thing.class,"
                    + " \"{\\\"table\\\":[[\\\"s3cret\\\"]]}\");"))
        .hasToString("Thing{table=██}");
    assertThat(SDK.source("api/ProbeService.java"))
        .contains("@Secrets({\"key\", \"keys\", \"named\", \"table\"})");
  }

  private Object run(String body) throws Exception {
    return SDK.run(client, body);
  }

  private void assertRejected(String expression, String message) {
    assertThatThrownBy(() -> run("return " + expression + ";"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }
}
