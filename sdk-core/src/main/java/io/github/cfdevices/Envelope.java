package io.github.cfdevices;

import io.github.cfdevices.errors.ApiMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The envelope around every result; the result is null if it was not asked for, and if the API sent
 * none although the operation needs one.
 */
record Envelope<T>(
    boolean success,
    List<ApiMessage> errors,
    List<ApiMessage> messages,
    @Nullable ResultInfo resultInfo,
    @Nullable T result)
    implements Answer<T> {}
