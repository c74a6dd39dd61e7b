/** The OpenAPI Generator extension that the templates of the SDK are rendered with. */
@NullMarked
package io.github.cfdevices.templates;

import org.jspecify.annotations.NullMarked;
