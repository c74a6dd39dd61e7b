package io.github.cfdevices.templates.view;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Joins the arguments of a method. */
final class Arguments {
  private Arguments() {}

  /** Returns their types and names. */
  static String declared(List<FacadeArgument> arguments) {
    return arguments.stream()
        .map(argument -> argument.type() + " " + argument.name())
        .collect(joining(", "));
  }

  /** Returns their names. */
  static String passed(List<FacadeArgument> arguments) {
    return arguments.stream().map(FacadeArgument::name).collect(joining(", "));
  }
}
