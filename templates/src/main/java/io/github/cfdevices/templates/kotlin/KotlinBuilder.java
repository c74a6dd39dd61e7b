package io.github.cfdevices.templates.kotlin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The builder of a model or parameter object, and the function that uses it.
 *
 * @param document the name of the document
 * @param kotlinPackage its package
 * @param name its class
 * @param function the name of the function, in backticks if necessary
 * @param model the class that it builds
 * @param parameters whether that is a parameter object, which has no members of JSON
 * @param properties its properties
 */
record KotlinBuilder(
    String document,
    String kotlinPackage,
    String name,
    String function,
    String model,
    boolean parameters,
    List<Property> properties) {
  /**
   * A property, which can be assigned only.
   *
   * @param name its name, in backticks if necessary
   * @param description its description as KDoc
   * @param details its limits and the effect of null as KDoc, or null
   * @param deprecated whether the document deprecates it
   * @param type its type
   * @param nulled the literal of its name in JSON if null is sent by that, or else null
   * @param setter the name of the setter of Java, in backticks if necessary
   * @param choice for a list of objects with one enum each, that enum, or null
   */
  record Property(
      String name,
      String description,
      @Nullable String details,
      boolean deprecated,
      String type,
      @Nullable String nulled,
      String setter,
      @Nullable String choice) {}
}
