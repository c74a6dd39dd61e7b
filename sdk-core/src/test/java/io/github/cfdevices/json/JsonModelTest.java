package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.MalformedFieldException;
import io.github.cfdevices.errors.MissingFieldException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonModelTest {
  @Test
  void toStringShowsSetPropertiesAndMasksSecrets() {
    assertThat(decode("{\"name\":\"a\",\"any\":\"s3cret\"}"))
        .hasToString("Product{name=a, any=\u2588\u2588}");
    assertThat(decode("{}")).hasToString("Product{}");
  }

  @Test
  void toStringShowsOnlyNamesOfRawMembers() {
    assertThat(decode("{\"size\":1,\"token\":\"s3cret\",\"kind\":null}"))
        .hasToString("Product{size=1, rawMembers=[token, kind]}");
    assertThat(decode("{\"token\":\"s3cret\"}")).hasToString("Product{rawMembers=[token]}");
  }

  @Test
  void rawMembersAreUnmodifiable() {
    RawMembers members = decode("{\"a\":1}").rawMembers();

    assertThatThrownBy(() -> members.names().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(members.isEmpty()).isFalse();
    assertThat(members.get("a")).isEqualTo(RawJson.of(1));
    assertThat(members.get("b")).isNull();
  }

  @Test
  void orderOfRawMembersDoesNotAffectEquality() {
    RawMembers members = decode("{\"a\":1,\"b\":null}").rawMembers();

    assertThat(members).isEqualTo(decode("{\"b\":null,\"a\":1.0}").rawMembers());
    assertThat(members).hasSameHashCodeAs(decode("{\"b\":null,\"a\":1.0}").rawMembers());
    assertThat(members).doesNotHaveSameHashCodeAs(decode("{\"b\":null,\"a\":2}").rawMembers());
    assertThat(members).isNotEqualTo(decode("{\"a\":1}").rawMembers());
    assertThat(decode("{}").rawMembers()).isEqualTo(RawMembers.EMPTY);
  }

  @Test
  void timestampIsParsedOnAccess() {
    OffsetDateTime moment = OffsetDateTime.of(2024, 1, 2, 3, 4, 5, 6_000, ZoneOffset.ofHours(-7));

    assertThat(JsonModel.dateTime("Product.made", "2024-01-02T03:04:05.000006-07:00"))
        .isEqualTo(moment);
    assertThat(JsonModel.dateTime("Product.made", null)).isNull();
    assertThat(JsonModel.date("Product.day", "2024-01-02")).isEqualTo(LocalDate.of(2024, 1, 2));
    assertThat(JsonModel.date("Product.day", null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2024-01-02", "2024-01-02T03:04:05", "1704164645"})
  void invalidTimestampFailsOnAccess(String text) {
    Product box = decode("{\"made\":\"" + text + "\"}");

    assertThatThrownBy(box::made)
        .isInstanceOfSatisfying(
            MalformedFieldException.class,
            e -> {
              assertThat(e.name()).isEqualTo("Product.made");
              assertThat(e.text()).isEqualTo(text);
            })
        .hasMessage("Product.made is not a date-time of RFC 3339: \"" + text + "\"")
        .hasCauseInstanceOf(DateTimeParseException.class);
  }

  @Test
  void invalidDateFailsOnAccess() {
    assertThatThrownBy(() -> JsonModel.date("Product.day", "2024-13-01"))
        .isInstanceOf(MalformedFieldException.class)
        .hasMessage("Product.day is not a full-date of RFC 3339: \"2024-13-01\"");
  }

  @Test
  void messageNamesTheMissingProperty() {
    assertThatThrownBy(() -> decode("{\"name\":null}").name())
        .isInstanceOfSatisfying(
            MissingFieldException.class, e -> assertThat(e.name()).isEqualTo("Product.name"));
  }

  private static Product decode(String json) {
    return ModelJson.decode(Product.class, json);
  }
}
