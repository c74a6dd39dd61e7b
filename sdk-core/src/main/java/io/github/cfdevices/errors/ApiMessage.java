package io.github.cfdevices.errors;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An entry of {@code errors} or {@code messages} in a response; immutable. */
public final class ApiMessage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MESSAGE_LIMIT = 200;

  private final long code;
  private final String message;
  private final @Nullable String documentationUrl;
  private final @Nullable String pointer;

  @SuppressWarnings("serial") // An immutable list, which is serializable.
  private final List<ApiMessage> errorChain;

  private ApiMessage(
      long code,
      String message,
      @Nullable String documentationUrl,
      @Nullable String pointer,
      List<ApiMessage> errorChain) {
    this.code = code;
    this.message = message;
    this.documentationUrl = documentationUrl;
    this.pointer = pointer;
    this.errorChain = List.copyOf(errorChain);
  }

  /** Returns an entry with a code and a message. */
  public static ApiMessage of(long code, String message) {
    return of(code, message, null, null, List.of());
  }

  /**
   * Returns an entry.
   *
   * @param code the code, or 0
   * @param message the message, which may be empty
   * @param documentationUrl the address of a page that explains the entry, or null
   * @param pointer the JSON pointer to the part of the request that caused the entry, or null
   * @param errorChain the entries that led to this one
   */
  public static ApiMessage of(
      long code,
      String message,
      @Nullable String documentationUrl,
      @Nullable String pointer,
      List<ApiMessage> errorChain) {
    return new ApiMessage(code, message, documentationUrl, pointer, errorChain);
  }

  /** Returns entries whose strings a function has masked. */
  @InternalApi
  public static List<ApiMessage> masked(List<ApiMessage> entries, UnaryOperator<String> masking) {
    List<ApiMessage> masked = new ArrayList<>();
    for (ApiMessage entry : entries) {
      String url = entry.documentationUrl;
      String pointer = entry.pointer;
      masked.add(
          of(
              entry.code,
              masking.apply(entry.message),
              url == null ? null : masking.apply(url),
              pointer == null ? null : masking.apply(pointer),
              masked(entry.errorChain, masking)));
    }
    return Collections.unmodifiableList(masked);
  }

  /** Returns the code, or 0 if the API sent none. */
  public long code() {
    return code;
  }

  /** Returns the message, or an empty string if the API sent none. */
  public String message() {
    return message;
  }

  /** Returns the address of a page that explains the entry, or null. */
  public @Nullable String documentationUrl() {
    return documentationUrl;
  }

  /** Returns the JSON pointer to the part of the request that caused the entry, or null. */
  public @Nullable String pointer() {
    return pointer;
  }

  /** Returns the entries that led to this one; often empty. */
  public List<ApiMessage> errorChain() {
    return errorChain;
  }

  /** Returns the code and the first 200 characters of the message, fit for one line. */
  @Override
  public String toString() {
    return message.isEmpty() ? "code " + code : code + " " + Printable.of(message, MESSAGE_LIMIT);
  }
}
