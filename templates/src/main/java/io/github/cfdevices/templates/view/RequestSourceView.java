package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.render.Literals;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A model that a request can be built from.
 *
 * @param model its class
 * @param shared the Java names of the properties that both have
 * @param readOnlyNames the JSON names of its properties that a request omits
 */
record RequestSourceView(String model, List<String> shared, List<String> readOnlyNames) {
  /** Returns the expression of the omitted names. */
  String readOnly() {
    return readOnlyNames.stream().map(Literals::quoted).collect(Collectors.joining(", "));
  }
}
