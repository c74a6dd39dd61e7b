package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.render.Javadoc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The methods that edit a resource.
 *
 * @param name their name
 * @param model the class of the resource
 * @param request the class of the request body
 * @param arguments the arguments that identify the resource
 * @param reader the method that reads it
 * @param writer the method that replaces it
 * @param written the same arguments in the order in which that method takes them
 * @param hiddenNames the JSON names of properties of the request that the API is known to omit from
 *     responses
 * @param credentials the credentials that replacing it accepts as Javadoc, or null
 */
public record EditView(
    String name,
    String model,
    String request,
    List<FacadeArgument> arguments,
    String reader,
    String writer,
    List<FacadeArgument> written,
    List<String> hiddenNames,
    @Nullable String credentials) {
  /** Returns the properties that the API is known to omit from responses, or null. */
  public @Nullable String hidden() {
    List<String> names = hiddenNames.stream().map(Javadoc::code).toList();
    if (names.size() < 2) {
      return names.isEmpty() ? null : names.get(0);
    }
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** Returns the declarations of the arguments that identify the resource, before others. */
  String declared() {
    return arguments.isEmpty() ? "" : FacadeArgument.declared(arguments) + ", ";
  }

  /** Returns the names of the arguments that identify the resource, before others. */
  String passed() {
    return arguments.isEmpty() ? "" : FacadeArgument.passed(arguments) + ", ";
  }

  /** Returns the expression that reads the resource. */
  String read() {
    return reader + "(" + FacadeArgument.passed(arguments) + ")";
  }

  /** Returns the expression that replaces the resource by a {@code request}. */
  String write() {
    String passed = written.isEmpty() ? "" : FacadeArgument.passed(written) + ", ";
    return writer + "(" + passed + "request)";
  }

  /** Returns the declaration of the {@code change} argument. */
  String consumer() {
    return "BiConsumer<" + model + ", " + request + ".Builder> change";
  }
}
