package io.github.cfdevices.templates.view;

import java.util.List;

/**
 * The methods that read a resource, edit it and put it back.
 *
 * @param name their name
 * @param model the class of the resource
 * @param request the class of what is put
 * @param arguments what identifies the resource
 * @param reader the method that reads it
 * @param writer the method that puts it
 */
record EditView(
    String name,
    String model,
    String request,
    List<FacadeArgument> arguments,
    String reader,
    String writer) {
  /** Returns what identifies the resource, as declared before other arguments. */
  String declared() {
    return arguments.isEmpty() ? "" : Arguments.declared(arguments) + ", ";
  }

  /** Returns what identifies the resource, as passed before other arguments. */
  String passed() {
    return arguments.isEmpty() ? "" : Arguments.passed(arguments) + ", ";
  }

  /** Returns the expression that reads the resource. */
  String read() {
    return reader + "(" + Arguments.passed(arguments) + ")";
  }

  /** Returns the argument that edits. */
  String consumer() {
    return "BiConsumer<" + model + ", " + request + ".Builder> change";
  }
}
