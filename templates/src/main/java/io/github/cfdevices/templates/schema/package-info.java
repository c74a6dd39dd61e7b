/** Resolves schemas to the few forms that have a Java type. */
@NullMarked
package io.github.cfdevices.templates.schema;

import org.jspecify.annotations.NullMarked;
