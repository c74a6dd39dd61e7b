package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Added unions whose members the document tells apart, each in its own way. */
final class DecidedUnionEditsTest extends EditTest {
  @Test
  void memberIsFoundAndWrittenBackUnchanged() throws Exception {
    List<String> known =
        List.of(
            "Named {\"petType\":\"Cat\",\"lives\":9} Cat",
            "Named {\"petType\":\"Dog\",\"bark\":1.50,\"more\":null} Dog",
            "Named {\"petType\":\"cat\"} UnknownNamed",
            "Mapped {\"petType\":\"dog\"} Dog",
            "Mapped {\"petType\":\"Cat\"} Cat",
            "Mapped {\"petType\":\"Dog\"} Dog",
            "Base {\"petType\":\"small_bird\",\"name\":\"a\",\"wings\":2} SmallBird",
            "Base {\"petType\":\"fish\",\"name\":\"a\"} Fish",
            "Base {\"petType\":\"parrot\",\"wings\":2,\"words\":[]} Parrot",
            "Base {\"petType\":\"Base\",\"name\":\"a\"} UnknownBase",
            "Half {\"petType\":\"hen\"} Hen",
            "Half {\"petType\":\"duck\"} Duck",
            "Half {\"petType\":\"Duck\"} UnknownHalf",
            "Implicit {\"x\":1,\"kind\":\"Leaf\"} Leaf",
            "Implicit {\"y\":1,\"kind\":\"Root\"} Root",
            "Circle {\"kind\":\"Round\",\"radius\":1.0} Round",
            "Circle {\"kind\":\"Square\",\"side\":1} Square",
            "Numbered {\"version\":1,\"a\":\"x\"} V1",
            "Numbered {\"version\":3} V2",
            "Numbered {\"version\":4} UnknownNumbered",
            "Flagged {\"good\":true,\"level\":1} Good",
            "Flagged {\"good\":false} Bad",
            "Flagged {\"good\":null} UnknownFlagged",
            "Shared {\"t\":\"a\"} S1",
            "Shared {\"t\":\"b\"} S2",
            "Shared {\"t\":\"c\"} UnknownShared",
            "Edited {\"operation\":\"remove\"} Remove",
            "Edited {\"operation\":\"set\",\"value\":\"x\"} SetStatic",
            "Edited {\"operation\":\"set\",\"expression\":\"y\"} SetDynamic",
            "Edited {\"operation\":\"set\"} UnknownEdited",
            "Edited {\"operation\":\"set\",\"value\":\"x\",\"expression\":\"y\"} UnknownEdited",
            "Edited {\"operation\":\"add\",\"value\":\"x\"} UnknownEdited",
            "Spec {\"serverless\":{\"cloud\":\"x\"}} Serverless",
            "Spec {\"pod\":{},\"serverless\":null} Pod",
            "Spec {\"byoc\":{}} UnknownSpec",
            "Spec {\"pod\":{},\"serverless\":{}} UnknownSpec",
            "Spec 7 UnknownSpec",
            "Closed {\"b\":\"2\",\"x\":\"1\"} C1",
            "Closed {\"c\":\"2\",\"x\":\"1\"} C2",
            "Closed {\"x\":\"1\"} UnknownClosed",
            "Open {\"x\":\"1\",\"a\":\"2\"} UnknownOpen",
            "Typed {\"n\":1,\"type\":\"two\",\"b\":[]} TypedOption2",
            "Typed {\"n\":1,\"type\":\"three\"} UnknownTyped");
    Sdk sdk = Sdk.of(document());
    for (String each : known) {
      succeed(
          "{\""
              + each.substring(0, each.indexOf(' ')).toLowerCase(Locale.ROOT)
              + "\":"
              + each.substring(each.indexOf(' ') + 1, each.lastIndexOf(' '))
              + "}");
    }

    Object found =
        sdk.run(
            client,
            """
            List<String> found = new ArrayList<>();
            for (int i = 0; i < COUNT; i++) {
              Thing thing = ProbeApi.create(client).probe().execute();
              for (java.lang.reflect.Method method : Thing.class.getDeclaredMethods()) {
                Object value = method.getParameterCount() == 0
                        && method.getReturnType().isSealed() ? method.invoke(thing) : null;
                if (value != null) {
                  String json = ModelJson.encode(thing);
                  found.add(method.getReturnType().getSimpleName() + " "
                      + json.substring(json.indexOf(':') + 1, json.length() - 1)
                      + " " + value.getClass().getSimpleName());
                }
              }
            }
            return found;
            """
                .replace("COUNT", String.valueOf(known.size())));

    assertThat((List<?>) found).hasToString(known.toString());
  }

  @Test
  void builderSetsTheOnlyValueOfTheDiscriminator() throws Exception {
    Sdk sdk = Sdk.of(document());

    Object made =
        sdk.run(
            client,
            """
            List<JsonModel> made = List.of(
                Cat.builder().lives(9L).build(), Dog.builder().build(), SmallBird.builder().build(),
                Parrot.builder().name("p").build(), Leaf.builder().build(), Round.builder().build(),
                V1.builder().build(), V2.builder().version(3L).build(), Good.builder().build(),
                S1.builder().build(), S3.builder().build(), SetStatic.builder().value("x").build(),
                Serverless.builder().serverless(
                    ServerlessServerless.builder().build()).build(),
                TypedOption1.builder().build(), ModelJson.decode(Cat.class, "{}"),
                Round.builder().kind("other").build());
            List<String> json = new ArrayList<>();
            made.forEach(each -> json.add(ModelJson.encode(each)));
            return json;
            """);

    // Two unions have different values for Dog.
    assertThat(((List<?>) made).stream().map(Object::toString).collect(Collectors.joining(" ")))
        .isEqualTo(
            "{\"petType\":\"Cat\",\"lives\":9} {} {\"petType\":\"small_bird\"}"
                + " {\"petType\":\"parrot\",\"name\":\"p\"} {\"kind\":\"Leaf\"}"
                + " {\"kind\":\"Round\"} {\"version\":1} {\"version\":3} {\"good\":true}"
                + " {\"t\":\"a\"} {\"t\":\"c\"} {\"operation\":\"set\",\"value\":\"x\"}"
                + " {\"serverless\":{}} {\"type\":\"one\"} {} {\"kind\":\"other\"}");
  }

  private static Document document() {
    return Document.of()
        .probe(
            "{}",
            "{type: object, properties: {success: {type: boolean}, result: "
                + "{$ref: '#/components/schemas/Thing'}}}")
        .schema(
            "Thing",
            object(
                "named: "
                    + ref("Named")
                    + ", mapped: "
                    + ref("Mapped")
                    + ", base: {description: It., allOf: ["
                    + ref("Base")
                    + "]}, half: "
                    + ref("Half")
                    + ", implicit: "
                    + ref("Implicit")
                    + ", circle: "
                    + ref("Circle")
                    + ", numbered: "
                    + ref("Numbered")
                    + ", flagged: "
                    + ref("Flagged")
                    + ", shared: "
                    + ref("Shared")
                    + ", edited: "
                    + ref("Edited")
                    + ", spec: "
                    + ref("Spec")
                    + ", closed: "
                    + ref("Closed")
                    + ", open: "
                    + ref("Open")
                    + ", typed: "
                    + ref("Typed")))
        .schema("Named", oneOf("Cat", "Dog") + ", discriminator: {propertyName: petType}}")
        .schema(
            "Mapped",
            oneOf("Cat", "Dog")
                + ", discriminator: {propertyName: petType, mapping: {dog: Dog, cow: Cow}}}")
        .schema("Cat", object("petType: {type: string}, lives: {type: integer}"))
        .schema("Dog", object("petType: {type: string}, bark: {type: number}"))
        // A base whose members extend it, also indirectly and without properties of their own.
        .schema(
            "Base",
            "{type: object, required: [petType], properties: {petType: {type: string, enum:"
                + " [small_bird, fish, parrot]}, name: {type: string}},"
                + " discriminator: {propertyName: petType}}")
        .schema("Parrot", extending("SmallBird", "words: {type: array, items: {}}"))
        .schema("SmallBird", extending("Base", "wings: {type: integer}"))
        .schema("Fish", "{allOf: [" + ref("Base") + "]}")
        // The members inherit all values, of which the document maps one.
        .schema(
            "Half",
            "{type: object, properties: {petType: {type: string, enum: [duck, hen]}},"
                + " discriminator: {propertyName: petType, mapping: {hen: Hen}}}")
        .schema("Hen", extending("Half", "eggs: {type: integer}"))
        .schema("Duck", extending("Half", "lake: {type: string}"))
        // The members do not have the discriminator.
        .schema("Implicit", oneOf("Leaf", "Root") + ", discriminator: {propertyName: kind}}")
        .schema("Leaf", object("x: {type: integer}"))
        .schema("Root", object("y: {type: integer}"))
        .schema(
            "Circle",
            oneOf("Round", "Square")
                + ", properties: {kind: {type: string}}, discriminator: {propertyName: kind}}")
        .schema("Round", extending("Circle", "radius: {type: number}"))
        .schema("Square", extending("Circle", "side: {type: number}"))
        .schema("Numbered", oneOf("V1", "V2") + "}")
        .schema("V1", object("version: {type: integer, enum: [1]}, a: {type: string}"))
        .schema("V2", object("version: {type: integer, enum: [2, 3]}"))
        .schema("Flagged", oneOf("Good", "Bad") + "}")
        .schema("Good", object("good: {type: boolean, enum: [true]}, level: {type: integer}"))
        .schema("Bad", object("good: {type: boolean, enum: [false]}"))
        .schema("Shared", oneOf("S1", "S2", "S3") + "}")
        .schema("S1", object("t: {type: string, enum: [a]}"))
        .schema("S2", object("t: {type: string, enum: [b, c]}"))
        .schema("S3", object("t: {type: string, enum: [c]}"))
        .schema("Edited", oneOf("Remove", "SetStatic", "SetDynamic") + "}")
        .schema("Remove", object("operation: {type: string, enum: [remove]}"))
        .schema(
            "SetStatic",
            requiring("value", "operation: {type: string, enum: [set]}, value: {type: string}"))
        .schema(
            "SetDynamic",
            requiring(
                "expression", "operation: {type: string, enum: [set]}, expression: {type: string}"))
        .schema("Spec", oneOf("Serverless", "Pod") + "}")
        .schema(
            "Serverless",
            requiring(
                "serverless", "serverless: {type: object, properties: {cloud: {type: string}}}"))
        .schema("Pod", requiring("pod", "pod: {type: object}"))
        .schema("Closed", oneOf("C1", "C2") + "}")
        .schema("C1", closed("a: {type: string}, b: {type: string}, x: {type: string}"))
        .schema("C2", closed("c: {type: string}, x: {type: string}"))
        // No property is required, and other members allow any.
        .schema("Open", oneOf("O1", "O2") + "}")
        .schema("O1", object("a: {type: string}, x: {type: string}"))
        .schema("O2", object("c: {type: string}, x: {type: string}"))
        .schema(
            "Typed",
            oneOf("T1", "T2")
                + ", properties: {n: {type: integer}, type: {type: string}}, discriminator:"
                + " {propertyName: type, mapping: {one: T1, two: T2}}}")
        .schema("T1", object("a: {type: string}"))
        .schema("T2", object("b: {type: array, items: {}}"));
  }

  private static String oneOf(String... members) {
    return "{oneOf: ["
        + List.of(members).stream()
            .map(DecidedUnionEditsTest::ref)
            .collect(Collectors.joining(", "))
        + "]";
  }

  private static String ref(String name) {
    return "{$ref: '#/components/schemas/" + name + "'}";
  }

  private static String object(String properties) {
    return "{type: object, properties: {" + properties + "}}";
  }

  private static String requiring(String required, String properties) {
    return "{type: object, required: [" + required + "], properties: {" + properties + "}}";
  }

  private static String closed(String properties) {
    return "{type: object, additionalProperties: false, properties: {" + properties + "}}";
  }

  private static String extending(String base, String properties) {
    return "{allOf: [" + ref(base) + ", " + object(properties) + "]}";
  }
}
