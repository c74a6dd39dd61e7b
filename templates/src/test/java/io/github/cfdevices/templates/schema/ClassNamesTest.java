package io.github.cfdevices.templates.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClassNamesTest {
  @ParameterizedTest
  @CsvSource({
    "access_app-request, AccessAppRequest",
    "1.1, Model11",
    "'*', Model",
    "class, ClassModel",
    "Record, RecordModel",
    "UUID, UUIDModel",
    "UnknownPet, UnknownPetModel",
    "PetJsonAdapter, PetJsonAdapterModel",
    "search_params, SearchParamsModel",
    "d1_service, D1ServiceModel",
    "other, OtherModel",
    "SDK, SDKModel",
    "a\u00b2, A",
    "\ud83d\ude00, Model",
    "\u4ef6\u6570, \u4ef6\u6570"
  })
  void schemaHasAClassName(String key, String name) {
    assertThat(new ClassNames("Sdk").of(key)).isEqualTo(name);
  }

  @Test
  void namesThatDifferInCaseOnlyAreSetApart() {
    ClassNames names = new ClassNames("Sdk");

    assertThat(List.of(names.of("Foo"), names.of("FOO"), names.of("foo"), names.of("f-oo")))
        .extracting(name -> name.toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
    assertThat(names.of("Foo")).isEqualTo("Foo");
  }

  @Test
  void longNamesAreCutAndSetApart() {
    ClassNames names = new ClassNames("Sdk");
    String one = names.of("Long".repeat(100) + "One");
    String other = names.of("Long".repeat(100) + "Two");

    assertThat(one).hasSizeLessThanOrEqualTo(200).startsWith("LongLong").isNotEqualTo(other);
    assertThat(names.ofParameters("get" + "Long".repeat(100))).hasSizeLessThanOrEqualTo(205);
    assertThat(new ClassNames("Sdk").of("Long".repeat(100) + "Two")).isEqualTo(other);
  }

  @Test
  void namesThatAFileSystemComposesAreSetApart() {
    ClassNames names = new ClassNames("Sdk");

    assertThat(names.of("Caf\u00e9")).isEqualTo("Caf\u00e9");
    assertThat(names.of("Kelvin")).isEqualTo("Kelvin");
    assertThat(names.of("\u212aelvin")).startsWith("KelvinX");
  }

  @Test
  void addedSchemaRenamesNoOther() {
    ClassNames before = new ClassNames("Sdk");
    ClassNames after = new ClassNames("Sdk");
    List<String> keys = List.of("a_b", "a-b", "c", "A_B");
    List<String> names = keys.stream().map(before::of).toList();
    after.of("another");

    assertThat(
            keys.stream()
                .map(
                    key -> {
                      String name = after.of(key);
                      after.of(key + "x");
                      return name;
                    }))
        .isEqualTo(names);
    assertThat(after.of("a.b")).isNotIn(names);
  }

  @Test
  void suffixDependsOnTheOwnNameOnly() {
    ClassNames one = new ClassNames("Sdk");
    one.of("a_b");
    ClassNames other = new ClassNames("Sdk");
    other.of("a.b");
    other.of("A_b");

    assertThat(one.of("a-b")).isEqualTo(other.of("a-b")).startsWith("ABX");
  }
}
