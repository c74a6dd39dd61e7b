package io.github.cfdevices.templates.view;

/**
 * The property whose value identifies the class of a union beside it.
 *
 * @param name its Java name
 * @param jsonName its JSON name
 * @param isEnum whether its values are constants of an open enum, or else strings
 */
public record SiblingView(String name, String jsonName, boolean isEnum) {}
