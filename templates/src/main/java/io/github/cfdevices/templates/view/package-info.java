/** Turns the normalized document into what the templates print. */
@NullMarked
package io.github.cfdevices.templates.view;

import org.jspecify.annotations.NullMarked;
