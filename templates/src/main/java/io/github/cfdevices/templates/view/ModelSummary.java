package io.github.cfdevices.templates.view;

import java.util.Map;

/**
 * The schema of a generated class, for the report.
 *
 * @param className the class
 * @param kind the kind of the class, such as "object"
 * @param place the place of its schema in the document
 * @param members the Java names of its properties or constants, by the names or values in the
 *     document
 */
public record ModelSummary(
    String className, String kind, String place, Map<String, String> members) {}
