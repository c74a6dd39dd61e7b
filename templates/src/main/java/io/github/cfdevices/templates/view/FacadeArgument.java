package io.github.cfdevices.templates.view;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * An argument of a method of a facade.
 *
 * @param type its type
 * @param name its Java name
 * @param description its description as Javadoc
 */
public record FacadeArgument(String type, String name, String description) {
  /** Returns the types and names of arguments. */
  static String declared(List<FacadeArgument> arguments) {
    return arguments.stream()
        .map(argument -> argument.type() + " " + argument.name())
        .collect(joining(", "));
  }

  /** Returns the names of arguments. */
  static String passed(List<FacadeArgument> arguments) {
    return arguments.stream().map(FacadeArgument::name).collect(joining(", "));
  }
}
