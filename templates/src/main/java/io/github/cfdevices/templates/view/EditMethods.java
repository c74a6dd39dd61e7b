package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.render.JavaNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the resources that can be edited: a GET and a PUT of the same path, if the body of the PUT
 * can be built from the result of the GET.
 */
final class EditMethods {
  /** The usual verbs of a PUT, which the name of the edit method replaces. */
  private static final Pattern VERB =
      Pattern.compile("(put|replace|save|set|update)(?=[A-Z0-9]|$)");

  private final List<Endpoint> endpoints;
  private final Requests requests;
  private final EditedModels edited;
  private final Set<String> names = new HashSet<>();

  EditMethods(List<Endpoint> endpoints, Requests requests, EditedModels edited) {
    this.endpoints = endpoints;
    this.edited = edited;
    this.requests = requests;
    endpoints.forEach(endpoint -> names.add(endpoint.name()));
  }

  /** Returns the methods that edit the resource of a PUT, or null if it cannot be edited. */
  @Nullable EditView of(Endpoint put) {
    String request = put.body();
    if (!put.is("PUT") || request == null || put.hasParameters() || put.isList()) {
      return null;
    }
    return endpoints.stream()
        .filter(get -> get.is("GET") && get.path().equals(put.path()))
        .filter(get -> get.result().equals(put.result()))
        .filter(get -> request.equals(requests.of(get.result())))
        .filter(get -> !get.hasParameters())
        .filter(get -> typesIn(get.pathArguments()).equals(typesIn(put.pathArguments())))
        .findFirst()
        .map(
            get ->
                new EditView(
                    nameOf(put),
                    get.result(),
                    request,
                    get.arguments(),
                    get.name(),
                    put.name(),
                    put.pathArguments().keySet().stream().map(get.pathArguments()::get).toList(),
                    edited.hiddenIn(request),
                    put.credentials()))
        .orElse(null);
  }

  private static Map<String, String> typesIn(Map<String, FacadeArgument> arguments) {
    Map<String, String> types = new HashMap<>();
    arguments.forEach((variable, argument) -> types.put(variable, argument.type()));
    return types;
  }

  private String nameOf(Endpoint put) {
    Matcher verb = VERB.matcher(put.name());
    if (verb.lookingAt()) {
      String name = "edit" + put.name().substring(verb.end());
      if (names.add(name)) {
        return name;
      }
    }
    String name = "edit" + JavaNames.capitalized(put.name());
    return JavaNames.unique(name, put.path(), names::add);
  }
}
