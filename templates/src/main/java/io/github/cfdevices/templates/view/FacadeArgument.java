package io.github.cfdevices.templates.view;

/**
 * An argument of a method of a facade.
 *
 * @param type its type
 * @param name its Java name
 * @param description its description as Javadoc
 */
record FacadeArgument(String type, String name, String description) {}
