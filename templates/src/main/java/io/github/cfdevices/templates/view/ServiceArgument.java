package io.github.cfdevices.templates.view;

import org.jspecify.annotations.Nullable;

/**
 * An argument of a service method.
 *
 * @param property the name of its property in the parameter object, or null if it is no part of it
 * @param annotations its Retrofit annotations
 * @param type its type, with a nullness annotation if it is optional
 * @param name its Java name
 * @param value the expression that a facade passes
 */
record ServiceArgument(
    @Nullable String property, String annotations, String type, String name, String value) {}
