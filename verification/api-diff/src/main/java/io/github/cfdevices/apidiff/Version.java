package io.github.cfdevices.apidiff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of Semantic Versioning; a snapshot counts as the release that it precedes. */
record Version(int major, int minor, int patch) {
  private static final Pattern TEXT = Pattern.compile("v?(\\d+)\\.(\\d+)\\.(\\d+)(-SNAPSHOT)?");

  static Version parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a version: " + text);
    }
    return new Version(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }

  /** Returns the next version that may contain breaking changes. */
  Version nextBreaking() {
    return major == 0 ? new Version(0, minor + 1, 0) : new Version(major + 1, 0, 0);
  }

  /** Returns whether this version may contain breaking changes for callers of an earlier one. */
  boolean mayBreak(Version earlier) {
    return major > earlier.major || (major == 0 && earlier.major == 0 && minor > earlier.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
