package io.github.cfdevices.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** An object with more members than a long has bits: {@code m0} to {@code m69}. */
final class WideObject {
  private static final MemberNames NAMES =
      MemberNames.of(IntStream.range(0, 70).mapToObj(i -> "m" + i).toArray(String[]::new));

  private WideObject() {}

  /** Returns the indexes of the members that are read. */
  static List<Integer> read(String json) throws IOException {
    ModelReader in = ModelReader.begin(JsonParser.of(json), NAMES);
    List<Integer> read = new ArrayList<>();
    for (int index = in.next(); index >= 0; index = in.next()) {
      in.json();
      read.add(index);
    }
    return read;
  }

  /** Returns the raw members of an object whose members are all null. */
  static RawMembers rawMembers(String json) throws IOException {
    return rawMembers(JsonParser.of(json));
  }

  /** Returns the raw members of the next object, whose members are all null. */
  static RawMembers rawMembers(JsonParser input) throws IOException {
    ModelReader in = ModelReader.begin(input, NAMES);
    if (in.next() >= 0) {
      throw new IllegalArgumentException(input.path());
    }
    return in.end(new Product.Builder()).rawMembers();
  }
}
