package io.github.cfdevices.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.RetryPolicy;
import io.github.cfdevices.tests.support.ApiTest;
import io.github.cfdevices.tests.support.Fixtures;
import io.github.cfdevices.tests.support.Operation;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class PathIdsTest extends ApiTest {
  @ParameterizedTest
  @MethodSource("operationsOnOne")
  void emptyIdIsRejected(Operation operation) {
    assertRefused(operation, "", "must not be empty");
  }

  @ParameterizedTest
  @MethodSource("operationsOnOne")
  void dotSegmentsAreRejected(Operation operation) {
    assertRefused(operation, ".", "must not be a dot segment");
    assertRefused(operation, "..", "must not be a dot segment");
  }

  @ParameterizedTest
  @MethodSource("operationsOnOne")
  void idHasAtMost36Characters(Operation operation) {
    assertRefused(
        operation, "x".repeat(37), "must be a string of at most 36 characters, but has 37");
  }

  @ParameterizedTest
  @MethodSource("operationsOnOne")
  void controlCharactersAreRejected(Operation operation) {
    assertRefused(
        operation, "a\nb", "must not contain a control character, but has one at index 1");
  }

  @ParameterizedTest
  @MethodSource("operationsOnOne")
  void nullIsRejected(Operation operation) {
    assertRefused(operation, null, "is required");
  }

  @ParameterizedTest
  @MethodSource("operationsOnOne")
  void anyOtherIdIsOneSegment(Operation operation) throws Exception {
    answer(Fixtures.read(operation.fixture));
    assertThat(operation.call(client, "../a%2F?b#c d+ü")).isNotNull();
    assertThat(sent().getPath()).contains("/..%2Fa%252F%3Fb%23c%20d+%C3%BC");
  }

  @ParameterizedTest
  @CsvSource({"a/b, a%2Fb", "50%, 50%25", "%2e%2e, %252e%252e", "..., ...", "a;b=c, a;b=c"})
  void slashAndPercentAreEncoded(String id, String segment) throws Exception {
    answer(Fixtures.read("device"));
    DevicesApi.create(client).get(id).execute();
    assertThat(sent().getPath()).isEqualTo(ROOT + "/devices/physical-devices/" + segment);
  }

  @Test
  void thirtySixCharactersAreCountedAsCodePoints() throws Exception {
    answer(Fixtures.read("device"));
    String id = "\uD83D\uDE00".repeat(36);
    DevicesApi.create(client).get(id).execute();
    assertThat(sent().getRequestUrl().pathSegments()).last().isEqualTo(id);
  }

  @Test
  void accountIdHasAtMost32Characters() {
    DevicesApi other = DevicesApi.create(client).forAccount("a".repeat(33));
    assertThatThrownBy(other::list)
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("account_id must be a string of at most 32 characters, but has 33");
    assertThatThrownBy(() -> DevicesApi.create(client).forAccount(".."))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("account id must not be a dot segment");
    assertNothingSent();
  }

  @Test
  void accountIdIsRequired() {
    try (CloudflareClient without =
        CloudflareClient.builder()
            .retryPolicy(RetryPolicy.none())
            .baseUrl(client.baseUrl().toString())
            .credentials(Credentials.apiToken("t"))
            .build()) {
      for (Operation operation : Operation.values()) {
        assertThatThrownBy(() -> operation.call(without, ID))
            .isInstanceOf(InvalidInputException.class)
            .hasMessageStartingWith("account id is required: set it with forAccount");
      }
    }
    assertNothingSent();
  }

  static Stream<Operation> operationsOnOne() {
    return Arrays.stream(Operation.values()).filter(operation -> operation.takesId);
  }

  private void assertRefused(Operation operation, String id, String problem) {
    assertThatThrownBy(() -> operation.call(client, id))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageMatching("(device|rule|integration)_id " + problem);
    assertNothingSent();
  }
}
