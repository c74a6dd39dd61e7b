package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnionTest {
  private static final String MAPPING =
      "{cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog'}";

  @TempDir Path directory;

  @Test
  void unionIsASealedInterfaceWithAClassForAllElse() {
    Generated sdk = union(MAPPING);

    assertThat(sdk.lines("model/Pet.java"))
        .contains(
            "public sealed interface Pet",
            "permits Cat,",
            "Dog,",
            "UnknownPet {",
            "@Nullable PetType discriminator();",
            "default R visitCat(Cat value) {");
    assertThat(sdk.lines("model/Cat.java"))
        .contains(
            "public final class Cat extends JsonModel implements Pet {",
            "public PetType discriminator() {",
            "return PetType.CAT;",
            "return visitor.visitCat(this);");
    assertThat(sdk.lines("model/UnknownPet.java"))
        .contains(
            "public final class UnknownPet implements Pet, UnknownVariant {",
            "public static UnknownPet of(PetType discriminator, RawJson json) {");
    assertThat(sdk.lines("model/PetJsonAdapter.java"))
        .contains(
            "final class PetJsonAdapter extends UnionAdapter<Pet> {",
            "add(\"cat\", Cat.class);",
            "return new UnknownPet(discriminator == null ? null : PetType.of(discriminator),"
                + " json);");
  }

  @Test
  void ownerReadsAndSetsTheSibling() {
    Generated sdk = union(MAPPING);

    assertThat(sdk.lines("model/ThingJsonAdapter.java"))
        .containsSequence(
            "case 1 -> {",
            "String discriminator =",
            "builder.type == null ? reader.lookAhead(\"type\") : builder.type.value();",
            "builder.pet = petAdapter.read(reader, discriminator);",
            "}");
    assertThat(sdk.file("model/Thing.java"))
        .contains(
            """
                  this.pet = setOptional("pet", pet);
                  if (pet != null && pet.discriminator() != null) {
                    type(pet.discriminator());
                  }
            """)
        .contains(
            "requireSame(\"type\", type, \"pet\", pet == null ? null : pet.discriminator());");
  }

  @Test
  void siblingMayBeAPlainText() {
    Generated sdk =
        Generated.ofSchemas(
            directory, schemas(MAPPING).replace("{$ref: '#/components/schemas/PetType'}", TEXT));

    assertThat(sdk.lines("model/Cat.java"))
        .contains("public String discriminator() {", "return \"cat\";");
    assertThat(sdk.lines("model/ThingJsonAdapter.java"))
        .contains(
            "String discriminator = builder.type == null ? reader.lookAhead(\"type\") :"
                + " builder.type;");
  }

  @Test
  void valueMayBeWithoutAMember() {
    assertThat(union("{cat: '#/components/schemas/Cat'}").lines("model/Pet.java"))
        .containsSequence("permits Cat,", "UnknownPet {");
  }

  @Test
  void mappingToANonMemberIsRefused() {
    assertRefused(
        schemas("{cat: '#/components/schemas/PetType'}"),
        "Pet x-sibling-discriminator: Pet maps a value to #/components/schemas/PetType, which is"
            + " not one of its members with properties");
  }

  @Test
  void memberWithoutPropertiesIsRefused() {
    assertRefused(
        schemas(MAPPING)
            .replace("{type: object, properties: {a: {type: string}}}", "{type: object}"),
        "Pet x-sibling-discriminator: Pet maps a value to #/components/schemas/Cat, which is not"
            + " one of its members with properties");
  }

  @Test
  void mappingOfAnUnknownValueIsRefused() {
    assertRefused(
        schemas("{fish: '#/components/schemas/Cat'}"),
        "Pet x-sibling-discriminator: PetType has no value \"fish\"");
  }

  @Test
  void memberOfTwoValuesIsRefused() {
    assertRefused(
        schemas("{cat: '#/components/schemas/Cat', dog: '#/components/schemas/Cat'}"),
        "Pet x-sibling-discriminator: Pet maps two values to #/components/schemas/Cat");
  }

  @Test
  void unionWithoutSiblingIsRefused() {
    assertRefused(
        schemas(MAPPING).replace("property: type", "property: kind"),
        "Pet x-sibling-discriminator: Thing has a union but no property \"kind\" that identifies"
            + " its member");
  }

  @Test
  void unionWithoutMappingIsRefused() {
    assertRefused(
        schemas(MAPPING).replace("mapping:", "other:"),
        "Pet x-sibling-discriminator: Pet has a sibling discriminator without mapping");
  }

  @Test
  void unionThatNoPropertyHasIsRefused() {
    assertRefused(
        schemas(MAPPING).replace("pet: {$ref: '#/components/schemas/Pet'}", PETS),
        "Pet x-sibling-discriminator: Pet is a union that no schema has a property of");
  }

  @Test
  void requestSchemaThatNamesNothingIsRefused() {
    assertRefused(
        """
        Thing:
          type: object
          x-request-schema: '#/components/schemas/Nothing'
          properties: {a: {type: string}}
        """,
        "Thing x-request-schema: Thing: x-request-schema names no schema:"
            + " #/components/schemas/Nothing");
  }

  @Test
  void requestSchemaThatIsNoModelIsRefused() {
    assertRefused(
        """
        Thing:
          type: object
          x-request-schema: '#/components/schemas/Text'
          properties: {a: {type: string}}
        Text: {type: string}
        """,
        "Thing x-request-schema: Thing: x-request-schema names no schema:"
            + " #/components/schemas/Text");
  }

  private static final String TEXT = "{type: string}";
  private static final String PETS =
      "pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}";

  private Generated union(String mapping) {
    return Generated.ofSchemas(directory, schemas(mapping));
  }

  private void assertRefused(String schemas, String message) {
    Generated.assertRefused(
        directory, Generated.document(schemas), "#/components/schemas/" + message);
  }

  private static String schemas(String mapping) {
    return """
    Thing:
      type: object
      properties:
        type: {$ref: '#/components/schemas/PetType'}
        pet: {$ref: '#/components/schemas/Pet'}
    PetType: {type: string, enum: [cat, dog, cow]}
    Pet:
      description: A pet.
      x-sibling-discriminator: {property: type, mapping: MAPPING}
      anyOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
    Cat: {type: object, properties: {a: {type: string}}}
    Dog: {type: object, properties: {b: {type: string}}}
    """
        .replace("MAPPING", mapping);
  }
}
