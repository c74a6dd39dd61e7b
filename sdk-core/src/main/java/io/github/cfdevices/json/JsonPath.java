package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import java.util.Arrays;

/**
 * The arrays and objects around the parser's position. It is converted to a string only for
 * exceptions.
 */
final class JsonPath {
  private static final int MAX_DEPTH = 255;

  private final String root;
  private int maxDepth = MAX_DEPTH;
  private int depth;

  // One for each level. In an array, the complement of the index. In an object, the position of the
  // name's opening quote, or 0 before the first name.
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
    copy.maxDepth = maxDepth;
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

  /** Leaves all levels below a depth. */
  void leaveTo(int outer) {
    depth = outer;
  }

  /** Sets the current name, given the position of its opening quote. */
  void name(int quote) {
    places[depth] = quote;
  }

  /** Increments the index if the parser is in an array. */
  void passValue() {
    if (places[depth] < 0) {
      places[depth]--;
    }
  }

  /** Allows 255 more levels, and returns the maximum to restore. */
  int allowFullDepth() {
    int before = maxDepth;
    maxDepth = depth + MAX_DEPTH;
    return before;
  }

  void restoreMaxDepth(int before) {
    maxDepth = before;
  }

  String toString(byte[] bytes) {
    StringBuilder string = new StringBuilder(root);
    for (int i = 1; i <= depth; i++) {
      int place = places[i];
      if (place < 0) {
        string.append('[').append(~place).append(']');
      } else if (place == 0) {
        string.append('.');
      } else {
        string.append('.').append(JsonEscapes.decodeName(bytes, place));
      }
    }
    return string.toString();
  }

  private void enter(int place, byte[] bytes) {
    if (depth == maxDepth) {
      throw new JsonDataException("Nesting too deep at " + toString(bytes));
    }
    depth++;
    if (depth == places.length) {
      places = Arrays.copyOf(places, 2 * depth);
    }
    places[depth] = place;
  }
}
