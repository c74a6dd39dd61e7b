package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;

/**
 * Connects models with the requests that can be built from them. A request has all properties of
 * its model except the read-only ones.
 */
final class Requests {
  private final Map<String, CodegenModel> models;
  private final JavaTypes types;
  private final Naming naming;
  private final Map<String, String> requests = new HashMap<>();
  private final Map<String, List<RequestSourceView>> sources = new HashMap<>();

  Requests(Map<String, CodegenModel> models, JavaTypes types, Naming naming) {
    this.models = models;
    this.types = types;
    this.naming = naming;
  }

  /** Finds the requests of all models; ignores a hint that is wrong. */
  void connect(Diagnostics diagnostics) {
    for (CodegenModel model : models.values()) {
      try {
        connect(model);
      } catch (IllegalArgumentException e) {
        String place = model.vendorExtensions.get(Hints.PLACE) + " " + Hints.REQUEST_SCHEMA;
        diagnostics.addIgnored(place, Diagnostics.reasonOf(e));
      }
    }
  }

  /** Returns the classes of all requests that can be built from a model. */
  Collection<String> all() {
    return sources.keySet();
  }

  /** Returns the class of the request that can be built from a model, or null. */
  @Nullable String of(String model) {
    return requests.get(model);
  }

  /** Returns the models that a request can be built from. */
  List<RequestSourceView> sourcesOf(String request) {
    return sources.getOrDefault(request, List.of());
  }

  private void connect(CodegenModel model) {
    if (!(model.vendorExtensions.get(Hints.REQUEST_SCHEMA) instanceof String ref)) {
      return;
    }
    CodegenModel request = models.get(naming.className(ref));
    if (request == null) {
      throw new IllegalArgumentException(model.name + ": x-request-schema names no schema: " + ref);
    }
    if (request.classname.equals(model.classname)) {
      throw new IllegalArgumentException(model.name + ": x-request-schema names the schema itself");
    }
    List<String> shared = new ArrayList<>();
    List<String> readOnly = new ArrayList<>();
    for (CodegenProperty property : model.vars) {
      if (property.isReadOnly) {
        readOnly.add(property.baseName);
      } else if (request.vars.stream().anyMatch(other -> isSame(property, other))) {
        shared.add(property.name);
      } else {
        throw new IllegalArgumentException(
            String.format(
                "%s.%s is neither readOnly nor in %s, so a request built from it would lose it",
                model.name, property.baseName, request.name));
      }
    }
    requests.put(model.classname, request.classname);
    sources
        .computeIfAbsent(request.classname, unused -> new ArrayList<>())
        .add(new RequestSourceView(model.classname, shared, readOnly));
  }

  private boolean isSame(CodegenProperty one, CodegenProperty other) {
    return one.baseName.equals(other.baseName) && types.stored(one).equals(types.stored(other));
  }
}
