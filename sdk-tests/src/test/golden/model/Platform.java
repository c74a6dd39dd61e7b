// Made by cfdevices-templates from openapi.yaml; changes to this file do not last.
// Edit that document, or the templates, and build again.
package io.github.cfdevices.model;

import io.github.cfdevices.OpenEnum;
import org.jspecify.annotations.Nullable;

/** The operating system of a device that a posture rule runs on. */
public final class Platform implements OpenEnum {
  /** The value <code>"windows"</code>. */
  public static final Platform WINDOWS = new Platform("windows", Known.WINDOWS);

  /** The value <code>"mac"</code>. */
  public static final Platform MAC = new Platform("mac", Known.MAC);

  /** The value <code>"linux"</code>. */
  public static final Platform LINUX = new Platform("linux", Known.LINUX);

  /** The value <code>"android"</code>. */
  public static final Platform ANDROID = new Platform("android", Known.ANDROID);

  /** The value <code>"ios"</code>. */
  public static final Platform IOS = new Platform("ios", Known.IOS);

  /** The value <code>"chromeos"</code>. */
  public static final Platform CHROMEOS = new Platform("chromeos", Known.CHROMEOS);

  private final String value;
  private final Known known;

  private Platform(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a value, or an instance that keeps any other value. */
  public static Platform of(String value) {
    return switch (value) {
      case "windows" -> WINDOWS;
      case "mac" -> MAC;
      case "linux" -> LINUX;
      case "android" -> ANDROID;
      case "ios" -> IOS;
      case "chromeos" -> CHROMEOS;
      default -> new Platform(value, Known.UNRECOGNIZED);
    };
  }

  @Override
  public String value() {
    return value;
  }

  /** Returns the value as a plain enum, for a {@code switch}. */
  public Known known() {
    return known;
  }

  @Override
  public boolean isKnown() {
    return known != Known.UNRECOGNIZED;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Platform that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns the value as it stands on the wire. */
  @Override
  public String toString() {
    return value;
  }

  /** The values that this version knows, and one that stands for all others. */
  public enum Known {
    /** The value <code>"windows"</code>. */
    WINDOWS,

    /** The value <code>"mac"</code>. */
    MAC,

    /** The value <code>"linux"</code>. */
    LINUX,

    /** The value <code>"android"</code>. */
    ANDROID,

    /** The value <code>"ios"</code>. */
    IOS,

    /** The value <code>"chromeos"</code>. */
    CHROMEOS,

    /** A value that this version does not know; {@link Platform#value()} has it. */
    UNRECOGNIZED
  }
}
