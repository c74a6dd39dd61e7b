package io.github.cfdevices.templates.view;

import java.util.List;

/**
 * The methods that edit a resource.
 *
 * @param name their name
 * @param model the class of the resource
 * @param request the class of the request body
 * @param arguments the arguments that identify the resource
 * @param reader the method that reads it
 * @param writer the method that replaces it
 */
record EditView(
    String name,
    String model,
    String request,
    List<FacadeArgument> arguments,
    String reader,
    String writer) {
  /** Returns the declarations of the arguments that identify the resource, before others. */
  String declared() {
    return arguments.isEmpty() ? "" : Arguments.declared(arguments) + ", ";
  }

  /** Returns the names of the arguments that identify the resource, before others. */
  String passed() {
    return arguments.isEmpty() ? "" : Arguments.passed(arguments) + ", ";
  }

  /** Returns the expression that reads the resource. */
  String read() {
    return reader + "(" + Arguments.passed(arguments) + ")";
  }

  /** Returns the declaration of the {@code change} argument. */
  String consumer() {
    return "BiConsumer<" + model + ", " + request + ".Builder> change";
  }
}
