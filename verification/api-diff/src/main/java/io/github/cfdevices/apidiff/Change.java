package io.github.cfdevices.apidiff;

/**
 * One difference from the last release.
 *
 * @param text what differs, in Markdown
 */
record Change(Kind kind, String text) {
  /** What a difference means to callers, the gravest first. */
  enum Kind {
    /** What works with the last release may not work any more. */
    BREAKING,
    /** Something is there that was not there before. */
    ADDED,
    /** All else. */
    CHANGED
  }
}
