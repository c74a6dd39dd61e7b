package io.github.cfdevices.json;

import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing buffer of UTF-8. It is optimized for ASCII without escapes. */
final class Utf8Buffer implements Closeable {
  private static final int MAX_DIGITS = 20;
  private static final byte[] NONE = {};
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ESCAPES = escapes();

  private final ByteArrayCache cache;
  private byte[] bytes;
  private int size;

  Utf8Buffer(ByteArrayCache cache) {
    this.cache = cache;
    this.bytes = cache.take(0);
  }

  /** Writes an ASCII character. */
  void put(int c) {
    reserve(1);
    bytes[size++] = (byte) c;
  }

  /** Writes the contents of a string, with escapes. */
  void escaped(String string) {
    for (int i = plain(string, 0); i < string.length(); i = plain(string, i)) {
      i = special(string, i);
    }
  }

  /** Writes ASCII that needs no escape. */
  void ascii(String string) {
    plain(string, 0);
  }

  /** Writes a string without escapes. */
  void unchanged(String string) {
    put(string.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes UTF-8. */
  void put(byte[] utf8) {
    reserve(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  /** Writes an integer. */
  void digits(long number) {
    reserve(MAX_DIGITS);
    long rest = number < 0 ? number : -number; // The least long has no positive counterpart.
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

  /** Returns a copy of the contents. */
  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** Returns the contents. */
  String string() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }

  /** Discards the contents and returns the array to the cache. */
  @Override
  public void close() {
    cache.recycle(bytes);
    bytes = NONE;
    size = 0;
  }

  /** Copies ASCII without escapes and returns the index of the first other character. */
  private int plain(String string, int start) {
    int length = string.length();
    reserve(length - start);
    // Locals, because the JIT keeps them in registers.
    byte[] target = bytes;
    int next = size;
    int i = start;
    for (; i < length; i++) {
      char c = string.charAt(i);
      if (c >= ESCAPES.length || ESCAPES[c] != 0) {
        break;
      }
      target[next++] = (byte) c;
    }
    size = next;
    return i;
  }

  /** Writes the character at an index and returns the index of the next one. */
  private int special(String string, int index) {
    int c = string.codePointAt(index);
    if (c < ESCAPES.length) {
      escape(c, ESCAPES[c]);
    } else if (c == '\u2028' || c == '\u2029' || Surrogates.isSurrogate(c)) {
      // Older JavaScript treats the former as line breaks. UTF-8 cannot encode surrogates.
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
      // Beyond the longest possible array, addExact() throws.
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, count), 2 * bytes.length));
    }
  }

  /** Returns, for each ASCII character, the letter of its escape, or 0 if it needs none. */
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
