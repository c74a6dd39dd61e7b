package io.github.cfdevices.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChecksTest {
  private static final String NAME = "Product.name";

  @Test
  void nullPassesAllChecksButRequired() {
    Checks.length(NAME, null, 1, 2);
    Checks.size(NAME, null, 1, 2);
    Checks.minimum(NAME, null, 1);
    Checks.maximum(NAME, null, 1);
    Checks.minimum(NAME, null, "1.5");
    Checks.maximum(NAME, null, "1.5");
    Checks.pattern(NAME, null, "a");
    Checks.unique(NAME, null);

    assertThat(Checks.copy(NAME, (List<String>) null)).isNull();
    assertThat(Checks.copy(NAME, (Map<String, String>) null)).isNull();
    assertThat(Checks.required(NAME, "s3cret")).isEqualTo("s3cret");
    assertRejected(() -> Checks.required(NAME, null), "is required");
  }

  @Test
  void copiesOfNullableElementsContainNull() {
    List<String> items = new ArrayList<>(Arrays.asList("a", null));
    Map<String, String> members = new LinkedHashMap<>(Collections.singletonMap("a", null));
    List<String> list = Checks.copyOfNullable(items);
    Map<String, String> map = Checks.copyOfNullable(NAME, members);
    items.clear();
    members.clear();

    assertThat(list).containsExactly("a", null).isUnmodifiable();
    assertThat(map).containsOnly(Assertions.entry("a", null)).isUnmodifiable();
    assertThat(Checks.copyOfNullable((List<String>) null)).isNull();
    assertThat(Checks.copyOfNullable(NAME, (Map<String, String>) null)).isNull();
    assertRejected(
        () -> Checks.copyOfNullable(NAME, Collections.singletonMap(null, "a")),
        "must be a map without null as a name");
  }

  @Test
  void lengthIsLimitedOnBothSides() {
    Checks.length(NAME, "", 0, 3);
    Checks.length(NAME, "abc", 3, 3);

    assertRejected(
        () -> Checks.length(NAME, "s3cret", 0, 3),
        "must be a string of at most 3 characters, but has 6");
    assertRejected(
        () -> Checks.length(NAME, "", 1, 3), "must be a string of at least 1 character, but has 0");
  }

  @Test
  void lengthCountsCodePoints() {
    Checks.length(NAME, "\ud83d\ude00\ud83d\ude00", 2, 2);

    assertRejected(
        () -> Checks.length(NAME, "\ud83d\ude00\ud83d\ude00", 0, 1),
        "must be a string of at most 1 character, but has 2");
  }

  @Test
  void sizeOfListsAndMapsIsLimited() {
    Checks.size(NAME, List.of(1, 2), 2, 2);
    Checks.size(NAME, Map.of("a", 1), 0, 1);

    assertRejected(
        () -> Checks.size(NAME, List.of(), 1, 9), "must be a list of at least 1 item, but has 0");
    assertRejected(
        () -> Checks.size(NAME, List.of("s3cret", 2), 0, 1),
        "must be a list of at most 1 item, but has 2");
    assertRejected(
        () -> Checks.size(NAME, Map.of("a", 1), 2, 3),
        "must be a map of at least 2 members, but has 1");
  }

  @Test
  void numbersAreLimitedInclusively() {
    Checks.minimum(NAME, 5, 5);
    Checks.maximum(NAME, new BigDecimal("5.00"), 5);
    Checks.minimum(NAME, Long.MIN_VALUE, Long.MIN_VALUE);
    Checks.minimum(NAME, 2, "1.5");
    Checks.maximum(NAME, Long.MAX_VALUE, "9223372036854775807.5");

    assertRejected(() -> Checks.minimum(NAME, 41L, 42), "must be at least 42");
    assertRejected(
        () -> Checks.maximum(NAME, new BigDecimal("1.51"), "1.5"), "must be at most 1.5");
    assertRejected(() -> Checks.maximum(NAME, 7, 6), "must be at most 6");
    assertRejected(() -> Checks.minimum(NAME, new BigDecimal("0.99"), 1), "must be at least 1");
    assertRejected(() -> Checks.minimum(NAME, 1, "1.5"), "must be at least 1.5");
  }

  @Test
  void patternIsFoundAnywhereUnlessItIsAnchored() {
    Checks.pattern(NAME, "xay", "a");
    Checks.pattern(NAME, "5m", "^[0-9]+[mh]$");

    assertRejected(
        () -> Checks.pattern(NAME, "s3cret", "^[a-z]+$"), "must be a string that matches ^[a-z]+$");
    assertRejected(() -> Checks.pattern(NAME, "5m5", "^5m$"), "must be a string that matches ^5m$");
  }

  @Test
  void exclusiveLimitIsNoValidValue() {
    Checks.exclusiveMinimum(NAME, new BigDecimal("1.51"), "1.5");
    Checks.exclusiveMaximum(NAME, new BigDecimal("1.49"), "1.5");
    Checks.exclusiveMinimum(NAME, null, "1.5");
    Checks.exclusiveMaximum(NAME, null, "1.5");

    assertRejected(
        () -> Checks.exclusiveMinimum(NAME, new BigDecimal("1.50"), "1.5"),
        "must be greater than 1.5");
    assertRejected(
        () -> Checks.exclusiveMaximum(NAME, new BigDecimal("1.50"), "1.5"),
        "must be less than 1.5");
  }

  @Test
  void multipleIsExact() {
    Checks.multipleOf(NAME, new BigDecimal("0.30"), "0.1");
    Checks.multipleOf(NAME, -4L, "2");
    Checks.multipleOf(NAME, null, "2");
    Checks.multipleOf(NAME, new BigDecimal("1E-2000000000"), "2");
    Checks.multipleOf(NAME, new BigDecimal("1E+2000000000"), "0.3");

    assertRejected(
        () -> Checks.multipleOf(NAME, new BigDecimal("0.25"), "0.1"), "must be a multiple of 0.1");
    assertRejected(() -> Checks.multipleOf(NAME, 3, "2"), "must be a multiple of 2");
  }

  @Test
  void patternIsNotTriedForLongStrings() {
    Checks.pattern(NAME, "b".repeat(1001), "^a+$");

    assertRejected(
        () -> Checks.pattern(NAME, "b".repeat(1000), "^a+$"), "must be a string that matches ^a+$");
  }

  @Test
  void entriesOfNoMapAreEmpty() {
    assertThat(Checks.entries(null)).isEmpty();
    assertThat(Checks.entries(Map.of("a", 1))).hasToString("[a=1]");
  }

  @Test
  void duplicateItemIsRejected() {
    Checks.unique(NAME, List.of("a", "b"));

    assertRejected(
        () -> Checks.unique(NAME, List.of("a", "a")), "must be a list without duplicates");
  }

  @Test
  void listIsCopied() {
    List<String> list = new ArrayList<>(List.of("a"));
    List<String> copy = Checks.copy(NAME, list);
    list.add("b");

    assertThat(copy).containsExactly("a");
    assertThatThrownBy(copy::clear).isInstanceOf(UnsupportedOperationException.class);
    assertRejected(
        () -> Checks.copy(NAME, Arrays.asList("a", null)), "must be a list without null");
  }

  @Test
  void eachItemOfAListAndValueOfAMapIsCopied() {
    List<String> row = new ArrayList<>(List.of("a"));
    List<List<String>> rows =
        Checks.copyEach(Arrays.asList(row, null), item -> Checks.copy(NAME, item));
    Map<String, List<String>> members =
        Checks.copyEach(Collections.singletonMap("m", row), item -> Checks.copy(NAME, item));
    row.add("b");

    assertThat(rows).containsExactly(List.of("a"), null);
    assertThat(members).containsExactly(Map.entry("m", List.of("a")));
    assertThat(Checks.copyEach((List<String>) null, item -> item)).isNull();
    assertThat(Checks.copyEach((Map<String, String>) null, item -> item)).isNull();
  }

  @Test
  void mapIsCopiedInItsOrder() {
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put("b", 1);
    map.put("a", 2);
    Map<String, Integer> copy = Checks.copy(NAME, map);
    map.clear();

    assertThat(copy.keySet()).containsExactly("b", "a");
    assertThatThrownBy(copy::clear).isInstanceOf(UnsupportedOperationException.class);
    assertRejected(
        () -> Checks.copy(NAME, Collections.singletonMap("a", null)), "must be a map without null");
    assertRejected(
        () -> Checks.copy(NAME, new HashMap<>(Collections.singletonMap(null, 1))),
        "must be a map without null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "...", "a.b", ".a", "a/b", "%2e%2e", "a b", "ä", "\ud83d\ude00", "?#"})
  void idThatFitsAPathSegmentIsAccepted(String id) {
    assertThat(Checks.pathSegment("id", id)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``| must not be empty",
        ".| must not be a dot segment",
        "..| must not be a dot segment",
        "a\u0000b| must not contain a control character, but has one at index 1",
        "ab\u007f| must not contain a control character, but has one at index 2",
        "\u0085| must not contain a control character, but has one at index 0",
      })
  void idThatWouldChangeThePathIsRejected(String id, String problem) {
    assertThatThrownBy(() -> Checks.pathSegment("id", id))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("id " + problem);
  }

  @Test
  void idIsRequiredAndLimited() {
    assertThat(Checks.pathSegment("id", "abc", 3)).isEqualTo("abc");
    assertThatThrownBy(() -> Checks.pathSegment("id", null)).hasMessage("id is required");
    assertThatThrownBy(() -> Checks.pathSegment("id", "abcd", 3))
        .hasMessage("id must be a string of at most 3 characters, but has 4");
    assertThatThrownBy(() -> Checks.pathSegment("id", "a\nb"))
        .hasMessage("id must not contain a control character, but has one at index 1");
  }

  private static void assertRejected(ThrowingCallable check, String problem) {
    assertThatThrownBy(check)
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.name()).isEqualTo(NAME);
              assertThat(e.method()).isNull();
              assertThat(e.path()).isNull();
            })
        .hasMessage(NAME + " " + problem)
        .hasMessageNotContaining("s3cret");
  }
}
