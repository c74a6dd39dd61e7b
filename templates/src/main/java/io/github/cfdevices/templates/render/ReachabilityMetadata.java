package io.github.cfdevices.templates.render;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reachability metadata for GraalVM Native Image: uses of reflection and of dynamic proxies. */
public final class ReachabilityMetadata {
  private ReachabilityMetadata() {}

  /**
   * Returns the metadata as JSON. Retrofit reads the methods of a service and implements it with a
   * proxy; the core finds an adapter by its name and calls its constructor.
   *
   * @param services the names of all services
   * @param adapters the names of all adapters
   */
  public static String of(List<String> services, List<String> adapters) {
    return Stream.of(
            services.stream().sorted().flatMap(ReachabilityMetadata::service),
            adapters.stream().sorted().map(ReachabilityMetadata::adapter))
        .flatMap(entries -> entries)
        .collect(Collectors.joining(",\n", "{\n  \"reflection\": [\n", "\n  ]\n}"));
  }

  private static Stream<String> service(String name) {
    return Stream.of(
        "    {\"type\": \"%s\", \"allDeclaredMethods\": true}".formatted(name),
        "    {\"type\": {\"proxy\": [\"%s\"]}}".formatted(name));
  }

  private static String adapter(String name) {
    String constructor = "{\"name\": \"<init>\", \"parameterTypes\": []}";
    return "    {\"type\": \"%s\", \"methods\": [%s]}".formatted(name, constructor);
  }
}
