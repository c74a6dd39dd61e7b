package io.github.cfdevices;

import com.squareup.moshi.JsonReader;

/**
 * The JSON names of a model's members, in the order of their declaration; for generated adapters.
 */
public final class MemberNames {
  final JsonReader.Options options;
  private final String[] names;

  private MemberNames(String[] names) {
    this.names = names;
    this.options = JsonReader.Options.of(names);
  }

  /** Returns the names of a model's members. */
  public static MemberNames of(String... names) {
    return new MemberNames(names.clone());
  }

  String get(int index) {
    return names[index];
  }
}
