package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names with a meaning in Java or in the SDK. */
final class NameEditsTest extends EditTest {
  private static final String THING =
      "{type: object, properties: {result: {$ref: '#/components/schemas/Thing'}}}";

  private static final String[] MEMBERS = {
    "keywords | class, default, new, int, true, null, enum, _, switch, package |"
        + " thing.classValue() | class",
    "flags that are keywords | default: boolean, new: boolean | thing.isDefault() | true",
    "other words of the language | record, var, yield, sealed, permits, when, module |"
        + " thing.record() + thing.var() + thing.yieldValue() | recordvaryield",
    "digits first | 2fa, 1 | thing._2fa() + thing._1() | 2fa1",
    "signs only | $, -, +1, -1, @type | thing.toString().isEmpty() | false",
    "methods of models | toString, hashCode, getClass, builder, toBuilder, rawMembers,"
        + " describe, wait | thing.toStringValue() + thing.waitValue() | toStringwait",
    "methods of builders | build, self, unset, rawMember, set | thing.buildValue() +"
        + " thing.setValue() | buildset",
    "names of our own code | reader, writer, in, out, index, value, moshi, names, NAMES, from,"
        + " other, that | thing.reader() + thing.out() + thing.value() | readeroutvalue",
    "case only | id, ID, Id | thing.id() | id",
    "has_x beside a required x | x!, has_x | thing.x() + thing.hasX() | xtrue",
    "two names for one in Java | a_b, aB, a-b | thing.aB() | a_b",
  };

  static Stream<Arguments> members() {
    return Arrays.stream(MEMBERS).map(row -> Arguments.of((Object[]) row.split(" \\| ", -1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("members")
  void propertiesKeepAnyName(String name, String members, String expression, String value)
      throws Exception {
    Object result =
        Names.SDK.run(
            client,
            """
            THING thing = ModelJson.decode(THING.class, JSON);
            if (!ModelJson.encode(thing.toBuilder().build()).equals(JSON)) {
              throw new AssertionError(ModelJson.encode(thing));
            }
            return "" + (EXPRESSION);
            """
                .replace("EXPRESSION", expression)
                .replace("THING", Names.className(name))
                .replace("JSON", '"' + Names.json(members).replace("\"", "\\\"") + '"'));

    assertThat(result).isEqualTo(value);
  }

  @Test
  void schemasWithAnyNameAreModels() throws Exception {
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
            "Factory",
            "WithResponse",
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
    document.operation(
        "/with-response",
        "get",
        "{}",
        "{type: object, properties: {result: {$ref: '#/components/schemas/WithResponse'}}}");
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

  @Test
  void enumValuesWithAnyNameAreConstants() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .probe("{}", THING)
                .schema(
                    "Thing",
                    "{type: object, properties: {mode: {$ref: '#/components/schemas/Mode'}}}")
                .schema(
                    "Mode",
                    "{type: string, enum: ['', '1', '>=', '<', class, a, A, a-b, a_b, UNRECOGNIZED,"
                        + " 'ü', 'a \"b\"\\c']}"));

    Object result =
        sdk.run(
            client,
            """
            List<String> values = new ArrayList<>();
            for (String value : List.of("", "1", ">=", "<", "class", "a", "A", "a-b", "a_b",
                "UNRECOGNIZED", "ü", "a \\"b\\"\\\\c")) {
              Mode mode = Mode.of(value);
              if (mode.isKnown() && mode.value().equals(value) && mode == Mode.of(value)) {
                values.add(mode.known().name());
              }
            }
            return values.size() + " " + new HashSet<>(values).size();
            """);

    assertThat(result).isEqualTo("12 12");
  }

  @Test
  void operationsWithAnyNameAreMethods() throws Exception {
    List<String> names =
        List.of(
            "new",
            "default",
            "create",
            "forAccount",
            "with",
            "withCall",
            "withResponse",
            "withResponseCall",
            "toString",
            "wait",
            "2fa");
    Document document = Document.of();
    for (String name : names) {
      document
          .operation(
              "/" + name,
              "get",
              "parameters: [{name: account, in: query, schema: {type: string}}]",
              "{type: object, properties: {result: {type: string}}}")
          .put("paths/~1" + name + "/get/operationId", "'" + name + "'");
    }

    assertThat(Sdk.of(document).signatures("api.ProbeApi"))
        .filteredOn(line -> line.startsWith("ApiCall<String> "))
        .hasSize(2 * names.size());
  }

  @Test
  void parametersWithAnyNameAreSent() throws Exception {
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
                      - {name: 2fa, in: query, schema: {type: string}}
                      - {name: 'filter[a]', in: query, schema: {type: string}}
                    """,
                    "{type: object, properties: {result: {type: string}}}"));
    succeed("\"ok\"");

    sdk.run(
        client,
        """
        return ProbeApi.create(client).probe("a", "b", "c", ProbeParams.builder()
            .isDefault(true).builderValue("x")._2fa("y").filterA("z").build()).execute();
        """);

    assertThat(sentLine())
        .isEqualTo("GET /probe/a/b/c?default=true&builder=x&2fa=y&filter%5Ba%5D=z");
  }

  @Test
  void tagsWithAnyNameAreClasses() throws Exception {
    Document document = Document.of();
    for (String tag : List.of("zero trust/devices", "2fa", "Object", "default")) {
      String path = tag.replaceAll("\\W", "");
      document
          .operation(
              "/" + path, "get", "{}", "{type: object, properties: {result: {type: string}}}")
          .put("paths/~1" + path + "/get/operationId", "get" + path)
          .put("paths/~1" + path + "/get/tags", "['" + tag + "']");
    }
    Sdk sdk = Sdk.of(document);

    assertThat(sdk.files("api")).filteredOn(file -> file.endsWith("Api")).hasSize(4);
    assertThat(sdk.files("rx"))
        .filteredOn(file -> file.endsWith("Rx"))
        .hasSize(5)
        .contains("CloudflareRx");
  }

  /** One SDK with a model for each row serves all rows. */
  private static final class Names {
    static final Sdk SDK = Sdk.of(document());

    private static Document document() {
      Document document = Document.of();
      StringBuilder all = new StringBuilder("{type: object, properties: {");
      for (String row : MEMBERS) {
        String[] columns = row.split(" \\| ", -1);
        String name = className(columns[0]);
        document.schema(name, schema(columns[1]));
        all.append(name).append(": {$ref: '#/components/schemas/").append(name).append("'}, ");
      }
      return document.probe("{}", "{type: object, properties: {result: " + all + "}}}}");
    }

    static String className(String row) {
      return "Case" + row.replaceAll("[\\W_]", "");
    }

    /** Returns an object with the members, each of which has its own name as its value. */
    static String json(String members) {
      return Arrays.stream(members.split(", ", -1))
          .map(
              member ->
                  member.endsWith(": boolean")
                      ? '"' + wireName(member) + "\":true"
                      : '"' + wireName(member) + "\":\"" + wireName(member) + '"')
          .collect(Collectors.joining(",", "{", "}"));
    }

    private static String schema(String members) {
      StringBuilder schema = new StringBuilder("{type: object, properties: {");
      StringBuilder required = new StringBuilder();
      for (String member : members.split(", ", -1)) {
        String type = member.endsWith(": boolean") ? "boolean" : "string";
        schema.append("'").append(wireName(member)).append("': {type: ").append(type).append("}, ");
        required.append(member.endsWith("!") ? "'" + wireName(member) + "'" : "");
      }
      return schema + "}" + (required.isEmpty() ? "" : ", required: [" + required + "]") + "}";
    }

    private static String wireName(String member) {
      return member.replaceAll(": boolean|!", "");
    }
  }
}
