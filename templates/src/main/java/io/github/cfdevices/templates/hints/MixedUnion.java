package io.github.cfdevices.templates.hints;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a union of several JSON types, as a hint on the union.
 *
 * @param variants the class of the values of a JSON type, by that type
 * @param object the class of all objects, or null if the union has none or several
 */
public record MixedUnion(Map<String, String> variants, @Nullable String object) {}
