package com.example.byhand;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An envelope with devices, as much of it as the app uses. */
final class DevicePage {
  final List<String> names = new ArrayList<>();
  boolean success;
  long errorCode;
  @Nullable String cursor;
}
