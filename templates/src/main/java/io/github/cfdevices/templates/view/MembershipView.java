package io.github.cfdevices.templates.view;

import org.jspecify.annotations.Nullable;

/**
 * The membership of a model in a union.
 *
 * @param union the union's class
 * @param visitor the name of the union's visitor inside the model
 * @param discriminatorType the type of the value that identifies the member, or null if the model
 *     does not return it
 * @param discriminator the expression of that value
 */
record MembershipView(
    String union, String visitor, @Nullable String discriminatorType, String discriminator) {}
