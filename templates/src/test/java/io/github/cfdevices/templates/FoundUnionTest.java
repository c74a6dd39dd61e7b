package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unions of which the document does not say what decides on them. */
final class FoundUnionTest {
  private static final String PET = "model/Pet.java";
  private static final String ADAPTER = "model/PetJsonAdapter.java";

  @TempDir Path directory;

  @Test
  void propertyWithAUniqueValuePerVariantIsTheDiscriminator() {
    Generated sdk =
        union(
            "{type: object, properties: {kind: {type: string, enum: [cat, tom]}}}",
            "{type: object, properties: {kind: {type: string, enum: [dog]}}}");

    assertThat(sdk.lines(ADAPTER))
        .contains(
            "super(\"kind\");",
            "add(\"cat\", Cat.class);",
            "add(\"tom\", Cat.class);",
            "add(\"dog\", Dog.class);");
    assertThat(sdk.lines(PET))
        .contains("public sealed interface Pet", "permits Cat,", "Dog,", "UnknownPet {")
        .noneMatch(line -> line.contains("discriminator()"));
    assertThat(sdk.lines("model/UnknownPet.java"))
        .contains("public static UnknownPet of(RawJson json) {");
    assertThat(sdk.lines("model/Cat.java"))
        .contains("public final class Cat extends JsonModel implements Pet {");
  }

  @Test
  void discriminatorOfTheDocumentIsUsed() {
    Generated sdk =
        union(
            "{type: object, properties: {kind: {type: string}}}",
            "{type: object, properties: {kind: {type: string}}}",
            "discriminator: {propertyName: kind, mapping: "
                + "{c: '#/components/schemas/Cat', d: '#/components/schemas/Dog'}}");

    assertThat(sdk.lines(ADAPTER)).contains("add(\"c\", Cat.class);", "add(\"d\", Dog.class);");
  }

  @Test
  void sharedValueIdentifiesNoVariant() {
    Generated sdk =
        union(
            "{type: object, properties: {kind: {type: string, enum: [a, b]}}}",
            "{type: object, properties: {kind: {type: string, enum: [b]}}}");

    assertThat(sdk.lines(ADAPTER))
        .contains("super(\"kind\");", "add(\"a\", Cat.class);")
        .noneMatch(line -> line.contains("Dog.class"));
    assertThat(sdk.lines("model/Cat.java")).contains("return new Builder();");
    assertThat(sdk.lines("model/Dog.java")).contains("builder.kind = DogKind.B;");
  }

  @Test
  void sameValuesIdentifyNoVariant() {
    Generated sdk =
        union(
            "{type: object, properties: {kind: {type: string, enum: [b]}}}",
            "{type: object, properties: {kind: {type: string, enum: [b]}}}");

    assertThat(sdk.lines(PET)).anyMatch(line -> line.contains("No property determines"));
    assertThat(sdk.lines(ADAPTER))
        .contains("return new UnknownPet(json);")
        .noneMatch(line -> line.startsWith("add("));
  }

  @Test
  void reportNamesMembersThatNothingIdentifiesAndTheReason() throws IOException {
    Path report = directory.resolve("report.txt");
    Generated.ofSchemas(
        directory,
        """
        Thing:
          type: object
          properties:
            same: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
            fewer: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/C'}]}
            none: {oneOf: [{$ref: '#/components/schemas/D'}, {$ref: '#/components/schemas/E'}]}
            shared: {oneOf: [{$ref: '#/components/schemas/F'}, {$ref: '#/components/schemas/G'}]}
        A: {type: object, required: [a], properties: {a: {type: string}, b: {type: string}}}
        B: {type: object, required: [a], properties: {a: {type: string}}}
        C: {type: object, required: [a, c], properties: {a: {type: string}, c: {type: string}}}
        D: {type: object, properties: {d: {type: string}}}
        E: {type: object, required: [x], properties: {e: {type: string}}}
        F: {type: object, properties: {t: {type: string, enum: [f, g]}}}
        G: {type: object, properties: {t: {type: string, enum: [g]}}}
        """,
        report);

    String place = "  #/components/schemas/Thing/properties/";
    String hint = " (hint: discriminator or x-sibling-discriminator)";
    assertThat(Files.readAllLines(report))
        .contains(
            place
                + "same: a union without a discriminator, read as its unknown class: A requires the"
                + " same properties as B; B requires the same properties as A"
                + hint,
            place
                + "fewer: a union with members that are read as its unknown class: A requires no"
                + " property that C lacks",
            place
                + "none: a union without a discriminator, read as its unknown class: D requires no"
                + " property; E requires no property"
                + hint,
            place
                + "shared: a union with members that are read as its unknown class: G has no value"
                + " of t of its own");
  }

  @Test
  void siblingWhoseValuesNameTheVariantsIsTheDiscriminator() {
    Generated sdk =
        Generated.ofSchemas(
            directory,
            """
            Thing:
              type: object
              properties:
                type: {type: string, enum: [file, client_cert, none]}
                input: {$ref: '#/components/schemas/Input'}
            Input:
              anyOf:
                - {$ref: '#/components/schemas/my_file_input'}
                - {$ref: '#/components/schemas/my_client-cert_input'}
            my_file_input: {type: object, properties: {a: {type: string}}}
            my_client-cert_input: {type: object, properties: {b: {type: string}}}
            """);

    assertThat(sdk.lines("model/InputJsonAdapter.java"))
        .contains(
            "final class InputJsonAdapter extends UnionAdapter<Input> {",
            "add(\"file\", MyFileInput.class);",
            "add(\"client_cert\", MyClientCertInput.class);");
    assertThat(sdk.lines("model/MyFileInput.java")).contains("return ThingType.FILE;");
  }

  @Test
  void siblingThatOmitsAVariantIsNotADiscriminator() {
    Generated sdk =
        Generated.ofSchemas(
            directory,
            """
            Thing:
              type: object
              properties:
                type: {type: string, enum: [file, cert]}
                input: {$ref: '#/components/schemas/Input'}
            Input:
              anyOf: [{$ref: '#/components/schemas/FileInput'}, {$ref: '#/components/schemas/CertV2Input'}]
            FileInput: {type: object, properties: {a: {type: string}}}
            CertV2Input: {type: object, properties: {b: {type: string}}}
            """);

    assertThat(sdk.lines("model/InputJsonAdapter.java"))
        .noneMatch(line -> line.contains("classOf"));
  }

  @Test
  void classMayBeAMemberOfSeveralUnionsAndUnionsMayBeNested() {
    Generated sdk =
        Generated.ofSchemas(
            directory,
            """
            Thing:
              type: object
              properties:
                pet: {$ref: '#/components/schemas/Pet'}
                animal: {$ref: '#/components/schemas/Animal'}
            Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
            Animal: {oneOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Cow'}]}
            Cat: {type: object, properties: {kind: {type: string, enum: [cat]}}}
            Dog: {type: object, properties: {kind: {type: string, enum: [dog]}}}
            Cow: {type: object, properties: {kind: {type: string, enum: [cow]}}}
            """);

    assertThat(sdk.lines("model/Cat.java"))
        .contains(
            "public final class Cat extends JsonModel implements Animal, Pet {",
            "public <R> R accept(Pet.Visitor<R> visitor) {",
            "public <R> R accept(Animal.Visitor<R> visitor) {");
    assertThat(sdk.lines("model/Animal.java")).contains("permits Cat,", "Dog,", "Cow,");
  }

  @Test
  void propertiesBesideAUnionBelongToEachMember() {
    Generated sdk =
        Generated.ofSchemas(
            directory,
            """
            Thing: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
            Pet:
              properties: {name: {type: string}}
              oneOf:
                - {title: Cat, properties: {kind: {type: string, enum: [cat]}}}
                - {title: Dog, properties: {kind: {type: string, enum: [dog]}}}
            """);

    assertThat(sdk.lines("model/PetCat.java"))
        .contains("public @Nullable String name() {", "public @Nullable PetCatKind kind() {");
  }

  @Test
  void propertiesBesideAUnionThatNothingDecidesAreOneObject() {
    Generated sdk =
        Generated.ofSchemas(
            directory,
            """
            Thing: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
            Pet:
              required: [name]
              properties: {name: {type: string}}
              oneOf:
                - {required: [a], properties: {a: {type: string}, c: {type: string}}}
                - {properties: {b: {type: string}, c: {type: integer}}}
            """);

    assertThat(sdk.lines(PET))
        .contains(
            "public String name() {",
            "public @Nullable String a() {",
            "public @Nullable String b() {",
            "public @Nullable ScalarValue c() {");
  }

  private Generated union(String cat, String dog) {
    return union(cat, dog, "description: A pet.");
  }

  private Generated union(String cat, String dog, String keyword) {
    return Generated.ofSchemas(
        directory,
        """
        Thing: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
        Pet:
          KEYWORD
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
        Cat: CAT
        Dog: DOG
        """
            .replace("KEYWORD", keyword)
            .replace("CAT", cat)
            .replace("DOG", dog));
  }
}
