package io.github.cfdevices.templates.hints;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the JSON of a value identifies the member of a union, as a hint on the union: by the value of
 * a property, by the properties that are present, or by both.
 *
 * @param property the JSON name of the property whose value identifies the member, or null
 * @param classes the class name for each of its values that identifies one
 * @param present the class name for each property that only one member has, by the value of {@code
 *     property} that these members share, or by the empty string if there is no such property
 * @param written the value of {@code property} to write for each class that has only one
 */
public record InnerDiscriminator(
    @Nullable String property,
    Map<String, String> classes,
    Map<String, Map<String, String>> present,
    Map<String, String> written) {}
