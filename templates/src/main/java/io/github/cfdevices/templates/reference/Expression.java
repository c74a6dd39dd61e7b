package io.github.cfdevices.templates.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An expression of a snippet, as lines of Java and of Kotlin. The first line has no indent. */
sealed interface Expression {
  /** The width of a snippet. */
  int COLUMNS = 88;

  /** A builder with a longer expression has a line for each property. */
  int SHORT = 60;

  List<String> java();

  List<String> kotlin();

  /** A literal or another expression of one line. */
  record Plain(String inJava, String inKotlin) implements Expression {
    @Override
    public List<String> java() {
      return List.of(inJava);
    }

    @Override
    public List<String> kotlin() {
      return List.of(inKotlin);
    }
  }

  /** A call of a function with arguments, such as {@code List.of(a, b)}. */
  record Called(String inJava, String inKotlin, List<Expression> arguments) implements Expression {
    @Override
    public List<String> java() {
      return call(inJava, arguments, Expression::java, "    ");
    }

    @Override
    public List<String> kotlin() {
      return call(inKotlin, arguments, Expression::kotlin, "  ");
    }
  }

  /** An entry of a map. */
  record Entry(Expression key, Expression value) implements Expression {
    @Override
    public List<String> java() {
      return joined(key.java(), ", ", value.java());
    }

    @Override
    public List<String> kotlin() {
      return joined(key.kotlin(), " to ", value.kotlin());
    }
  }

  /**
   * An object that a builder builds.
   *
   * @param className its class in Java
   * @param function the function of Kotlin that builds it, or null if there is none
   * @param kotlinClass its class in Kotlin
   * @param assignments its properties
   */
  record Built(
      String className, @Nullable String function, String kotlinClass, List<Assignment> assignments)
      implements Expression {
    @Override
    public List<String> java() {
      return chain(className, Assignment::java);
    }

    @Override
    public List<String> kotlin() {
      if (function == null) {
        return chain(kotlinClass, Assignment::kotlinCall);
      }
      return block(function);
    }

    /** Returns a call with a block that assigns the properties. */
    List<String> block(String call) {
      if (assignments.isEmpty()) {
        return List.of(call + " {}");
      }
      List<String> lines = new ArrayList<>(List.of(call + " {"));
      assignments.forEach(each -> lines.addAll(indented(each.kotlin(), "  ")));
      lines.add("}");
      return lines;
    }

    private List<String> chain(String start, Function<Assignment, List<String>> setter) {
      List<List<String>> calls = assignments.stream().map(setter).toList();
      String builder = start + ".builder()";
      if (calls.size() < 3 && calls.stream().allMatch(call -> call.size() == 1)) {
        StringBuilder line = new StringBuilder(builder);
        calls.forEach(call -> line.append(call.get(0)));
        if (line.length() <= SHORT) {
          return List.of(line.append(".build()").toString());
        }
      }
      List<String> lines = new ArrayList<>(List.of(builder));
      calls.forEach(call -> lines.addAll(indented(call, "    ")));
      lines.add("    .build()");
      return lines;
    }
  }

  /**
   * The assignment of a property.
   *
   * @param setter the setter of Java
   * @param kotlinSetter the same in backticks if necessary
   * @param property the property of Kotlin
   * @param values its value, or several arguments of a setter that takes values of an enum
   * @param choice whether it is called with the values instead of being assigned in Kotlin
   */
  record Assignment(
      String setter,
      String kotlinSetter,
      String property,
      List<Expression> values,
      boolean choice) {
    List<String> java() {
      return call("." + setter + "(", values, Expression::java, "    ");
    }

    List<String> kotlinCall() {
      return call("." + kotlinSetter + "(", values, Expression::kotlin, "    ");
    }

    List<String> kotlin() {
      return choice
          ? call(property + "(", values, Expression::kotlin, "  ")
          : joined(List.of(property), " = ", values.get(0).kotlin());
    }
  }

  /** Returns a call, given what precedes its arguments. */
  static List<String> call(
      String start,
      List<Expression> arguments,
      Function<Expression, List<String>> language,
      String indent) {
    List<List<String>> values = arguments.stream().map(language).toList();
    if (values.stream().allMatch(lines -> lines.size() == 1)) {
      String line =
          start + String.join(", ", values.stream().map(lines -> lines.get(0)).toList()) + ")";
      if (line.length() <= COLUMNS || values.size() < 2) {
        return List.of(line);
      }
    }
    List<String> all = new ArrayList<>(List.of(start));
    for (int i = 0; i < values.size(); i++) {
      List<String> lines = new ArrayList<>(indented(values.get(i), indent));
      int last = lines.size() - 1;
      lines.set(last, lines.get(last) + (i < values.size() - 1 ? "," : ")"));
      all.addAll(lines);
    }
    return all;
  }

  /** Returns two expressions with an operator between them. */
  static List<String> joined(List<String> first, String operator, List<String> second) {
    List<String> lines = new ArrayList<>(first);
    int last = lines.size() - 1;
    lines.set(last, lines.get(last) + operator + second.get(0));
    lines.addAll(second.subList(1, second.size()));
    return lines;
  }

  /** Returns lines with an indent. */
  static List<String> indented(List<String> lines, String indent) {
    return lines.stream().map(line -> indent + line).toList();
  }
}
