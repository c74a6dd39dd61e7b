package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that mean something to Java or to our runtime. */
final class NameEditsTest extends EditTest {
  private static final String THING =
      "{type: object, properties: {result: {$ref: '#/components/schemas/Thing'}}}";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "keywords | class, default, new, int, true, null, enum, _, switch, package |"
            + " thing.classValue() | class",
        "flags that are keywords | default: boolean, new: boolean | thing.isDefault() | true",
        "other words of the language | record, var, yield, sealed, permits, when, module |"
            + " thing.record() + thing.var() + thing.yield() | recordvaryield",
        "signs only | $, -, +1, -1, \"@type\" | thing.toString().isEmpty() | false",
        "methods of models | toString, hashCode, getClass, builder, toBuilder, rawMembers,"
            + " describe, wait | thing.toStringValue() + thing.waitValue() | toStringwait",
        "methods of builders | build, self, unset, rawMember, set | thing.buildValue() +"
            + " thing.setValue() | buildset",
        "names of our own code | reader, writer, in, out, index, value, moshi, names, NAMES, from,"
            + " other, that | thing.reader() + thing.out() + thing.value() | readeroutvalue",
      })
  void membersOfAnyNameKeepIt(String name, String members, String expression, String value)
      throws Exception {
    StringBuilder properties = new StringBuilder();
    StringBuilder json = new StringBuilder();
    StringBuilder required = new StringBuilder();
    for (String member : members.split(", ", -1)) {
      boolean flag = member.endsWith(": boolean");
      String wire = member.replace(": boolean", "").replace("!", "").replace("\"", "");
      required.append(member.endsWith("!") ? "'" + wire + "'" : "");
      properties.append("'").append(wire).append("': {type: ");
      properties.append(flag ? "boolean" : "string").append("}, ");
      json.append(json.isEmpty() ? "{" : ",").append('"').append(wire).append("\":");
      json.append(flag ? "true" : '"' + wire + '"');
    }
    json.append('}');
    String requiredWord = required.isEmpty() ? "" : "required: [" + required + "], ";
    Sdk sdk =
        Sdk.of(
            Document.of()
                .probe("{}", THING)
                .schema(
                    "Thing",
                    "{type: object, " + requiredWord + "properties: {" + properties + "}}"));

    Object result =
        sdk.run(
            client,
            """
            Thing thing = ModelJson.decode(Thing.class, JSON);
            if (!ModelJson.encode(thing.toBuilder().build()).equals(JSON)) {
              throw new AssertionError(ModelJson.encode(thing));
            }
            return "" + (EXPRESSION);
            """
                .replace("EXPRESSION", expression)
                .replace("JSON", '"' + json.toString().replace("\"", "\\\"") + '"'));

    assertThat(result).isEqualTo(value);
  }

  @Test
  void schemasOfAnyNameAreModels() throws Exception {
    List<String> names =
        List.of(
            "Object",
            "String",
            "Override",
            "Integer",
            "Long",
            "Boolean",
            "Deprecated",
            "Iterable",
            "Class",
            "Record",
            "Enum",
            "Error",
            "Exception",
            "Thread",
            "AssertionError",
            "List",
            "Map",
            "Objects",
            "Optional",
            "Type",
            "IOException",
            "BigDecimal",
            "LocalDate",
            "Builder",
            "Known",
            "Visitor",
            "JsonModel",
            "JsonAdapter",
            "ModelBuilder",
            "ApiCall",
            "ApiResponse",
            "Checks",
            "Page",
            "Paged",
            "Done",
            "RawJson",
            "OpenEnum",
            "Edit",
            "FormFile",
            "ByteString",
            "Part",
            "Field",
            "Body",
            "Query",
            "GET",
            "Single",
            "Nullable",
            "Credentials");
    StringBuilder all = new StringBuilder("{type: object, properties: {");
    Document document = Document.of();
    for (String name : names) {
      all.append(name).append(": {$ref: '#/components/schemas/").append(name).append("'}, ");
      document.schema(
          name,
          """
          type: object
          required: [a]
          properties:
            a: {type: string}
            b: {type: integer, format: int32, deprecated: true}
            c: {type: array, items: {$ref: '#/components/schemas/NAME'}}
            d: {type: string, format: date-time}
            e: {type: object, additionalProperties: {type: number}}
          """
              .replace("NAME", name));
    }
    Sdk sdk =
        Sdk.of(
            document.probe(
                "parameters: [{name: a, in: query, schema: {type: string}}]",
                "{type: object, properties: {result: " + all + "}}}}"));

    for (String name : names) {
      assertThat(sdk.files("model"))
          .anyMatch(file -> List.of(name, name + "Model", "Model" + name).contains(file));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"new", "default", "create", "forAccount", "account", "toString", "wait", "2fa"})
  void operationOfAnyNameIsAMethod(String name) throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .probe(
                    "parameters: [{name: account, in: query, schema: {type: string}}]",
                    "{type: object, properties: {result: {type: string}}}")
                .put("paths/~1probe/get/operationId", "'" + name + "'"));

    assertThat(sdk.signatures("api.ProbeApi"))
        .filteredOn(line -> line.startsWith("ApiCall<String> "))
        .hasSize(2);
  }

  @Test
  void parametersOfAnyNameAreSent() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .operation(
                    "/probe/{class}/{params}/{client}",
                    "get",
                    """
                    parameters:
                      - {name: class, in: path, required: true, schema: {type: string}}
                      - {name: params, in: path, required: true, schema: {type: string}}
                      - {name: client, in: path, required: true, schema: {type: string}}
                      - {name: default, in: query, schema: {type: boolean}}
                      - {name: builder, in: query, schema: {type: string}}
                      - {name: 'filter[a]', in: query, schema: {type: string}}
                    """,
                    "{type: object, properties: {result: {type: string}}}"));
    succeed("\"ok\"");

    sdk.run(
        client,
        """
        return ProbeApi.create(client).probe("a", "b", "c", ProbeParams.builder()
            .isDefault(true).builderValue("x").filterA("z").build()).execute();
        """);

    assertThat(sentLine()).isEqualTo("GET /probe/a/b/c?default=true&builder=x&filter%5Ba%5D=z");
  }

  @Test
  void tagsOfAnyNameAreClasses() throws Exception {
    for (String tag : List.of("zero trust/devices", "2fa", "Object", "default")) {
      Sdk sdk =
          Sdk.of(
              Document.of()
                  .probe("{}", "{type: object, properties: {result: {type: string}}}")
                  .put("paths/~1probe/get/tags", "['" + tag + "']"));

      assertThat(sdk.files("api")).filteredOn(file -> file.endsWith("Api")).hasSize(1);
      assertThat(sdk.files("rx")).hasSize(1);
    }
  }
}
