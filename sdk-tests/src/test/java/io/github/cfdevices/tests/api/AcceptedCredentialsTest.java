package io.github.cfdevices.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.http.CredentialKind;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.tests.support.ApiTest;
import io.github.cfdevices.tests.support.Fixtures;
import io.github.cfdevices.tests.support.Operation;
import java.util.ArrayList;
import java.util.List;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class AcceptedCredentialsTest extends ApiTest {
  @ParameterizedTest
  @MethodSource("accepted")
  void acceptedCredentialsAreTheOnlyOnesSent(Operation operation, CredentialKind kind)
      throws Exception {
    answer(Fixtures.read(operation.fixture));
    try (CloudflareClient other = clientWith(credentials(kind))) {
      assertThat(operation.call(other, ID)).isNotNull();
    }
    RecordedRequest request = sent();
    boolean token = kind == CredentialKind.API_TOKEN;
    boolean key = kind == CredentialKind.API_KEY;
    boolean service = kind == CredentialKind.USER_SERVICE_KEY;
    assertThat(request.getHeader("Authorization")).isEqualTo(token ? "Bearer the-token" : null);
    assertThat(request.getHeader("X-Auth-Email")).isEqualTo(key ? "user@example.com" : null);
    assertThat(request.getHeader("X-Auth-Key")).isEqualTo(key ? "the-key" : null);
    assertThat(request.getHeader("X-Auth-User-Service-Key"))
        .isEqualTo(service ? "v1.0-the-key" : null);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void otherCredentialsAreRejectedBeforeSending(Operation operation, CredentialKind kind) {
    try (CloudflareClient other = clientWith(credentials(kind))) {
      assertThatThrownBy(() -> operation.call(other, ID))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage(
              "credentials of this operation must be "
                  + (operation.accepts(CredentialKind.API_KEY)
                      ? "an API key with an email address or an API token"
                      : "an API token")
                  + ", but the client has "
                  + (kind == CredentialKind.API_KEY
                      ? "an API key with an email address"
                      : "a user service key"));
    }
    assertNothingSent();
  }

  static List<Arguments> accepted() {
    return cases(true);
  }

  static List<Arguments> refused() {
    return cases(false);
  }

  private static List<Arguments> cases(boolean accepted) {
    List<Arguments> cases = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      for (CredentialKind kind : CredentialKind.values()) {
        if (operation.accepts(kind) == accepted) {
          cases.add(Arguments.of(operation, kind));
        }
      }
    }
    return cases;
  }

  private static Credentials credentials(CredentialKind kind) {
    return switch (kind) {
      case API_TOKEN -> Credentials.apiToken("the-token");
      case API_KEY -> Credentials.apiKey("user@example.com", "the-key");
      case USER_SERVICE_KEY -> Credentials.userServiceKey("v1.0-the-key");
    };
  }
}
