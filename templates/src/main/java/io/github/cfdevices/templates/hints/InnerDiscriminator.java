package io.github.cfdevices.templates.hints;

import java.util.Map;

/**
 * The property inside the members of a union that identifies the member, as a hint on the union.
 *
 * @param property its JSON name
 * @param classes the class name for each of its values
 */
public record InnerDiscriminator(String property, Map<String, String> classes) {}
