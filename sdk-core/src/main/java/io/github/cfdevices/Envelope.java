package io.github.cfdevices;

import io.github.cfdevices.errors.ApiMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The envelope around a result. The result is null if it was skipped, or if the API sent none
 * although the operation needs one.
 */
final class Envelope<T> implements ParsedBody<T> {
  final boolean success;
  final List<ApiMessage> errors;
  final List<ApiMessage> messages;
  final @Nullable ResultInfo resultInfo;
  final @Nullable T result;

  /** Whether the body has members that are not in this object. */
  final boolean partial;

  Envelope(
      boolean success,
      List<ApiMessage> errors,
      List<ApiMessage> messages,
      @Nullable ResultInfo resultInfo,
      @Nullable T result,
      boolean partial) {
    this.success = success;
    this.errors = errors;
    this.messages = messages;
    this.resultInfo = resultInfo;
    this.result = result;
    this.partial = partial;
  }

  Envelope<T> with(ResultInfo other) {
    return new Envelope<>(success, errors, messages, other, result, partial);
  }
}
