package io.github.cfdevices.templates.view;

/**
 * What a class was made of, for a report.
 *
 * @param className the class
 * @param kind what it is
 * @param place where the document has its schema
 */
public record ModelSummary(String className, String kind, String place) {}
