package io.github.cfdevices.testkit;

import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.json.RawJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The last item of a page, encoded as an opaque cursor that is only valid for the query that
 * returned it: a client that drops a filter on page two is rejected.
 */
record Cursor(@Nullable String key, int index) {

  String encode(ReceivedRequest request) {
    String text = RawJson.of(Arrays.asList(request.fingerprint(), key, index)).text();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int sum = checksum(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mask(bytes, sum))
        + "."
        + String.format("%08x", sum);
  }

  /** Returns the cursor of a request, or null if it requests the first page. */
  static @Nullable Cursor of(ReceivedRequest request) {
    String sent = request.queryParameter("cursor");
    if (sent == null || sent.isEmpty()) {
      return null;
    }
    try {
      int dot = sent.lastIndexOf('.');
      int sum = Integer.parseUnsignedInt(sent.substring(dot + 1), 16);
      byte[] bytes = mask(Base64.getUrlDecoder().decode(sent.substring(0, Math.max(0, dot))), sum);
      if (checksum(bytes) == sum
          && RawJson.parse(new String(bytes, StandardCharsets.UTF_8)).value()
              instanceof List<?> list
          && request.fingerprint().equals(list.get(0))) {
        return new Cursor((String) list.get(1), Integer.parseInt(String.valueOf(list.get(2))));
      }
    } catch (IllegalArgumentException | InvalidInputException e) {
      // Rejected below, without details.
    }
    throw Refusal.badQuery("cursor", "is not a cursor of this list");
  }

  private static byte[] mask(byte[] bytes, int sum) {
    byte[] masked = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      masked[i] = (byte) (bytes[i] ^ Seed.bits(i, sum));
    }
    return masked;
  }

  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
