package io.github.cfdevices.apidiff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version as Semantic Versioning counts it; a snapshot counts as what it is to become. */
record Version(int major, int minor, int patch) {
  private static final Pattern TEXT = Pattern.compile("v?(\\d+)\\.(\\d+)\\.(\\d+)(-SNAPSHOT)?");

  static Version parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no version: " + text);
    }
    return new Version(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }

  /** Returns the next version that may break callers of this one. */
  Version nextBreaking() {
    return major == 0 ? new Version(0, minor + 1, 0) : new Version(major + 1, 0, 0);
  }

  /** Returns whether callers of an earlier version are warned by this number. */
  boolean mayBreak(Version earlier) {
    return major > earlier.major || (major == 0 && earlier.major == 0 && minor > earlier.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
