package io.github.cfdevices;

import io.github.cfdevices.errors.ApiMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The envelope around a result; the result is null if it was skipped. */
record Envelope<T>(
    boolean success,
    List<ApiMessage> errors,
    List<ApiMessage> messages,
    @Nullable ResultInfo resultInfo,
    @Nullable T result)
    implements ParsedBody<T> {}
