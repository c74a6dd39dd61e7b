/** What generated services are annotated with, and how they write parameters. */
@NullMarked
package io.github.cfdevices.codegen;

import org.jspecify.annotations.NullMarked;
