/** Finds out what a schema means, and gives it a form that has a Java type. */
@NullMarked
package io.github.cfdevices.templates.schema;

import org.jspecify.annotations.NullMarked;
