// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package com.example.model;

import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.json.MixedUnionAdapter;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.json.TypeAdapters;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Window}. The JSON type of the value determines the class. */
@Generated
final class WindowJsonAdapter extends MixedUnionAdapter<Window> {
  WindowJsonAdapter() {
    addObject(WindowOption3.class);
    addValues("string", TypeAdapters.STRING, WindowString::new);
    addValues("array", TypeAdapters.listOf(TypeAdapters.LONG), WindowList::new);
  }

  @Override
  protected Window unknown(@Nullable String discriminator, RawJson json) {
    return new UnknownWindow(json);
  }
}
