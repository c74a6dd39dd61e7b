package io.github.cfdevices.templates.view;

/**
 * An argument of a service method.
 *
 * @param wireName the name of the parameter or field in the document
 * @param annotations what tells Retrofit how it is sent
 * @param type its type, with a nullness annotation where it may be left out
 * @param name its name in Java
 * @param value the expression by which a facade passes it on
 */
record ServiceArgument(
    String wireName, String annotations, String type, String name, String value) {}
