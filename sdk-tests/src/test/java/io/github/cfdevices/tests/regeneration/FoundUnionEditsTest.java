package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Added unions without a hint, whose variants have a discriminator or have none. */
final class FoundUnionEditsTest extends EditTest {
  private static final String CAT =
      "{type: object, required: [kind], properties: {kind: {type: string, enum: [cat]}, lives:"
          + " {type: integer}}}";
  private static final String DOG =
      "{type: object, required: [kind], properties: {kind: {type: string, enum: [dog]}, barks:"
          + " {type: boolean}}}";
  private static final String CAT_OR_DOG =
      "oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]";

  @Test
  void listOfAUnionContainsKnownAndUnknownVariants() throws Exception {
    Sdk sdk = Sdk.of(pets("{" + CAT_OR_DOG + "}"));
    String json =
        "{\"pets\":[{\"kind\":\"cat\",\"lives\":9,\"more\":1},{\"kind\":\"dog\",\"barks\":true},"
            + "{\"kind\":\"cow\"},7]}";
    succeed(json);

    Object result =
        sdk.run(
            client,
            """
            Thing thing = ProbeApi.create(client).probe().execute();
            List<Object> found = new ArrayList<>();
            for (Pet pet : thing.pets()) {
              found.add(pet instanceof Cat cat ? cat.lives()
                  : pet instanceof Dog dog ? dog.barks()
                  : ((UnknownPet) pet).json().text());
            }
            found.add(ModelJson.encode(thing));
            return found;
            """);

    assertThat(result).isEqualTo(List.of(9L, true, "{\"kind\":\"cow\"}", "7", json));
  }

  @Test
  void discriminatorOfTheDocumentSelectsTheVariant() throws Exception {
    Sdk sdk =
        Sdk.of(
            pets(
                "{"
                    + CAT_OR_DOG
                    + ", discriminator: {propertyName: sort, mapping: "
                    + "{c: '#/components/schemas/Cat', d: '#/components/schemas/Dog'}}}"));
    succeed("{\"pets\":[{\"sort\":\"d\"},{\"sort\":\"c\",\"lives\":1}]}");

    Object result =
        sdk.run(
            client,
            """
            Thing thing = ProbeApi.create(client).probe().execute();
            return List.of(thing.pets().get(0) instanceof Dog, thing.pets().get(1) instanceof Cat);
            """);

    assertThat(result).isEqualTo(List.of(true, true));
  }

  @Test
  void unionWithoutDiscriminatorKeepsTheJson() throws Exception {
    Sdk sdk =
        Sdk.of(
            pets("{" + CAT_OR_DOG + "}")
                .schema("Cat", "{type: object, properties: {name: {type: string}}}")
                .schema("Dog", "{type: object, properties: {name: {type: string}}}"));
    succeed("{\"pets\":[{\"name\":\"a\",\"x\":[1]}]}");

    Object result =
        sdk.run(
            client,
            """
            Thing thing = ProbeApi.create(client).probe().execute();
            Pet made = Cat.builder().name("b").build();
            return ((UnknownPet) thing.pets().get(0)).json().text()
                + ModelJson.encode(thing.toBuilder().pets(List.of(made)).build());
            """);

    assertThat(result).isEqualTo("{\"name\":\"a\",\"x\":[1]}{\"pets\":[{\"name\":\"b\"}]}");
  }

  @Test
  void nestedUnionHasAllVariants() throws Exception {
    Sdk sdk =
        Sdk.of(
            pets("{oneOf: [{$ref: '#/components/schemas/Small'}, {$ref:"
                    + " '#/components/schemas/Cow'}]}")
                .schema("Small", "{" + CAT_OR_DOG + "}")
                .schema(
                    "Cow",
                    "{type: object, properties: {kind: {type: string, enum: [cow]}, milk: {type:"
                        + " number}}}"));
    succeed("{\"pets\":[{\"kind\":\"cow\",\"milk\":1.50},{\"kind\":\"dog\"}]}");

    Object result =
        sdk.run(
            client,
            """
            Thing thing = ProbeApi.create(client).probe().execute();
            return List.of(((Cow) thing.pets().get(0)).milk(), thing.pets().get(1) instanceof Dog);
            """);

    assertThat(result).hasToString("[1.50, true]");
  }

  @Test
  void unionWithPropertiesCanContainAUnionOfItself() throws Exception {
    String kind =
        "{type: object, required: [kind], properties: {kind: {type: string, enum: [%s]}}}";
    Sdk sdk =
        Sdk.of(
            Document.of()
                .probe(
                    "{}",
                    "{type: object, properties: {success: {type: boolean}, errors: {type: array,"
                        + " items: {}}, result: {$ref: '#/components/schemas/Op'}}}")
                .schema(
                    "Op",
                    """
                    type: object
                    properties: {args: {type: array, items: {$ref: '#/components/schemas/Expr'}}}
                    oneOf: [{$ref: '#/components/schemas/Add'}, {$ref: '#/components/schemas/Mul'}]
                    discriminator: {propertyName: kind}
                    """)
                .schema("Add", kind.formatted("add"))
                .schema("Mul", kind.formatted("mul"))
                .schema("Lit", kind.formatted("lit").replace("}}}", "}, value: {type: integer}}}"))
                .schema(
                    "Expr",
                    "{oneOf: [{$ref: '#/components/schemas/Op'}, {$ref:"
                        + " '#/components/schemas/Lit'}]}"));
    succeed("{\"kind\":\"add\",\"args\":[{\"kind\":\"lit\",\"value\":7},{\"kind\":\"mul\"}]}");

    Object result =
        sdk.run(
            client,
            """
            OpOption1 add = (OpOption1) ProbeApi.create(client).probe().execute();
            return List.of(((Lit) add.args().get(0)).value(), add.args().get(1) instanceof OpOption2);
            """);

    assertThat(result).hasToString("[7, true]");
  }

  /** Returns a document with an operation that returns a list of pets. */
  private static Document pets(String pet) {
    return Document.of()
        .probe(
            "{}",
            "{type: object, properties: {success: {type: boolean}, errors: {type: array, items:"
                + " {}}, result: {$ref: '#/components/schemas/Thing'}}}")
        .schema(
            "Thing",
            "{type: object, properties: {pets: {type: array, items: {$ref:"
                + " '#/components/schemas/Pet'}}}}")
        .schema("Pet", pet)
        .schema("Cat", CAT)
        .schema("Dog", DOG);
  }
}
