package io.github.cfdevices.recipes;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.ApiMessage;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.ConflictException;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.TransportException;
import java.time.Duration;
import java.util.stream.Collectors;

/** Tells users of an app why a call failed and what they can do. */
public final class ErrorMessages {
  private ErrorMessages() {}

  static String of(CloudflareException failure) {
    if (failure instanceof ApiException e) {
      return ofRejection(e);
    }
    if (failure instanceof TransportException e) {
      return e.timedOut() ? "Cloudflare did not respond in time." : "Cloudflare is not reachable.";
    }
    if (failure instanceof ConflictException e) {
      return "Somebody else has changed " + String.join(", ", e.changedMembers()) + ". Try again.";
    }
    if (failure instanceof InvalidInputException e) {
      return "The input is not valid: " + e.getMessage();
    }
    return "The response cannot be read: " + failure.getMessage();
  }

  private static String ofRejection(ApiException e) {
    return switch (e.kind()) {
      case UNAUTHENTICATED -> "The API token is invalid or expired. Enter another one.";
      case FORBIDDEN ->
          e.tokenPermissions().isEmpty() // The document does not name them.
              ? "The API token lacks a permission."
              : "The API token needs this permission: " + String.join(" or ", e.tokenPermissions());
      case NOT_FOUND -> "It was deleted.";
      case CONFLICT, INVALID, REJECTED ->
          e.errors().isEmpty() // The body is not JSON.
              ? String.valueOf(e.getMessage())
              : e.errors().stream().map(ApiMessage::message).collect(Collectors.joining(". "));
      case RATE_LIMITED -> {
        Duration wait = e.retryAfter();
        yield "There were too many requests. Try again in "
            + (wait == null ? "a minute." : wait.toSeconds() + " seconds.");
      }
      case SERVER, OTHER ->
          "Cloudflare failed with status "
              + e.status()
              + (e.cfRay() == null ? "." : ". Report " + e.cfRay() + ".");
    };
  }
}
