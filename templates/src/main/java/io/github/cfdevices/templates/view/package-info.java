/** Creates the views that the templates print. */
@NullMarked
package io.github.cfdevices.templates.view;

import org.jspecify.annotations.NullMarked;
