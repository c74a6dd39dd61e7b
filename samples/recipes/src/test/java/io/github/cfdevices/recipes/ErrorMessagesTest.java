package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.ApiMessage;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.ConflictException;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.MissingFieldException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeCloudflareExtension;
import io.github.cfdevices.testkit.FakeResponse;
import java.time.Duration;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ErrorMessagesTest {
  @ParameterizedTest
  @CsvSource({
    "401, The API token is invalid or expired. Enter another one.",
    "404, It was deleted.",
    "409, Name is taken",
    "422, Name is taken",
    "200, Name is taken",
    "429, There were too many requests. Try again in 7 seconds.",
    "502, Cloudflare failed with status 502. Report 7-LIS.",
  })
  void everyStatusHasAMessage(int status, String message) {
    ApiException rejection =
        ApiException.builder("POST", "/devices/posture")
            .status(status)
            .headers(Headers.of("cf-ray", "7-LIS"))
            .retryAfter(Duration.ofSeconds(7))
            .error(ApiMessage.of(1, "Name is taken"))
            .build();

    assertThat(ErrorMessages.of(rejection)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource({
    "409, POST /devices/posture returned HTTP 409: success is false and errors is empty",
    "422, POST /devices/posture returned HTTP 422: success is false and errors is empty",
    "502, Cloudflare failed with status 502.",
  })
  void responseOfAProxyHasAMessage(int status, String message) {
    ApiException rejection =
        ApiException.builder("POST", "/devices/posture").status(status).build();

    assertThat(ErrorMessages.of(rejection)).isEqualTo(message);
  }

  @Test
  void otherFailuresHaveAMessage() {
    TransportException.Builder transport = TransportException.builder("GET", "/devices");

    assertThat(ErrorMessages.of(transport.build())).isEqualTo("Cloudflare is not reachable.");
    assertThat(ErrorMessages.of(transport.kind(FailureKind.TIMEOUT).build()))
        .isEqualTo("Cloudflare did not respond in time.");
    assertThat(
            ErrorMessages.of(
                ConflictException.builder("/devices/posture/1")
                    .changedMembers(List.of("name", "schedule"))
                    .build()))
        .isEqualTo("Somebody else has changed name, schedule. Try again.");
    assertThat(ErrorMessages.of(new InvalidInputException("name", "must not be empty")))
        .isEqualTo("The input is not valid: name must not be empty");
    assertThat(ErrorMessages.of(MissingFieldException.of("Device.id")))
        .startsWith("The response cannot be read: Device.id ");
  }

  @ExtendWith(FakeCloudflareExtension.class)
  @Test
  void permissionsAreThoseOfTheOperation(FakeCloudflare fake, Cloudflare cloudflare) {
    fake.enqueue(FakeResponse.error(403, 10000, "Authentication error").times(2));

    CloudflareException device =
        catchThrowableOfType(
            CloudflareException.class, () -> cloudflare.devices().get("id").execute());
    CloudflareException rule =
        catchThrowableOfType(
            CloudflareException.class, () -> cloudflare.postureRules().delete("id").execute());

    assertThat(ErrorMessages.of(device)).isEqualTo("The API token lacks a permission.");
    assertThat(ErrorMessages.of(rule))
        .isEqualTo("The API token needs this permission: Zero Trust Write");
  }
}
