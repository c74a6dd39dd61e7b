/** Annotations of generated services, and the conversion of their parameters. */
@NullMarked
package io.github.cfdevices.codegen;

import org.jspecify.annotations.NullMarked;
