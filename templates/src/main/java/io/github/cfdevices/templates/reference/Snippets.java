package io.github.cfdevices.templates.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cfdevices.templates.kotlin.KotlinViews;
import io.github.cfdevices.templates.reference.Expression.Built;
import io.github.cfdevices.templates.reference.Expression.Plain;
import io.github.cfdevices.templates.reference.Snippet.Language;
import io.github.cfdevices.templates.render.JavaNames;
import io.github.cfdevices.templates.render.KotlinNames;
import io.github.cfdevices.templates.view.FacadeArgument;
import io.github.cfdevices.templates.view.MethodView;
import io.github.cfdevices.templates.view.OperationView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Writes the calls of operations. */
final class Snippets {
  private static final String CALL = "ApiCall<";
  private static final String PAGED = "Paged<";

  /** In a longer call, an object has a variable. */
  private static final int SHORT = 72;

  private final Values values;
  private final KotlinViews kotlin;
  private final Set<String> models;
  private final String client;

  /**
   * Creates the snippets of a document.
   *
   * @param models its classes
   * @param client the name of the variable that has the root class
   */
  Snippets(Values values, KotlinViews kotlin, Set<String> models, String client) {
    this.values = values;
    this.kotlin = kotlin;
    this.models = models;
    this.client = client;
  }

  /**
   * An argument of a method.
   *
   * @param name the name of its variable if it has one
   * @param type its class
   * @param value its value
   */
  private record Argument(String name, String type, Expression value) {}

  /**
   * Returns the snippets of a method.
   *
   * @param facade the class of Java that has the method
   * @param accessor the method of the root class that returns it
   * @param function the name of the functions
   * @param json returns the value of a parameter or of the body, given its place and its name
   */
  List<Snippet> of(
      String facade,
      String accessor,
      MethodView method,
      OperationView.Request request,
      String function,
      BiFunction<String, String, @Nullable JsonNode> json) {
    List<Argument> arguments = arguments(method, request, json);
    List<Snippet> snippets = new ArrayList<>();
    for (Language language : List.of(Language.JAVA, Language.RX)) {
      snippets.add(java(language, accessor, method, function, arguments));
    }
    snippets.add(kotlin(facade, accessor, method, function, arguments));
    return snippets;
  }

  /** Returns the snippets that only build an object. */
  List<Snippet> ofObject(String className, JsonNode json, String function) {
    Expression value = values.argument(className, json, className);
    String name = variable(className, Set.of(client));
    String quoted = KotlinNames.quoted(name);
    List<String> declaration = declaration(className + " " + name, value.java());
    return List.of(
        new Snippet(Language.JAVA, function, declaration, name),
        new Snippet(
            Language.KOTLIN,
            KotlinNames.quoted(function),
            Expression.joined(List.of("val " + quoted), " = ", value.kotlin()),
            quoted));
  }

  private List<Argument> arguments(
      MethodView method,
      OperationView.Request request,
      BiFunction<String, String, @Nullable JsonNode> json) {
    List<Argument> arguments = new ArrayList<>();
    for (FacadeArgument argument : method.arguments()) {
      OperationView.Value declared = declared(request, argument.name());
      JsonNode value =
          declared == null || declared.in().equals("body")
              ? json.apply("body", "")
              : json.apply(declared.in(), declared.name());
      boolean body = declared == null || declared.in().equals("body");
      arguments.add(
          new Argument(
              body ? declared == null ? "form" : "request" : argument.name(),
              argument.type(),
              values.argument(
                  argument.type(), value, declared == null ? "form" : declared.name())));
    }
    if (method.parameters() != null) {
      Built params =
          values.parameters(
              method.parameters(), method.optional(), name -> parameter(request, json, name));
      if (params != null) {
        arguments.add(new Argument("params", method.parameters(), params));
      }
    }
    return arguments;
  }

  private static OperationView.@Nullable Value declared(
      OperationView.Request request, String argument) {
    return request.values().stream()
        .filter(value -> value.in().equals("path") || value.in().equals("body"))
        .filter(value -> value.argument().equals(argument))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable JsonNode parameter(
      OperationView.Request request,
      BiFunction<String, String, @Nullable JsonNode> json,
      String name) {
    return request.values().stream()
        .filter(value -> !value.in().equals("path") && value.name().equals(name))
        .findFirst()
        .map(value -> json.apply(value.in(), name))
        .orElse(null);
  }

  private Snippet java(
      Language language,
      String accessor,
      MethodView method,
      String function,
      List<Argument> arguments) {
    List<String> lines = new ArrayList<>();
    Set<String> taken = new HashSet<>(Set.of(client));
    String start = client + "." + accessor + "()." + method.name() + "(";
    List<String> whole = call(start, arguments.stream().map(Argument::value).toList());
    boolean isShort = whole.size() == 1 && whole.get(0).length() <= SHORT;
    List<Expression> passed = new ArrayList<>();
    for (Argument argument : arguments) {
      List<String> value = argument.value.java();
      if (value.size() == 1 && (isShort || !(argument.value instanceof Built))) {
        passed.add(argument.value);
      } else {
        String name = unused(argument.name, taken);
        lines.addAll(declaration(argument.type + " " + name, value));
        passed.add(new Plain(name, name));
      }
    }
    List<String> call = call(start, passed);
    if (language == Language.RX) {
      String type = method.rxType().replace("@Nullable ", "");
      String name = unused(rxVariable(type), taken);
      lines.addAll(declaration(type + " " + name, call));
      return new Snippet(language, function, lines, name);
    }
    String type = method.type().replace("@Nullable ", "");
    if (type.startsWith(PAGED)) {
      String item = argumentOf(type, PAGED);
      String name = variable(item, taken);
      lines.addAll(
          Expression.joined(List.of("for (" + item + " " + name), " : ", suffixed(call, ") {")));
      lines.add("  System.out.println(" + name + ");");
      lines.add("}");
      return new Snippet(language, function, lines, null);
    }
    String result = argumentOf(type, CALL);
    List<String> executed = suffixed(call, ".execute()");
    if (result.equals("Done")) {
      lines.addAll(suffixed(executed, ";"));
      return new Snippet(language, function, lines, null);
    }
    String name = variable(result, taken);
    lines.addAll(declaration(result + " " + name, executed));
    return new Snippet(language, function, lines, name);
  }

  private static List<String> call(String start, List<Expression> arguments) {
    return Expression.call(start, arguments, Expression::java, "    ");
  }

  private Snippet kotlin(
      String facade,
      String accessor,
      MethodView method,
      String function,
      List<Argument> arguments) {
    String start =
        KotlinNames.quoted(client)
            + "."
            + KotlinNames.quoted(accessor)
            + "."
            + KotlinNames.quoted(method.name());
    Built block = null;
    List<Expression> passed = new ArrayList<>();
    for (Argument argument : arguments) {
      boolean body = argument.name.equals("request") || argument.name.equals("form");
      boolean last = body || arguments.stream().noneMatch(each -> isBody(each));
      if (argument.value instanceof Built built
          && last
          && kotlin.takesBlock(facade, method.name(), argument.type)) {
        block = built;
      } else {
        passed.add(argument.value);
      }
    }
    List<String> call;
    if (block == null) {
      call = Expression.call(start + "(", passed, Expression::kotlin, "  ");
    } else if (passed.isEmpty()) {
      call = block.block(start);
    } else {
      List<String> called = Expression.call(start + "(", passed, Expression::kotlin, "  ");
      int end = called.size() - 1;
      call = new ArrayList<>(called.subList(0, end));
      call.addAll(block.block(called.get(end)));
    }
    String quoted = KotlinNames.quoted(function);
    if (method.type().startsWith(PAGED)) {
      return new Snippet(Language.KOTLIN, quoted, suffixed(call, ".collect { println(it) }"), null);
    }
    String result = argumentOf(method.type().replace("@Nullable ", ""), CALL);
    if (result.equals("Done")) {
      return new Snippet(Language.KOTLIN, quoted, call, null);
    }
    String name = KotlinNames.quoted(variable(result, new HashSet<>(Set.of(client))));
    List<String> lines = Expression.joined(List.of("val " + name), " = ", call);
    return new Snippet(Language.KOTLIN, quoted, lines, name);
  }

  private static boolean isBody(Argument argument) {
    return argument.name.equals("request") || argument.name.equals("form");
  }

  /** Returns the declaration of a variable, broken after the assignment if necessary. */
  private static List<String> declaration(String variable, List<String> value) {
    List<String> line = suffixed(Expression.joined(List.of(variable), " = ", value), ";");
    if (value.size() == 1 && line.get(0).length() <= Expression.COLUMNS) {
      return line;
    }
    List<String> lines = new ArrayList<>(List.of(variable + " ="));
    lines.addAll(suffixed(Expression.indented(value, "    "), ";"));
    return lines;
  }

  private static List<String> suffixed(List<String> lines, String suffix) {
    List<String> all = new ArrayList<>(lines);
    all.set(all.size() - 1, all.get(all.size() - 1) + suffix);
    return all;
  }

  private String rxVariable(String type) {
    if (type.equals("Completable")) {
      return "completable";
    }
    return type.startsWith("PagedFlowable<")
        ? "items"
        : variable(argumentOf(type, "Single<"), Set.of());
  }

  /** Returns the name of a variable of a type that is not taken. */
  private String variable(String type, Set<String> taken) {
    String name = models.contains(type) ? JavaNames.decapitalized(type) : "result";
    String valid = JavaNames.isReserved(name) ? "result" : name;
    return unused(valid, new HashSet<>(taken));
  }

  private static String unused(String name, Set<String> taken) {
    return JavaNames.unique(name, name, taken::add);
  }

  private static String argumentOf(String type, String start) {
    return type.substring(start.length(), type.length() - 1);
  }
}
