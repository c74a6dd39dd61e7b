package io.github.cfdevices.json;

import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes the text of JSON as UTF-8. Nearly all of it is ASCII that needs no escape, so this is what
 * is fast.
 */
final class Utf8Output implements Closeable {
  private static final int LONGEST_NUMBER = 20;
  private static final byte[] NONE = {};
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ESCAPES = escapes();

  private final SpareArray spare;
  private byte[] bytes;
  private int size;

  Utf8Output(SpareArray spare) {
    this.spare = spare;
    this.bytes = spare.take(0);
  }

  /** Writes an ASCII character. */
  void put(int c) {
    reserve(1);
    bytes[size++] = (byte) c;
  }

  /** Writes what stands between the quotes of a text. */
  void escaped(String text) {
    for (int i = plain(text, 0); i < text.length(); i = plain(text, i)) {
      i = special(text, i);
    }
  }

  /** Writes ASCII that needs no escape. */
  void ascii(String text) {
    plain(text, 0);
  }

  void unchanged(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    reserve(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  void digits(long number) {
    reserve(LONGEST_NUMBER);
    long rest = number < 0 ? number : -number; // The least number has no positive one.
    if (number < 0) {
      put('-');
    }
    for (long r = rest; r <= -10; r /= 10) {
      size++;
    }
    int last = size++;
    do {
      bytes[last--] = (byte) ('0' - rest % 10);
      rest /= 10;
    } while (rest != 0);
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  String text() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }

  /** Leaves the array to the next output, and nothing here. */
  @Override
  public void close() {
    spare.give(bytes);
    bytes = NONE;
    size = 0;
  }

  /** Copies ASCII without escapes, and returns the index of what follows. */
  private int plain(String text, int start) {
    int length = text.length();
    reserve(length - start);
    // Locals stay in registers.
    byte[] target = bytes;
    int next = size;
    int i = start;
    for (; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ESCAPES.length || ESCAPES[c] != 0) {
        break;
      }
      target[next++] = (byte) c;
    }
    size = next;
    return i;
  }

  /** Writes the character at an index, and returns the index of the next one. */
  private int special(String text, int index) {
    int c = text.codePointAt(index);
    if (c < ESCAPES.length) {
      escape(c, ESCAPES[c]);
    } else if (c == '\u2028' || c == '\u2029' || JsonText.isHalf(c)) {
      // Older JavaScript knows the former as ends of lines; UTF-8 cannot carry half a pair.
      escape(c, (byte) 'u');
    } else {
      encode(c);
    }
    return index + Character.charCount(c);
  }

  private void escape(int c, byte letter) {
    put('\\');
    put(letter);
    if (letter == 'u') {
      for (int shift = 12; shift >= 0; shift -= 4) {
        put(HEX[c >> shift & 0xf]);
      }
    }
  }

  private void encode(int c) {
    if (c < 0x800) {
      put(0xc0 | (c >> 6));
    } else {
      if (c < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
        put(0xe0 | (c >> 12));
      } else {
        put(0xf0 | (c >> 18));
        continuation(c >> 12);
      }
      continuation(c >> 6);
    }
    continuation(c);
  }

  private void continuation(int bits) {
    put(0x80 | (bits & 0x3f));
  }

  private void reserve(int count) {
    if (bytes.length - size < count) {
      // Beyond the longest array there is, the sum fails before the memory does.
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, count), 2 * bytes.length));
    }
  }

  /** Returns what follows the backslash for each ASCII character that needs one, and else 0. */
  private static byte[] escapes() {
    byte[] escapes = new byte[0x80];
    Arrays.fill(escapes, 0, ' ', (byte) 'u');
    escapes['\b'] = 'b';
    escapes['\t'] = 't';
    escapes['\n'] = 'n';
    escapes['\f'] = 'f';
    escapes['\r'] = 'r';
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    return escapes;
  }
}
