package io.github.cfdevices.http;

/** The version of this SDK. */
final class Version {
  static final String CURRENT = "0.1.0-SNAPSHOT";

  private Version() {}
}
