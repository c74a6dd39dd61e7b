package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.Hints;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openapitools.codegen.CodegenOperation;

/** The path of an operation as Retrofit accepts it, relative to the base URL. */
final class ServicePath {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}/]+)}");

  /** The names that Retrofit accepts. */
  private static final Pattern ACCEPTED = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]*");

  /** A first segment that is neither empty nor able to contain a colon. */
  private static final Pattern PLAIN_START = Pattern.compile("[\\w.~%-]+(/.*)?");

  /**
   * Precedes all other paths. OkHttp parses {@code boxes:} as a scheme and a leading slash as the
   * root of the host, and Retrofit rejects an empty path. By the URL standard, a backslash
   * separates segments and a dot adds none. Retrofit rejects {@code ./} if a path has variables.
   */
  static final String HERE = ".\\";

  private final String path;
  private final Map<String, String> names = new LinkedHashMap<>();

  private ServicePath(String template) {
    Set<String> taken = new HashSet<>();
    Matcher variables = VARIABLE.matcher(template);
    while (variables.find()) {
      if (ACCEPTED.matcher(variables.group(1)).matches()) {
        taken.add(variables.group(1));
      }
    }
    String renamed =
        VARIABLE
            .matcher(template)
            .replaceAll(
                found -> {
                  String name =
                      names.computeIfAbsent(found.group(1), variable -> accepted(variable, taken));
                  return Matcher.quoteReplacement("{" + name + "}");
                });
    String relative = encoded(renamed.startsWith("/") ? renamed.substring(1) : renamed);
    this.path = PLAIN_START.matcher(relative).matches() ? relative : HERE + relative;
  }

  static ServicePath of(CodegenOperation operation) {
    return new ServicePath(templateOf(operation));
  }

  /** Returns the path in the document; OpenAPI Generator replaces quotation marks in its own. */
  static String templateOf(CodegenOperation operation) {
    return String.valueOf(operation.vendorExtensions.get(Hints.PATH));
  }

  /** Returns the path, whose variables have names that Retrofit accepts. */
  String path() {
    return path;
  }

  /** Returns the name of a variable of the document in the path. */
  String nameOf(String variable) {
    return names.getOrDefault(variable, variable);
  }

  /** Encodes the characters that OkHttp removes from a URL or replaces by other ones. */
  private static String encoded(String path) {
    StringBuilder encoded = new StringBuilder(path.length());
    path.codePoints()
        .forEach(
            point -> {
              if (point <= ' ' || point == '\\' || point == 0x7f) {
                encoded.append(String.format("%%%02X", point));
              } else {
                encoded.appendCodePoint(point);
              }
            });
    return encoded.toString();
  }

  private static String accepted(String variable, Set<String> taken) {
    if (ACCEPTED.matcher(variable).matches()) {
      return variable;
    }
    String name = variable.replaceAll("[^a-zA-Z0-9_-]", "_");
    if (!ACCEPTED.matcher(name).matches()) {
      name = "v" + name;
    }
    String unique = name;
    for (int number = 2; !taken.add(unique); number++) {
      unique = name + number;
    }
    return unique;
  }
}
