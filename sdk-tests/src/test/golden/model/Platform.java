// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package io.github.cfdevices.model;

import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.json.OpenEnum;
import org.jspecify.annotations.Nullable;

/** The operating system of a device. */
@Generated
public final class Platform implements OpenEnum {
  public static final Platform WINDOWS = new Platform("windows", Known.WINDOWS);
  public static final Platform MAC = new Platform("mac", Known.MAC);
  public static final Platform LINUX = new Platform("linux", Known.LINUX);
  public static final Platform ANDROID = new Platform("android", Known.ANDROID);
  public static final Platform IOS = new Platform("ios", Known.IOS);
  public static final Platform CHROMEOS = new Platform("chromeos", Known.CHROMEOS);

  private final String value;
  private final Known known;

  private Platform(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a value, or a new instance if there is none. */
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

  /** Returns the constant as a Java enum, for {@code switch}. */
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

  /** Returns the value in JSON. */
  @Override
  public String toString() {
    return value;
  }

  /** The values that this version of the SDK knows, and one for all others. */
  public enum Known {
    WINDOWS,
    MAC,
    LINUX,
    ANDROID,
    IOS,
    CHROMEOS,

    /** Any other value; see {@link Platform#value()}. */
    UNRECOGNIZED
  }
}
