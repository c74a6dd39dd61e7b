package io.github.cfdevices.apidiff;

/**
 * A difference from the last release.
 *
 * @param text the difference, in Markdown
 */
record Change(Kind kind, String text) {
  /** The effect of a difference on callers, the most severe first. */
  enum Kind {
    /** Code that works with the last release may fail. */
    BREAKING,
    /** An addition. */
    ADDED,
    /** Any other change. */
    CHANGED
  }
}
