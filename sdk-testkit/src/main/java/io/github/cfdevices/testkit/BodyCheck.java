package io.github.cfdevices.testkit;

import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.json.RawJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** Parses the JSON object of a request, and collects all its errors into one failure response. */
final class BodyCheck {
  enum Shape {
    TEXT("a string"),
    NUMBER("a number"),
    BOOLEAN("a boolean"),
    ARRAY("an array"),
    OBJECT("an object");

    private final String described;

    Shape(String described) {
      this.described = described;
    }

    boolean fits(Object value) {
      return switch (this) {
        case TEXT -> value instanceof String;
        case NUMBER -> value instanceof Number;
        case BOOLEAN -> value instanceof Boolean;
        case ARRAY -> value instanceof List;
        case OBJECT -> value instanceof Map;
      };
    }
  }

  private final Map<String, @Nullable Object> body;
  private final List<Map<String, @Nullable Object>> errors = new ArrayList<>();

  private BodyCheck(Map<String, @Nullable Object> body) {
    this.body = body;
  }

  static BodyCheck of(ReceivedRequest request) {
    String contentType = request.header("Content-Type");
    MediaType type = contentType == null ? null : MediaType.parse(contentType);
    if (type == null || !(type.type() + "/" + type.subtype()).equals("application/json")) {
      throw Refusal.badHeaders(
          6105, "Invalid Content-Type header, valid values are application/json");
    }
    try {
      Object value = RawJson.parse(request.body()).value();
      if (value instanceof Map) {
        return new BodyCheck(Json.members(value));
      }
    } catch (InvalidInputException e) {
      // Rejected below, without the parser's message, because the body may contain secrets.
    }
    throw Refusal.of(400, Refusal.MALFORMED_JSON, "Malformed JSON in request body");
  }

  /** Returns the members of the body. */
  Map<String, @Nullable Object> members() {
    return body;
  }

  /** Checks a required member. */
  void required(String name, Shape shape) {
    if (!body.containsKey(name)) {
      add("/" + name, name + " is required");
    } else {
      present("/" + name, body.get(name), shape);
    }
  }

  /** Checks a member that may be missing but not null. */
  void optional(String name, Shape shape) {
    if (body.containsKey(name)) {
      present("/" + name, body.get(name), shape);
    }
  }

  /** Checks a value that must not be null. */
  void present(String pointer, @Nullable Object value, Shape shape) {
    if (value == null || !shape.fits(value)) {
      add(pointer, pointer.substring(1).replace('/', '.') + " must be " + shape.described);
    }
  }

  /** Checks a value that may be null or missing. */
  void nullable(String pointer, @Nullable Object value, Shape shape) {
    if (value != null) {
      present(pointer, value, shape);
    }
  }

  /** Checks a member against a regular expression if it is a string. */
  void matches(String name, String pattern, String described) {
    if (body.get(name) instanceof String text && !text.matches(pattern)) {
      add("/" + name, name + " must be " + described);
    }
  }

  void add(String pointer, String message) {
    Map<String, @Nullable Object> error = Refusal.error(Refusal.BAD_REQUEST, message);
    error.put("source", Json.object("pointer", pointer));
    errors.add(error);
  }

  void refuseIfWrong() {
    if (!errors.isEmpty()) {
      throw new Refusal(400, List.copyOf(errors));
    }
  }
}
