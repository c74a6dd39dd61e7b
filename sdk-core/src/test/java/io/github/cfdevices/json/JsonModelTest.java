package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.MalformedFieldException;
import io.github.cfdevices.errors.MissingFieldException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void modelsAreEqualIfTheirClassesPropertiesAndRawMembersAre() {
    String json = "{\"name\":\"a\",\"tags\":[\"b\"],\"any\":{},\"new\":1}";

    assertThat(decode(json)).isEqualTo(decode(json)).hasSameHashCodeAs(decode(json));
    for (String other : List.of("{}", json.replace('a', 'c'), json.replace('1', '2'))) {
      assertThat(decode(json)).isNotEqualTo(decode(other)).doesNotHaveSameHashCodeAs(decode(other));
    }
    assertThat(decode("{}")).isNotEqualTo(new Empty()).isNotEqualTo(null);
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

    Product box = decode("{\"made\":\"2024-01-02T03:04:05.000006-07:00\"}");

    assertThat(box.made()).isEqualTo(moment);
    assertThat(decode("{}").made()).isNull();
    assertThat(decode("{\"made\":null}").made()).isNull();
    assertThat(box.date("day", "2024-01-02")).isEqualTo(LocalDate.of(2024, 1, 2));
    assertThat(box.date("day", null)).isNull();
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
              assertThat(e.expected()).isEqualTo("a date-time of RFC 3339");
              assertThat(e.text()).isEqualTo(text);
            })
        .hasMessage("Product.made is not a date-time of RFC 3339: \"" + text + "\"")
        .hasCauseInstanceOf(DateTimeParseException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1990-12-31T23:59:60Z, 1990-12-31T23:59:59Z",
    "1990-12-31T23:59:60.5Z, 1990-12-31T23:59:59.5Z",
    "1990-12-31t15:59:60-08:00, 1990-12-31T15:59:59-08:00",
    "2024-01-02T03:04:05.1234567891Z, 2024-01-02T03:04:05.123456789Z",
    "2024-01-02T03:04:05.000000000000000000001+02:00, 2024-01-02T03:04:05+02:00",
  })
  void momentBeyondJavaIsReadAndGoesBackAsItCame(String text, OffsetDateTime moment) {
    String json = "{\"made\":\"" + text + "\"}";

    assertThat(decode(json).made()).isEqualTo(moment);
    assertThat(ModelJson.encode(decode(json).toBuilder().build())).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1990-12-31T23:58:60Z",
        "1990-12-31T23:59:60+01:00",
        "1990-12-31T23:59:61Z",
        "1990-13-31T23:59:60Z",
        "2024-01-02T03:04:051Z",
        "2024-01-02T03:04:05.1234567891",
        "2024-01-02T03:04:05.1.1234567891Z"
      })
  void otherSecondsAreMalformed(String text) {
    Product box = decode("{\"made\":\"" + text + "\"}");

    assertThatThrownBy(box::made)
        .isInstanceOf(MalformedFieldException.class)
        .hasMessage("Product.made is not a date-time of RFC 3339: \"" + text + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"name\":[1]} | name | Product.name is not a string, but an array: [1]",
        "{\"name\":{\"a\":true}} | name | Product.name is not a string, but an object: {\"a\":true}",
        "{\"made\":[]} | made | Product.made is not a date-time of RFC 3339, but an array: []",
      })
  void valueOfAnotherTypeFailsOnAccess(String json, String member, String message) {
    Product box = decode(json);

    assertThatThrownBy(member.equals("name") ? box::name : box::made)
        .isInstanceOfSatisfying(
            MalformedFieldException.class,
            e -> {
              assertThat(e.name()).isEqualTo("Product." + member);
              assertThat(message).contains("is not " + e.expected()).endsWith(e.text());
            })
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 | a number: 1",
        "\"x\" | a string: \"x\"",
        "false | a boolean: false",
        "[1,\t2] | an array: [1, 2]",
        "{} | an object: {}",
      })
  void exceptionShowsWhatWasFound(String json, String found) {
    Product box = decode("{\"open\":0}").toBuilder().rawMember("open", RawJson.parse(json)).build();

    assertThatThrownBy(() -> box.optional("open", "a list", null))
        .hasMessage("Product.open is not a list, but " + found);
  }

  @Test
  void spaceBeforeARawMemberIsIgnored() {
    Product box = decode("{}").toBuilder().rawMember("open", RawJson.parse(" null ")).build();

    assertThat(box.<Boolean>optional("open", "a boolean", null)).isNull();
    assertThatThrownBy(
            () ->
                box.toBuilder()
                    .rawMember("open", RawJson.parse("\n 1"))
                    .build()
                    .optional("open", "a boolean", null))
        .hasMessage("Product.open is not a boolean, but a number:   1");
  }

  @Test
  void longValueIsCutAndSecretIsMasked() {
    String secret = "[\"s3cret" + "x".repeat(200) + "\"]";
    Product box = decode("{\"name\":" + secret + "}");

    assertThatThrownBy(box::name)
        .hasMessage("Product.name is not a string, but an array: " + secret.substring(0, 100));
    assertThatThrownBy(() -> box.requiredSecret("name", "a string", null))
        .isInstanceOfSatisfying(
            MalformedFieldException.class, e -> assertThat(e.text()).isEqualTo("\u2588\u2588"))
        .hasMessage("Product.name is not a string, but an array: \u2588\u2588");
    assertThatThrownBy(() -> box.optionalSecret("name", "a string", null))
        .hasMessage("Product.name is not a string, but an array: \u2588\u2588");
  }

  @Test
  void nullAndAbsentAreMissingOrNull() {
    for (String json : List.of("{}", "{\"name\":null}")) {
      Product box = decode(json);

      assertThat(box.<String>optional("name", "a string", null)).isNull();
      assertThat(box.<String>optionalSecret("name", "a string", null)).isNull();
      assertThatThrownBy(box::name).isInstanceOf(MissingFieldException.class);
      assertThatThrownBy(() -> box.requiredSecret("name", "a string", null))
          .isInstanceOf(MissingFieldException.class);
    }
  }

  @Test
  void invalidDateFailsOnAccess() {
    assertThatThrownBy(() -> decode("{}").date("day", "2024-13-01"))
        .isInstanceOf(MalformedFieldException.class)
        .hasMessage("Product.day is not a full-date of RFC 3339: \"2024-13-01\"");
  }

  @Test
  void messageNamesTheMissingProperty() {
    assertThatThrownBy(() -> decode("{\"name\":null}").name())
        .isInstanceOfSatisfying(
            MissingFieldException.class, e -> assertThat(e.name()).isEqualTo("Product.name"));
  }

  /** A model without properties. */
  private static final class Empty extends JsonModel {
    Empty() {
      super(new Product.Builder());
    }

    @Override
    protected Object[] propertyValues() {
      return decode("{}").propertyValues();
    }
  }

  private static Product decode(String json) {
    return ModelJson.decode(Product.class, json);
  }
}
