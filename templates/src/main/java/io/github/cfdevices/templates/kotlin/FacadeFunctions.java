package io.github.cfdevices.templates.kotlin;

import static java.util.stream.Collectors.joining;

import io.github.cfdevices.templates.render.JavaNames;
import io.github.cfdevices.templates.render.Kdoc;
import io.github.cfdevices.templates.render.KotlinNames;
import io.github.cfdevices.templates.render.Literals;
import io.github.cfdevices.templates.view.EditView;
import io.github.cfdevices.templates.view.FacadeArgument;
import io.github.cfdevices.templates.view.FacadeView;
import io.github.cfdevices.templates.view.MethodView;
import io.github.cfdevices.templates.view.OperationView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates the functions of one resource. */
final class FacadeFunctions {
  private static final String CALL = "ApiCall<";
  private static final String PARAMS = "params";

  private final KotlinTypes types;
  private final Map<String, KotlinBuilder> builders;
  private final Set<String> names = new HashSet<>();
  private final Set<String> withBlock = new HashSet<>();

  FacadeFunctions(KotlinTypes types, Map<String, KotlinBuilder> builders) {
    this.types = types;
    this.builders = builders;
  }

  List<KotlinFunction> of(FacadeView facade) {
    facade.operations().stream()
        .flatMap(operation -> operation.methods().stream())
        .forEach(method -> names.add(method.name()));
    List<KotlinFunction> functions = new ArrayList<>();
    for (OperationView operation : facade.operations()) {
      for (MethodView method : operation.methods()) {
        if (method.type().startsWith(CALL)) {
          addCall(method, functions);
        } else {
          addList(method, functions);
        }
      }
      if (operation.edit() != null) {
        addEdits(operation.edit(), functions);
      }
    }
    return functions;
  }

  private void addCall(MethodView method, List<KotlinFunction> functions) {
    String result = argumentOf(method.type());
    String type = result.equals("Done") ? null : types.of(result);
    String value = "calls." + quoted(method) + "(" + passed(method) + ").await()";
    functions.add(
        new KotlinFunction(
            "suspend ",
            quoted(method),
            docOf(method),
            argumentsOf(method),
            deprecation(method),
            type,
            value));
    KotlinFunction block = withBlock("suspend inline ", method, List.of(), type);
    if (block != null) {
      functions.add(block);
    }
  }

  private void addList(MethodView method, List<KotlinFunction> functions) {
    String item = types.of(argumentOf(method.type()));
    String pages = JavaNames.unique(method.name() + "Pages", method.name(), names::add);
    KotlinArgument token =
        new KotlinArgument(
            unusedIn(method, "token"),
            "String?",
            "null",
            "the token of the page to start at, or null for the first");
    functions.add(
        list(method, quoted(method), docOf(method), "Flow<" + item + ">", "itemFlow", token));
    KotlinFunction block = withBlock("inline ", method, List.of(token), "Flow<" + item + ">");
    if (block != null) {
      functions.add(block);
    }
    List<String> doc =
        List.of(
            Kdoc.of(method.summary()),
            "Returns pages instead of items, like [" + method.name() + "] otherwise.");
    functions.add(
        list(
            method, KotlinNames.quoted(pages), doc, "Flow<Page<" + item + ">>", "pageFlow", token));
  }

  private KotlinFunction list(
      MethodView method,
      String name,
      List<String> doc,
      String type,
      String flow,
      KotlinArgument token) {
    List<KotlinArgument> arguments = new ArrayList<>(argumentsOf(method));
    arguments.add(token);
    String value =
        "calls." + quoted(method) + "(" + passed(method) + ")." + flow + "(" + token.name() + ")";
    return new KotlinFunction("", name, doc, arguments, deprecation(method), type, value);
  }

  /**
   * Returns the function that takes a block for the body, or for the parameters if there is no
   * body, or null if no builder makes these.
   */
  private @Nullable KotlinFunction withBlock(
      String modifiers, MethodView method, List<KotlinArgument> more, @Nullable String type) {
    KotlinBuilder builder = null;
    String built = null;
    for (FacadeArgument argument : method.arguments()) {
      if (builders.containsKey(argument.type())) {
        builder = builders.get(argument.type());
        built = KotlinNames.quoted(argument.name());
      }
    }
    if (builder == null && method.parameters() != null) {
      builder = builders.get(method.parameters());
      built = PARAMS;
    }
    if (builder == null || built == null) {
      return null;
    }
    String replaced = built;
    String block = unusedIn(method, "block");
    String value = builder.function() + "(" + block + ")";
    List<KotlinArgument> arguments = new ArrayList<>();
    List<KotlinArgument> all = new ArrayList<>(argumentsOf(method));
    all.addAll(more);
    all.stream().filter(each -> !each.name().equals(replaced)).forEach(arguments::add);
    String signature =
        arguments.stream()
            .map(KotlinArgument::type)
            .collect(joining(",", method.name() + "(", ")"));
    if (!withBlock.add(signature)) {
      return null;
    }
    String passed =
        all.stream()
            .map(each -> each.name().equals(replaced) ? value : each.name())
            .collect(joining(", "));
    arguments.add(
        new KotlinArgument(block, builder.name() + ".() -> Unit", "", "assigns the properties"));
    return new KotlinFunction(
        modifiers,
        quoted(method),
        docOf(method),
        arguments,
        deprecation(method),
        type,
        quoted(method) + "(" + passed + ")");
  }

  private void addEdits(EditView edit, List<KotlinFunction> functions) {
    KotlinBuilder builder = builders.get(edit.request());
    if (builder == null) {
      return;
    }
    String model = types.ofClass(edit.model());
    List<KotlinArgument> identity = edit.arguments().stream().map(this::argumentOf).toList();
    String passed = identity.stream().map(each -> each.name() + ", ").collect(joining());
    KotlinArgument seen =
        new KotlinArgument("seen", model, "", "the state that the change is based on");
    KotlinArgument onConflict =
        new KotlinArgument(
            "onConflict", "OnConflict", "OnConflict.FAIL", "whether to overwrite another change");
    KotlinArgument onMissing =
        new KotlinArgument(
            "onMissing",
            "OnMissing",
            "OnMissing.FAIL",
            "whether to send a request that lacks required properties");
    KotlinArgument change =
        new KotlinArgument(
            "change",
            builder.name() + ".(" + model + ") -> Unit",
            "",
            "assigns the properties to change; runs on a worker thread of the client");
    String lambda = "{ read, request -> " + builder.name() + "(request).change(read) }";
    String hidden = edit.hidden();
    List<String> doc = new ArrayList<>();
    doc.add("Reads the [" + model + "], applies a change and replaces it.");
    doc.add(
        "Everything that the response contained is sent, except for what the change assigns."
            + " Throws [io.github.cfdevices.errors.ConflictException] if it changes in the meantime,"
            + " and [io.github.cfdevices.errors.IncompleteEditException] if the API omits a required"
            + " property that the change does not assign."
            + (hidden == null ? "" : " The API is known to omit " + Kdoc.of(hidden) + "."));
    if (edit.credentials() != null) {
      doc.add(Kdoc.of(edit.credentials()));
    }
    String name = KotlinNames.quoted(edit.name());
    functions.add(
        new KotlinFunction(
            "suspend ",
            name,
            doc,
            joined(identity, List.of(onConflict, onMissing, change)),
            null,
            model,
            "calls." + name + "(" + passed + lambda + ", onConflict, onMissing).await()"));
    functions.add(
        new KotlinFunction(
            "suspend ",
            name,
            List.of(
                doc.get(0),
                "Throws [io.github.cfdevices.errors.ConflictException] if it differs from [seen]."),
            joined(identity, List.of(seen, onMissing, change)),
            null,
            model,
            "calls." + name + "(" + passed + "seen, " + lambda + ", onMissing).await()"));
  }

  private static List<KotlinArgument> joined(
      List<KotlinArgument> first, List<KotlinArgument> second) {
    List<KotlinArgument> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private List<KotlinArgument> argumentsOf(MethodView method) {
    List<KotlinArgument> arguments =
        new ArrayList<>(method.arguments().stream().map(this::argumentOf).toList());
    if (method.parameters() != null) {
      String type = types.ofClass(method.parameters());
      arguments.add(
          new KotlinArgument(
              PARAMS,
              type,
              method.optional() ? type + ".builder().build()" : "",
              "the query and header parameters"));
    }
    return arguments;
  }

  private KotlinArgument argumentOf(FacadeArgument argument) {
    return new KotlinArgument(
        KotlinNames.quoted(argument.name()),
        types.of(argument.type()),
        "",
        Kdoc.of(argument.description()));
  }

  private static String passed(MethodView method) {
    List<String> names =
        new ArrayList<>(
            method.arguments().stream().map(each -> KotlinNames.quoted(each.name())).toList());
    if (method.parameters() != null) {
      names.add(PARAMS);
    }
    return String.join(", ", names);
  }

  private static String unusedIn(MethodView method, String name) {
    return JavaNames.unique(
        name,
        name,
        each -> method.arguments().stream().noneMatch(other -> other.name().equals(each)));
  }

  private static List<String> docOf(MethodView method) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(Kdoc.of(method.description()));
    if (method.paging() != null) {
      paragraphs.add(Kdoc.of(method.paging()));
    }
    if (method.credentials() != null) {
      paragraphs.add(Kdoc.of(method.credentials()));
    }
    return paragraphs;
  }

  private static @Nullable String deprecation(MethodView method) {
    return method.deprecation() == null ? null : Literals.kotlin(method.deprecation());
  }

  private static String quoted(MethodView method) {
    return KotlinNames.quoted(method.name());
  }

  /** Returns the type argument of a generic type. */
  private static String argumentOf(String type) {
    return type.substring(type.indexOf('<') + 1, type.length() - 1);
  }
}
