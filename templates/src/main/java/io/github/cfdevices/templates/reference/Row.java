package io.github.cfdevices.templates.reference;

/**
 * A row of a table: a parameter, or a property of an object.
 *
 * @param name its name as Markdown
 * @param place where a parameter is sent as Markdown, or an empty string
 * @param type its Java type as Markdown
 * @param description its description and limits as Markdown
 */
record Row(String name, String place, String type, String description) {}
