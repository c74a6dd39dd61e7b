package io.github.cfdevices.recipes;

import io.github.cfdevices.Page;
import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.ListDevicesParams;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes all devices as CSV, as RFC 4180 defines it, and reports the progress after each page. It
 * puts an apostrophe before values that a spreadsheet would run as a formula.
 */
public final class DeviceCsv {
  private DeviceCsv() {}

  /**
   * Writes a header and a line for each device. Memory holds one page at a time.
   *
   * @param progress receives the number of devices that are written
   */
  static void write(Cloudflare cloudflare, Appendable out, LongConsumer progress)
      throws IOException {
    out.append("id,name,os_version,last_seen_at\r\n");
    ListDevicesParams pages = ListDevicesParams.builder().perPage(100).build();
    long written = 0;
    for (Page<Device> page : cloudflare.devices().list(pages).byPage()) {
      for (Device device : page.items()) {
        OffsetDateTime lastSeen = device.lastSeenAt();
        out.append(field(device.id())).append(',');
        out.append(field(device.name())).append(',');
        out.append(field(device.osVersion())).append(',');
        out.append(field(lastSeen == null ? null : lastSeen.toString())).append("\r\n");
      }
      written += page.items().size();
      progress.accept(written);
    }
  }

  /** Quotes a value if it is necessary. */
  private static String field(@Nullable String value) {
    if (value == null) {
      return "";
    }
    String safe = value.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + value : value;
    return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
