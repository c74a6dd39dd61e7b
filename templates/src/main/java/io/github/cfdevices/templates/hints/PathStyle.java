package io.github.cfdevices.templates.hints;

/**
 * How a list or object in a path is sent, or a value of another style than {@code simple}, as a
 * hint on the parameter.
 *
 * @param name {@code simple}, {@code label} or {@code matrix}
 * @param explode whether the items and members are separated
 */
public record PathStyle(String name, boolean explode) {}
