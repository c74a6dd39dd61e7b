package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.render.Imports;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;

/**
 * Adds to the generator's models what the templates show. All keys begin with {@code cf}: a section
 * name that a scope lacks is looked up in the scopes around it, so they have to be unlike any
 * other.
 */
public final class Views {
  private final Naming naming;
  private final Imports imports = new Imports();
  private final Map<String, CodegenModel> models = new TreeMap<>();
  private final JavaTypes types = new JavaTypes(models);

  public Views(Naming naming) {
    this.naming = naming;
  }

  public Imports imports() {
    return imports;
  }

  /**
   * Returns the files to write, by name: one for each model, and those that stand beside models.
   */
  public Map<String, ModelsMap> ofModels(Map<String, ModelsMap> all, Set<String> bodies) {
    Map<String, ModelsMap> files = new LinkedHashMap<>();
    all.forEach(
        (name, file) -> {
          CodegenModel model = file.getModels().get(0).getModel();
          if (!model.isAlias) {
            files.put(name, file);
            models.put(model.classname, model);
            MemberNames.assign(model);
            imports.add(model.classname, naming.modelPackage());
          }
        });
    models.values().forEach(this::viewOf);
    models.values().stream()
        .filter(model -> model.isEnum && bodies.contains(model.name))
        .forEach(model -> model.vendorExtensions.put("cfLone", true));
    new UnionViews(models, types).addTo();
    models.values().forEach(this::addRequest);
    for (ModelsMap file : List.copyOf(files.values())) {
      addFilesBeside(file, files);
    }
    return files;
  }

  /** Completes the operations of one class. */
  public void ofOperations(List<CodegenOperation> operations) {
    operations.forEach(operation -> new OperationView(operation, types, naming).complete());
    EditMethods.addTo(operations, types);
  }

  /** Returns the models, sorted by class name. */
  public Collection<CodegenModel> models() {
    return models.values();
  }

  private void viewOf(CodegenModel model) {
    Map<String, Object> view = model.vendorExtensions;
    if (model.isEnum) {
      MemberNames.assignConstants(model);
      view.put("cfEnum", true);
    } else if (!model.oneOf.isEmpty()) {
      view.put("cfUnion", true);
    } else if (view.containsKey(Hints.IS_PARAMETERS)) {
      view.put("cfParams", true);
    } else {
      view.put("cfObject", true);
    }
    view.put("cfHasRequired", model.vars.stream().anyMatch(MemberNames::isAlwaysSet));
    int index = 0;
    for (CodegenProperty property : model.vars) {
      viewOf(property, index++);
    }
  }

  private void viewOf(CodegenProperty property, int index) {
    Map<String, Object> view = property.vendorExtensions;
    if (property.unescapedDescription == null && models.containsKey(property.dataType)) {
      property.unescapedDescription = types.model(property.dataType).unescapedDescription;
    }
    String type = types.declared(property);
    boolean alwaysSet = MemberNames.isAlwaysSet(property);
    view.put("cfIndex", index);
    view.put("cfType", type);
    view.put("cfPrimitive", JavaTypes.unboxed(type));
    view.put("cfStored", types.stored(property));
    view.put("cfRead", types.read(property, property.name + "Adapter"));
    view.put("cfDate", property.isDate);
    view.put("cfDateTime", property.isDateTime);
    view.put("cfParsed", property.isDate || property.isDateTime);
    view.put("cfDecimal", "BigDecimal".equals(type));
    view.put("cfCopied", property.isArray || type.startsWith("Map<"));
    view.put("cfSecret", "password".equals(property.dataFormat));
    view.put("cfAlwaysSet", alwaysSet);
    view.put("cfSetter", alwaysSet ? "set" : property.isNullable ? "setNullable" : "setOptional");
    view.put("cfHasName", MemberNames.question(property));
    if (types.needsAdapter(property)) {
      view.put("cfAdapter", types.adapter(property));
    }
    view.put("cfChecks", Checks.of(property));
  }

  /**
   * The request that a model can be turned into takes over all of its members but the read-only.
   */
  private void addRequest(CodegenModel model) {
    if (!(model.vendorExtensions.get(Hints.REQUEST_SCHEMA) instanceof String ref)) {
      return;
    }
    CodegenModel request = models.get(naming.className(ref));
    if (request == null) {
      throw new IllegalArgumentException(model.name + ": x-request-schema names no schema: " + ref);
    }
    List<String> shared = new ArrayList<>();
    List<String> readOnly = new ArrayList<>();
    for (CodegenProperty property : model.vars) {
      if (property.isReadOnly) {
        readOnly.add('"' + property.baseName + '"');
      } else if (request.vars.stream().anyMatch(other -> isSame(property, other))) {
        shared.add(property.name);
      } else {
        throw new IllegalArgumentException(
            String.format(
                "%s.%s is neither readOnly nor in %s, so a request made of it would lose it",
                model.name, property.baseName, request.name));
      }
    }
    model.vendorExtensions.put("cfRequest", request.classname);
    request.vendorExtensions.put(
        "cfRequestOf",
        Map.of("from", model.classname, "shared", shared, "readOnly", String.join(", ", readOnly)));
  }

  private static boolean isSame(CodegenProperty one, CodegenProperty other) {
    return one.baseName.equals(other.baseName)
        && Objects.equals(
            one.vendorExtensions.get("cfStored"), other.vendorExtensions.get("cfStored"));
  }

  private void addFilesBeside(ModelsMap file, Map<String, ModelsMap> files) {
    CodegenModel model = file.getModels().get(0).getModel();
    Map<String, Object> view = model.vendorExtensions;
    if (view.containsKey("cfObject") || view.containsKey("cfUnion") || view.containsKey("cfLone")) {
      files.put(model.classname + "JsonAdapter", copy(file, "cfAdapterFile"));
    }
    if (view.containsKey("cfUnion")) {
      files.put("Unknown" + model.classname, copy(file, "cfUnknownFile"));
    }
  }

  private static ModelsMap copy(ModelsMap file, String flag) {
    ModelsMap copy = new ModelsMap();
    copy.putAll(file);
    ModelMap inner = new ModelMap(new HashMap<>(file.getModels().get(0)));
    copy.setModels(List.of(inner));
    copy.put(flag, true);
    return copy;
  }
}
