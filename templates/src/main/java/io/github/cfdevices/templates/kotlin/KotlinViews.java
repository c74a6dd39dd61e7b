package io.github.cfdevices.templates.kotlin;

import io.github.cfdevices.templates.kotlin.KotlinBuilder.Property;
import io.github.cfdevices.templates.render.JavaNames;
import io.github.cfdevices.templates.render.Kdoc;
import io.github.cfdevices.templates.render.KotlinNames;
import io.github.cfdevices.templates.render.Literals;
import io.github.cfdevices.templates.view.FacadeView;
import io.github.cfdevices.templates.view.ModelFile;
import io.github.cfdevices.templates.view.ObjectView;
import io.github.cfdevices.templates.view.ParameterView;
import io.github.cfdevices.templates.view.ParametersView;
import io.github.cfdevices.templates.view.PropertyView;
import io.github.cfdevices.templates.view.SdkView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes views of Kotlin code of the views of Java code. */
public final class KotlinViews {
  private static final String FACADE_SUFFIX = "Coroutines";
  private static final String BUILDER_SUFFIX = "Dsl";

  private final KotlinTypes types;
  private final Map<String, KotlinBuilder> builders = new HashMap<>();
  private final Set<String> functions = new HashSet<>();
  private final Map<String, List<KotlinFunction>> functionsOf = new HashMap<>();

  /**
   * Creates the views of a document.
   *
   * @param packageOf returns the package of a generated class with a simple name, or an empty
   *     string if none is generated
   */
  public KotlinViews(UnaryOperator<String> packageOf) {
    this.types = new KotlinTypes(packageOf);
  }

  /**
   * Returns the view of the builder of a model, or null if the file has none.
   *
   * @param file the view of a file of Java
   * @param sent the classes that requests contain
   */
  public @Nullable Object builder(Object file, String kotlinPackage, Set<String> sent) {
    ModelFile model = (ModelFile) file;
    Names names = new Names();
    if (model.object() instanceof ObjectView view && sent.contains(view.className())) {
      return builder(
          model,
          kotlinPackage,
          view.className(),
          view.properties().stream().map(each -> property(each, names)).toList());
    }
    return model.parameters() instanceof ParametersView view
        ? builder(
            model,
            kotlinPackage,
            view.className(),
            view.parameters().stream().map(each -> parameter(each, names)).toList())
        : null;
  }

  private KotlinBuilder builder(
      ModelFile file, String kotlinPackage, String className, List<Property> properties) {
    String function =
        JavaNames.unique(JavaNames.decapitalized(className), className, functions::add);
    KotlinBuilder builder =
        new KotlinBuilder(
            file.document(),
            KotlinNames.qualified(kotlinPackage),
            KotlinNames.quoted(className + BUILDER_SUFFIX),
            KotlinNames.quoted(function),
            types.ofClass(className),
            file.parameters() != null,
            properties);
    builders.put(className, builder);
    return builder;
  }

  private Property property(PropertyView view, Names names) {
    boolean nullable = view.argumentType().startsWith("@");
    return new Property(
        names.of(view.name()),
        Kdoc.of(view.description()),
        details(view.limitsText(), nullable ? "Assigning null sends an explicit null." : null),
        view.deprecated(),
        types.of(view.argumentType()),
        view.omitsNull() ? Literals.kotlin(view.jsonName()) : null,
        KotlinNames.quoted(view.name()),
        view.hasChoice() ? types.ofClass(view.choiceType()) : null);
  }

  private Property parameter(ParameterView view, Names names) {
    return new Property(
        names.of(view.name()),
        Kdoc.of(view.description()),
        details(view.limitsText(), null),
        view.deprecated(),
        types.of(view.nullableType()),
        null,
        KotlinNames.quoted(view.name()),
        null);
  }

  private static @Nullable String details(@Nullable String limits, @Nullable String onNull) {
    if (limits == null) {
      return onNull;
    }
    return Kdoc.of(onNull == null ? limits : limits + " " + onNull);
  }

  /** Returns the view of a resource, after those of all builders. */
  public Object facade(Object view, String kotlinPackage) {
    FacadeView facade = (FacadeView) view;
    List<KotlinFunction> all = new FacadeFunctions(types, builders).of(facade);
    functionsOf.put(facade.facade(), all);
    return new KotlinFacade(
        facade.document(),
        KotlinNames.qualified(kotlinPackage),
        KotlinNames.quoted(facade.resource() + FACADE_SUFFIX),
        types.ofClass(facade.facade()),
        Kdoc.of(facade.description()),
        facade.account(),
        all);
  }

  /** Returns a type of Java as one of Kotlin. */
  public String type(String javaType) {
    return types.of(javaType);
  }

  /** Returns the function that builds a class, in backticks if necessary, or null if none does. */
  public @Nullable String builderFunction(String className) {
    KotlinBuilder builder = builders.get(className);
    return builder == null ? null : builder.function();
  }

  /** Returns the property of a builder that calls a setter of Java, or the name of the setter. */
  public String builderProperty(String className, String setter) {
    String quoted = KotlinNames.quoted(setter);
    KotlinBuilder builder = builders.get(className);
    return builder == null
        ? quoted
        : builder.properties().stream()
            .filter(property -> property.setter().equals(quoted))
            .map(Property::name)
            .findFirst()
            .orElse(quoted);
  }

  /**
   * Returns whether a function of a resource takes a block that builds a class.
   *
   * @param facade the class of the resource in Java
   * @param method the name of the method in Java
   */
  public boolean takesBlock(String facade, String method, String className) {
    KotlinBuilder builder = builders.get(className);
    return builder != null
        && functionsOf.getOrDefault(facade, List.of()).stream()
            .filter(function -> function.name().equals(KotlinNames.quoted(method)))
            .filter(function -> !function.arguments().isEmpty())
            .map(function -> function.arguments().get(function.arguments().size() - 1))
            .anyMatch(last -> last.type().equals(builder.name() + ".() -> Unit"));
  }

  /**
   * Returns the view of the root class.
   *
   * @param root the root class of Java
   */
  public Object root(Object view, String kotlinPackage, String root) {
    SdkView sdk = (SdkView) view;
    List<KotlinRoot.Accessor> accessors = new ArrayList<>();
    for (SdkView.Accessor accessor : sdk.accessors()) {
      accessors.add(
          new KotlinRoot.Accessor(
              KotlinNames.quoted(accessor.name()),
              KotlinNames.quoted(accessor.type()),
              Kdoc.of(accessor.description())));
    }
    return new KotlinRoot(
        sdk.document(),
        KotlinNames.qualified(kotlinPackage),
        KotlinNames.quoted(sdk.root()),
        types.ofClass(root),
        Kdoc.of(sdk.title()),
        sdk.account(),
        accessors);
  }

  /** The names of the properties of a builder. The methods of two properties must differ. */
  private static final class Names {
    private final Set<String> methods = new HashSet<>();

    String of(String name) {
      return KotlinNames.quoted(JavaNames.unique(name, name, each -> methods.add(methodOf(each))));
    }

    /** Returns the name of the setter: {@code isOpen} and {@code open} have the same one. */
    private static String methodOf(String name) {
      boolean prefixed = name.matches("is[^a-z].*");
      return JavaNames.capitalized(prefixed ? name.substring(2) : name);
    }
  }
}
