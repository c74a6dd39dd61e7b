/** Reads documents as JSON, so that YAML changes no value. */
@NullMarked
package io.github.cfdevices.templates.read;

import org.jspecify.annotations.NullMarked;
