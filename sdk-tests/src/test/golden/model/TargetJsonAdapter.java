// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package com.example.model;

import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.json.UnionAdapter;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Target}. A sibling property determines the class. */
@Generated
final class TargetJsonAdapter extends UnionAdapter<Target> {
  TargetJsonAdapter() {
    add("http", HttpTarget.class);
    add("dns", DnsTarget.class);
  }

  @Override
  protected Target unknown(@Nullable String discriminator, RawJson json) {
    return new UnknownTarget(discriminator == null ? null : CheckType.of(discriminator), json);
  }
}
