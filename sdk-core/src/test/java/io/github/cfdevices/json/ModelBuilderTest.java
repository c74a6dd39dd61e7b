package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.MissingFieldException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelBuilderTest {
  @Test
  void requiredPropertyMustBeSet() {
    assertRejected(() -> new Product.Builder().build(), "Product.name", "is required");
  }

  @Test
  void requiredPropertyMayBeSetAsRawJson() {
    assertThat(encode(new Product.Builder().rawMember("name", RawJson.of(List.of()))))
        .isEqualTo("{\"name\":[]}");
  }

  @Test
  void requiredPropertyThatTheResponseOmitsIsNotRequiredByToBuilder() {
    Product box = ModelJson.decode(Product.class, "{\"size\":1}");

    assertThat(encode(box.toBuilder().size(2L))).isEqualTo("{\"size\":2}");
    assertThatThrownBy(box::name)
        .isInstanceOf(MissingFieldException.class)
        .hasMessage("Product.name is missing from the response, but is required");
  }

  @Test
  void requiredPropertyCannotBeSetToNull() {
    assertRejected(() -> new Product.Builder().name(null), "Product.name", "must not be null");
  }

  @Test
  void optionalPropertySetToNullIsOmitted() {
    assertThat(encode(named().size(1L).size(null))).isEqualTo("{\"name\":\"a\"}");
  }

  @Test
  void nullablePropertySetToNullIsSent() {
    Product.Builder builder = named().kind(new Product.Kind("flat")).kind(null);

    assertThat(encode(builder)).isEqualTo("{\"name\":\"a\",\"kind\":null}");
    assertThat(encode(builder.kind(new Product.Kind("deep"))))
        .isEqualTo("{\"name\":\"a\",\"kind\":\"deep\"}");
  }

  @Test
  void explicitNullReplacesAValueOfAnyMember() {
    Product.Builder builder = named().size(1L).setNull("size").setNull("kind").setNull("new");

    assertThat(encode(builder))
        .isEqualTo("{\"name\":\"a\",\"size\":null,\"kind\":null,\"new\":null}");
    assertThat(encode(builder.size(2L).unset("kind").unset("new")))
        .isEqualTo("{\"name\":\"a\",\"size\":2}");
  }

  @Test
  void requiredPropertyMayBeAnExplicitNull() {
    assertThat(encode(new Product.Builder().setNull("name"))).isEqualTo("{\"name\":null}");
  }

  @Test
  void rawAndTypedValuesReplaceEachOther() {
    Product.Builder builder = named().size(1L).rawMember("size", RawJson.of("many"));

    assertThat(builder.build().size).isNull();
    assertThat(encode(builder)).isEqualTo("{\"name\":\"a\",\"size\":\"many\"}");
    assertThat(encode(builder.size(2L))).isEqualTo("{\"name\":\"a\",\"size\":2}");
  }

  @Test
  void rawMemberMustBeValidJson() {
    assertRejected(() -> named().rawMember("new", null), "Product.new", "is required");
  }

  @Test
  void unsetPropertyIsNotSent() {
    Product box =
        ModelJson.decode(Product.class, "{\"name\":\"a\",\"size\":1,\"kind\":null,\"new\":2}");

    assertThat(encode(box.toBuilder().unset("size").unset("kind").unset("new").unset("none")))
        .isEqualTo("{\"name\":\"a\"}");
  }

  @Test
  void builderDoesNotChangeAModelItHasBuilt() {
    Product.Builder builder = named().rawMember("new", RawJson.of(1));
    Product first = builder.build();
    Product second = builder.rawMember("new", RawJson.of(2)).rawMember("b", RawJson.of(3)).build();

    assertThat(first.rawMembers().names()).containsExactly("new");
    assertThat(first.rawMembers().get("new")).isEqualTo(RawJson.of(1));
    assertThat(second.toBuilder().unset("new").build().rawMembers().names()).containsExactly("b");
    assertThat(second.rawMembers().names()).containsExactly("new", "b");
  }

  @Test
  void rawMembersAreCopiedFromAModelOfAnotherClass() {
    Product box = ModelJson.decode(Product.class, "{\"id\":1,\"new\":2,\"kind\":null}");

    assertThat(encode(named().takeAllBut(box, List.of("id"))))
        .isEqualTo("{\"name\":\"a\",\"new\":2,\"kind\":null}");
  }

  @Test
  void typeThatContradictsTheValueIsRejected() {
    Product.Builder builder = named().lid(new Product.Lid("flat", RawJson.of(1)));

    assertRejected(builder::build, "Product.kind", "is null, but the lid set is one of flat");
    assertRejected(
        () -> builder.kind(new Product.Kind("deep")).build(),
        "Product.kind",
        "is deep, but the lid set is one of flat");
    assertThat(builder.kind(new Product.Kind("flat")).build().kind.value()).isEqualTo("flat");
  }

  @Test
  void valueOfUnknownTypeIsAcceptedWithAnyType() {
    assertThat(named().lid(new Product.Lid(null, RawJson.of(1))).build().lid.json().text())
        .isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.1", "100, 100", "1e21, 1000000000000000000000", "1.50, 1.5", "-0.0, 0"})
  void doubleIsWrittenAsItsShortestDecimal(double number, String text) {
    assertThat(encode(named().weight(number)))
        .isEqualTo("{\"name\":\"a\",\"weight\":" + text + "}");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void nonFiniteDoubleIsRejected(double number) {
    assertRejected(() -> named().weight(number), "Product.weight", "must be a finite number");
  }

  @Test
  void timestampsAndDatesAreWrittenAsRfc3339() {
    assertThat(encode(named().made(OffsetDateTime.parse("2024-01-02T03:04:00+01:00"))))
        .isEqualTo("{\"name\":\"a\",\"made\":\"2024-01-02T03:04:00+01:00\"}");
    assertThat(ModelBuilder.stringOf(LocalDate.of(2024, 1, 2))).isEqualTo("2024-01-02");
    assertThat(ModelBuilder.stringOf((OffsetDateTime) null)).isNull();
    assertThat(ModelBuilder.stringOf((LocalDate) null)).isNull();
  }

  private static Product.Builder named() {
    return new Product.Builder().name("a");
  }

  private static String encode(Product.Builder builder) {
    return ModelJson.encode(builder.build());
  }

  private static void assertRejected(ThrowingCallable call, String name, String problem) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.name()).isEqualTo(name))
        .hasMessage(name + " " + problem);
  }
}
