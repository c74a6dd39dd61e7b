package io.github.cfdevices;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.errors.Printable;
import io.github.cfdevices.http.ResponseInfo;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A body that is not the expected envelope or result. The strings can be of any length and can
 * contain any part of the body.
 */
final class MalformedBody<T> implements ParsedBody<T> {
  private static final String JSON_START = "[{\"-0123456789tfn";
  private static final String PLACE = " $"; // "at path $.result" and "at $.result" both occur.

  /** The rest of the message after "returned HTTP 200 with", without the JSON path. */
  final String problem;

  /** The start of the body. */
  final String excerpt;

  /** The JSON path of the problem, or null if the body is not JSON. */
  final @Nullable String jsonPath;

  MalformedBody(String problem, String excerpt, @Nullable String jsonPath) {
    this.problem = problem;
    this.excerpt = excerpt;
    this.jsonPath = jsonPath;
  }

  /** Returns the exception for a response with this body. */
  MalformedResponseException exception(ResponseInfo response) {
    return response
        .describe(MalformedResponseException.builder(response.method(), response.path()))
        .problem(problem)
        .excerpt(excerpt)
        .jsonPath(jsonPath)
        .build();
  }

  /** Returns the problem without any part of the body. */
  String kind() {
    return jsonPath == null ? problem : "JSON that is not an envelope";
  }

  static <T> MalformedBody<T> notAnObject(Buffer body, Token found) {
    return new MalformedBody<>(
        nameOf(found) + " instead of an envelope", Printable.startOf(body), null);
  }

  /** Returns the name of the JSON type of a value that begins with a token. */
  static String nameOf(Token first) {
    return switch (first) {
      case NULL -> "null";
      case BEGIN_ARRAY -> "a JSON array";
      case BEGIN_OBJECT -> "a JSON object";
      default -> "a JSON " + first.name().toLowerCase(Locale.ROOT);
    };
  }

  /** Returns the problem of an HTML or XML page in place of the expected media type. */
  static <T> MalformedBody<T> markup(Buffer body, String expected) {
    return new MalformedBody<>(
        "an HTML or XML page instead of " + expected, Printable.startOf(body), null);
  }

  /** Returns the problem of a body whose parsing failed with an exception. */
  static <T> MalformedBody<T> unreadable(String thing, Buffer body, String path, Exception thrown) {
    String excerpt = Printable.startOf(body);
    int start = 0;
    while (start < excerpt.length() && Character.isWhitespace(excerpt.charAt(start))) {
      start++;
    }
    if (start == excerpt.length()) {
      return new MalformedBody<>("an empty body", excerpt, null);
    }
    char first = excerpt.charAt(start);
    if (first == '<') {
      return markup(body, "JSON");
    }
    if (JSON_START.indexOf(first) < 0
        || (thrown instanceof IOException && first != '{' && first != '[')) {
      return new MalformedBody<>("a body that is not JSON", excerpt, null);
    }
    if (thrown instanceof IOException) {
      String place = path.endsWith(".") ? path.substring(0, path.length() - 1) : path;
      String problem = thrown instanceof EOFException ? "truncated JSON" : "malformed JSON";
      return new MalformedBody<>(problem + " at path", excerpt, place);
    }
    String message =
        thrown instanceof JsonDataException
            ? String.valueOf(thrown.getMessage())
            : thrown.toString();
    int place = message.lastIndexOf(PLACE);
    String what = place < 0 ? message + " at path" : message.substring(0, place);
    String where = place < 0 ? path : message.substring(place + 1);
    return new MalformedBody<>(thing + " that cannot be read: " + what, excerpt, where);
  }
}
