package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import java.util.Arrays;

/** Where an input stands: the arrays and objects around it. Its text is made for errors only. */
final class JsonPath {
  private static final int LIMIT = 255;

  private final String root;
  private int limit = LIMIT;
  private int depth;

  // In an array, the complement of an index; in an object, where the name's opening quote stands,
  // or 0 before the first name.
  private int[] places;

  JsonPath(String root) {
    this(root, new int[16]);
  }

  private JsonPath(String root, int[] places) {
    this.root = root;
    this.places = places;
  }

  JsonPath copy() {
    JsonPath copy = new JsonPath(root, places.clone());
    copy.limit = limit;
    copy.depth = depth;
    return copy;
  }

  int depth() {
    return depth;
  }

  boolean inObject() {
    return places[depth] >= 0;
  }

  void enterObject(byte[] bytes) {
    enter(0, bytes);
  }

  void enterArray(byte[] bytes) {
    enter(~0, bytes);
  }

  void leave() {
    depth--;
  }

  void name(int quote) {
    places[depth] = quote;
  }

  void passValue() {
    if (places[depth] < 0) {
      places[depth]--;
    }
  }

  /** Counts the levels from here on, and returns the limit to be set again. */
  int limitFromHere() {
    int before = limit;
    limit = depth + LIMIT;
    return before;
  }

  void limitTo(int before) {
    limit = before;
  }

  String text(byte[] bytes) {
    StringBuilder text = new StringBuilder(root);
    for (int i = 1; i <= depth; i++) {
      int place = places[i];
      if (place < 0) {
        text.append('[').append(~place).append(']');
      } else if (place == 0) {
        text.append('.');
      } else {
        text.append('.').append(JsonEscapes.decodeName(bytes, place));
      }
    }
    return text.toString();
  }

  private void enter(int place, byte[] bytes) {
    if (depth == limit) {
      throw new JsonDataException("Nesting too deep at " + text(bytes));
    }
    depth++;
    if (depth == places.length) {
      places = Arrays.copyOf(places, 2 * depth);
    }
    places[depth] = place;
  }
}
