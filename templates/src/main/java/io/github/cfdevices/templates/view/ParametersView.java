package io.github.cfdevices.templates.view;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An object that holds the parameters of an operation, or the fields of its form.
 *
 * @param className its class
 * @param description its description as Javadoc
 * @param parameters its values
 */
record ParametersView(String className, String description, List<ParameterView> parameters) {
  /** Returns the arguments of its hash code. */
  String hashed() {
    return parameters.stream().map(ParameterView::name).collect(Collectors.joining(", "));
  }

  boolean hasRequired() {
    return parameters.stream().anyMatch(ParameterView::required);
  }
}
