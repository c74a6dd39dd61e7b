package io.github.cfdevices;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.errors.Printable;
import io.github.cfdevices.http.ResponseInfo;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A body that is no proper envelope, or no result where it should be one, told of in words that may
 * be of any length and hold anything that the body does.
 *
 * @param problem what was found, as it goes on after "answered 200 with"; the path follows, if any
 * @param excerpt the start of the body
 * @param jsonPath where in the body the problem is, if it is JSON
 */
record Malformed<T>(String problem, String excerpt, @Nullable String jsonPath)
    implements Answer<T> {
  private static final Pattern JSON_START = Pattern.compile("[\\[{\"\\-\\dtfn]");
  private static final String PLACE = " $"; // "at path $.result" and "at $.result" both occur.

  /** Returns the exception about this body of a response. */
  MalformedResponseException exception(ResponseInfo response) {
    return response
        .describe(MalformedResponseException.builder(response.method(), response.path()))
        .problem(problem)
        .excerpt(excerpt)
        .jsonPath(jsonPath)
        .build();
  }

  /** Returns what was found, without any part of the body. */
  String kind() {
    return jsonPath == null ? problem : "JSON that is no envelope";
  }

  static <T> Malformed<T> notAnObject(Buffer body, Token found) {
    return new Malformed<>(nameOf(found) + ", which is no envelope", Printable.startOf(body), null);
  }

  /** Returns the JSON type of a value that begins with a token. */
  static String nameOf(Token first) {
    return switch (first) {
      case NULL -> "null";
      case BEGIN_ARRAY -> "a JSON array";
      case BEGIN_OBJECT -> "a JSON object";
      default -> "a JSON " + first.name().toLowerCase(Locale.ROOT);
    };
  }

  /** Refuses a page that came in place of what was asked for. */
  static <T> Malformed<T> markup(Buffer body, String expected) {
    return new Malformed<>(
        "a page of markup, which is no " + expected, Printable.startOf(body), null);
  }

  /** Explains what a reader threw on its way through the body, which should have been a thing. */
  static <T> Malformed<T> unreadable(String thing, Buffer body, String path, Exception thrown) {
    String excerpt = Printable.startOf(body);
    String start = excerpt.stripLeading();
    if (start.isEmpty()) {
      return new Malformed<>("an empty body", excerpt, null);
    }
    if (start.startsWith("<")) {
      return markup(body, "JSON");
    }
    if (!JSON_START.matcher(start).lookingAt()
        || (thrown instanceof IOException && !start.startsWith("{") && !start.startsWith("["))) {
      return new Malformed<>("text that is no JSON", excerpt, null);
    }
    if (thrown instanceof IOException) {
      String place = path.endsWith(".") ? path.substring(0, path.length() - 1) : path;
      String problem = thrown instanceof EOFException ? "JSON that is cut off" : "malformed JSON";
      return new Malformed<>(problem + " at path", excerpt, place);
    }
    String message =
        thrown instanceof JsonDataException
            ? String.valueOf(thrown.getMessage())
            : thrown.toString();
    int place = message.lastIndexOf(PLACE);
    String what = place < 0 ? message + " at path" : message.substring(0, place);
    String where = place < 0 ? path : message.substring(place + 1);
    return new Malformed<>(thing + " that cannot be read: " + what, excerpt, where);
  }
}
