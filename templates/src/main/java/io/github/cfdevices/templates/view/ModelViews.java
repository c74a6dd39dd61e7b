package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.render.Imports;
import io.github.cfdevices.templates.render.Javadoc;
import io.github.cfdevices.templates.render.TemplateEngine;
import io.github.cfdevices.templates.view.ModelFile.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;

/** Creates the views of the models of a document. */
public final class ModelViews {
  /** The hint with the names of constants, which are then those of the document. */
  private static final String VARNAMES = "x-enum-varnames";

  private static final String MODEL = "model"; // The kind of a class with properties.

  private final Naming naming;
  private final Map<String, CodegenModel> models = new TreeMap<>();
  private final JavaTypes types = new JavaTypes(models);
  private final PropertyViews properties = new PropertyViews(types);
  private final Unions unions = new Unions(models, types);
  private final EditedModels edited = new EditedModels(types);
  private final Requests requests;
  private final Set<String> adapters = new TreeSet<>();

  /** Creates the views of a document, given its names. */
  public ModelViews(Naming naming) {
    this.naming = naming;
    this.requests = new Requests(models, types, naming);
  }

  /**
   * Returns the files to write, by name: one for each model, and its companions.
   *
   * @param all the files that the generator would write
   * @param bodies the names of the schemas that are a body, or items of one
   * @param imports the names that the classes are added to
   * @param diagnostics receives the hints that are wrong
   */
  public Map<String, ModelsMap> files(
      Map<String, ModelsMap> all, Set<String> bodies, Imports imports, Diagnostics diagnostics) {
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
    unions.connect(diagnostics);
    requests.connect(diagnostics);
    requests.all().forEach(edited::add);
    for (ModelsMap file : List.copyOf(files.values())) {
      addViews(file, bodies, files);
    }
    return files;
  }

  /** Returns the adapters that are found by the names of their models, with their package. */
  List<String> adapters() {
    return adapters.stream().map(name -> naming.modelPackage() + "." + name).toList();
  }

  /** Returns the first class of a model with properties, or null if there is none. */
  @Nullable String firstObject() {
    return summaries().stream()
        .filter(model -> model.kind().equals(MODEL))
        .map(ModelSummary::className)
        .findFirst()
        .orElse(null);
  }

  /** Returns the summaries of all classes, sorted by name. */
  public List<ModelSummary> summaries() {
    return models.values().stream()
        .map(
            model ->
                new ModelSummary(
                    model.classname,
                    kindOf(model),
                    String.valueOf(model.vendorExtensions.get(Hints.PLACE)),
                    members(model)))
        .toList();
  }

  private static Map<String, String> members(CodegenModel model) {
    Map<String, String> members = new TreeMap<>();
    if (model.isEnum && !model.vendorExtensions.containsKey(VARNAMES)) {
      for (Map<String, Object> constant : MemberNames.constants(model)) {
        members.put(String.valueOf(constant.get("value")), String.valueOf(constant.get("name")));
      }
    }
    model.vars.forEach(property -> members.put(property.baseName, property.name));
    return members;
  }

  JavaTypes types() {
    return types;
  }

  EditedModels edited() {
    return edited;
  }

  Requests requests() {
    return requests;
  }

  private void addViews(ModelsMap file, Set<String> bodies, Map<String, ModelsMap> files) {
    CodegenModel model = file.getModels().get(0).getModel();
    String adapter = model.classname + "JsonAdapter";
    if (model.isEnum) {
      EnumView view = enumOf(model, bodies.contains(model.name));
      addView(file, Kind.ENUM, view);
      if (view.body()) {
        addAdapter(files, adapter, addView(copyOf(file), Kind.ENUM_ADAPTER, view));
      }
    } else if (!model.oneOf.isEmpty()) {
      UnionView view = unions.view(model);
      addView(file, Kind.UNION, view);
      addAdapter(files, adapter, addView(copyOf(file), Kind.UNION_ADAPTER, view));
      files.put("Unknown" + model.classname, addView(copyOf(file), Kind.UNION_UNKNOWN, view));
    } else if (JavaTypes.isValueVariant(model)) {
      addView(file, Kind.VALUE_VARIANT, unions.variant(model));
    } else if (model.vendorExtensions.containsKey(Hints.IS_PARAMETERS)) {
      addView(file, Kind.PARAMETERS, parametersOf(model));
    } else {
      ObjectView view = objectOf(model);
      addView(file, Kind.OBJECT, view);
      addAdapter(files, adapter, addView(copyOf(file), Kind.OBJECT_ADAPTER, view));
    }
  }

  private void addAdapter(Map<String, ModelsMap> files, String name, ModelsMap file) {
    files.put(name, file);
    adapters.add(name);
  }

  private ModelsMap addView(ModelsMap file, Kind kind, Object view) {
    file.put(
        TemplateEngine.VIEW, new ModelFile(naming.document(), naming.modelPackage(), kind, view));
    return file;
  }

  private static ModelsMap copyOf(ModelsMap file) {
    ModelsMap copy = new ModelsMap();
    copy.putAll(file);
    copy.setModels(List.of(new ModelMap(new HashMap<>(file.getModels().get(0)))));
    return copy;
  }

  private static EnumView enumOf(CodegenModel model, boolean body) {
    List<EnumView.Constant> constants = new ArrayList<>();
    for (Map<String, Object> constant : MemberNames.constants(model)) {
      String value = String.valueOf(constant.get("value"));
      String name = String.valueOf(constant.get("name"));
      String description = Objects.toString(constant.get("enumDescription"), null);
      constants.add(new EnumView.Constant(name, value, Javadoc.description(description)));
    }
    return new EnumView(model.classname, descriptionOf(model), body, constants);
  }

  private ParametersView parametersOf(CodegenModel model) {
    return new ParametersView(
        model.classname,
        descriptionOf(model),
        model.vars.stream()
            .map(property -> properties.parameter(model.classname, property))
            .toList());
  }

  private ObjectView objectOf(CodegenModel model) {
    List<PropertyView> views = new ArrayList<>();
    for (int i = 0; i < model.vars.size(); i++) {
      SiblingView sibling = unions.siblingOf(model.vars.get(i));
      views.add(properties.property(model.classname, model.vars.get(i), i, sibling));
    }
    return new ObjectView(
        model.classname,
        descriptionOf(model),
        views,
        unions.membershipsOf(model.classname),
        unions.presetsOf(model),
        edited.missingOf(model),
        requests.of(model.classname),
        requests.sourcesOf(model.classname));
  }

  private static String descriptionOf(CodegenModel model) {
    return Javadoc.description(model.unescapedDescription, model.name);
  }

  private static String kindOf(CodegenModel model) {
    if (model.isEnum) {
      return "enum";
    }
    if (model.vendorExtensions.containsKey(Hints.IS_PARAMETERS)) {
      return "parameter object";
    }
    if (model.oneOf.isEmpty()) {
      return JavaTypes.isValueVariant(model) ? "value variant" : MODEL;
    }
    if (model.vendorExtensions.containsKey(Hints.MIXED_UNION)) {
      return "union of several JSON types";
    }
    if (model.vendorExtensions.containsKey(Hints.SIBLING_DISCRIMINATOR)) {
      return "union with a sibling discriminator";
    }
    return model.vendorExtensions.containsKey(Hints.INNER_DISCRIMINATOR)
        ? "union with an inner discriminator"
        : "union without a discriminator";
  }
}
