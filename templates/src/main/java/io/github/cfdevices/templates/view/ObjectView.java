package io.github.cfdevices.templates.view;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A model that is an object, its builder and its adapter.
 *
 * @param className its class
 * @param description its description as Javadoc
 * @param properties its properties, in the order of the document
 * @param unions the unions that it is a member of
 * @param presets the statements that set its discriminators in a new builder
 * @param missing how its properties are searched for missing ones if an edit can send it
 * @param request the request that it can be turned into, or null
 * @param sources the models that it can be made of if it is a request
 */
public record ObjectView(
    String className,
    String description,
    List<PropertyView> properties,
    List<MembershipView> unions,
    List<String> presets,
    List<MissingView> missing,
    @Nullable String request,
    List<RequestSourceView> sources) {
  /** Returns when {@code build()} throws, or null if it never does. */
  @Nullable String checked() {
    boolean required = properties.stream().anyMatch(PropertyView::built);
    boolean compared = properties.stream().anyMatch(PropertyView::hasSibling);
    if (!required && !compared) {
      return null;
    }
    String missing = "a required property is not set";
    String different = "a discriminator does not match the class of its union";
    return "if "
        + (required ? missing : "")
        + (required && compared ? " or " : "")
        + (compared ? different : "");
  }

  /** Returns whether a new builder has a value of a discriminator. */
  boolean preset() {
    return !presets.isEmpty();
  }

  /** Returns whether it or a model in it can lack a required property. */
  boolean hasMissing() {
    return !missing.isEmpty();
  }

  /** Returns whether it has a method for the visitors of several unions. */
  boolean overloaded() {
    return unions.size() > 1;
  }

  /** Returns the {@code implements} clause of its declaration. */
  String interfaces() {
    return unions.isEmpty()
        ? ""
        : unions.stream()
            .map(MembershipView::union)
            .collect(Collectors.joining(", ", " implements ", ""));
  }

  /** Returns the expression that is true for the indexes of secrets, or null if it has none. */
  @Nullable String masked() {
    String indexes =
        properties.stream()
            .filter(PropertyView::secret)
            .map(property -> "index == " + property.index())
            .collect(Collectors.joining(" || "));
    return indexes.isEmpty() ? null : indexes;
  }

  /** Returns the JSON names of its properties as arguments. */
  String jsonNames() {
    return properties.stream().map(PropertyView::quotedJsonName).collect(Collectors.joining(", "));
  }

  /** Returns the properties that an adapter of their own reads. */
  List<PropertyView> adapted() {
    return properties.stream().filter(property -> property.adapter() != null).toList();
  }
}
