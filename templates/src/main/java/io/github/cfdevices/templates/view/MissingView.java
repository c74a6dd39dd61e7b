package io.github.cfdevices.templates.view;

/**
 * A property that is searched for missing properties before an edit is sent.
 *
 * @param method the method of {@code MissingMembers} that checks it
 * @param quotedJsonName its name in JSON as a literal
 * @param name its Java name
 */
record MissingView(String method, String quotedJsonName, String name) {}
