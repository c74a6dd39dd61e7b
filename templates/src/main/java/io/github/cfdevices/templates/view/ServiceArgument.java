package io.github.cfdevices.templates.view;

/**
 * An argument of a service method.
 *
 * @param wireName the name of the parameter or field in the document
 * @param annotations its Retrofit annotations
 * @param type its type, with a nullness annotation if it is optional
 * @param name its Java name
 * @param value the expression that a facade passes
 */
record ServiceArgument(
    String wireName, String annotations, String type, String name, String value) {}
