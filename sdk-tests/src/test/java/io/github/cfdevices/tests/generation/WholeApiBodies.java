package io.github.cfdevices.tests.generation;

import io.github.cfdevices.tests.support.GeneratedSources;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The types of request bodies. The methods of generated services take any body, so the type is that
 * of the argument of the API's method that calls the service.
 */
final class WholeApiBodies {
  private static final Pattern METHOD =
      Pattern.compile("\\n  public [^(;{]+ (\\w+)\\(([^)]*)\\)\\s*\\{");

  private final List<Path> sources;
  private final ClassLoader loader;

  WholeApiBodies(Path sources, ClassLoader loader) {
    this.sources = GeneratedSources.filesBelow(sources);
    this.loader = loader;
  }

  /** Returns the type of the body of a service's method. */
  Type typeOf(Method method) {
    String api = method.getDeclaringClass().getName().replaceFirst("Service$", "Api");
    String source = source(api);
    Matcher call =
        Pattern.compile(
                "service\\s*\\.%s\\([^;]*BodyValue\\.of\\((\\w+)\\)".formatted(method.getName()))
            .matcher(source);
    if (!call.find()) {
      throw new AssertionError(api + " does not call " + method);
    }
    Matcher header = METHOD.matcher(source).region(0, call.start());
    String name = "";
    List<String> parameters = List.of();
    while (header.find()) {
      name = header.group(1);
      parameters = Stream.of(header.group(2).split(",(?![^<]*>)")).map(String::strip).toList();
    }
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).endsWith(" " + call.group(1))) {
        return parameterType(api, name, parameters.size(), i);
      }
    }
    throw new AssertionError(api + "." + name + " has no parameter " + call.group(1));
  }

  private String source(String api) {
    for (Path file : sources) {
      if (file.endsWith(api.replace('.', '/') + ".java")) {
        return GeneratedSources.read(file);
      }
    }
    throw new AssertionError("no source of " + api);
  }

  private Type parameterType(String api, String name, int count, int index) {
    try {
      return Stream.of(Class.forName(api, false, loader).getMethods())
          .filter(method -> method.getName().equals(name) && method.getParameterCount() == count)
          .map(method -> method.getGenericParameterTypes()[index])
          .findFirst()
          .orElseThrow(() -> new AssertionError(api + "." + name));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
