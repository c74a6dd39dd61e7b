package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.render.Literals;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An object that holds the parameters of an operation, or the fields of its form.
 *
 * @param className its class
 * @param description its description as Javadoc
 * @param parameters its values
 */
public record ParametersView(String className, String description, List<ParameterView> parameters) {
  /** Returns its values, separated by commas. */
  String values() {
    return parameters.stream().map(ParameterView::name).collect(Collectors.joining(", "));
  }

  /** Returns the name of the method that collects them, which is not the name of an accessor. */
  String collector() {
    String name = "values";
    while (isAccessor(name)) {
      name = "all" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
    return name;
  }

  private boolean isAccessor(String name) {
    return parameters.stream().anyMatch(parameter -> parameter.name().equals(name));
  }

  /** Returns the arguments that describe it. */
  String described() {
    return Literals.quoted(className)
        + parameters.stream()
            .map(parameter -> ", " + parameter.described())
            .collect(Collectors.joining());
  }

  boolean hasRequired() {
    return parameters.stream().anyMatch(ParameterView::required);
  }
}
