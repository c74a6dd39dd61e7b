package io.github.cfdevices.sample.android;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.ConflictException;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.TransportException;

/** Says why a call failed, and what a user can do. */
final class Failures {
  private Failures() {}

  static String message(Throwable failure) {
    if (failure instanceof TransportException e) {
      return e.kind() == FailureKind.TIMEOUT
          ? "Cloudflare did not respond in time."
          : "Cloudflare is not reachable.";
    }
    if (failure instanceof ConflictException e) {
      return "Somebody else has changed " + String.join(", ", e.changedMembers()) + ".";
    }
    if (failure instanceof ApiException e) {
      return switch (e.kind()) {
        case UNAUTHENTICATED -> "The API token is not valid.";
        case FORBIDDEN -> "The API token lacks a permission.";
        case NOT_FOUND -> "It was deleted.";
        default -> "Cloudflare rejected the request: " + e.getMessage();
      };
    }
    return String.valueOf(failure.getMessage());
  }
}
