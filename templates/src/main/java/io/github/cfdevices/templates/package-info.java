/** An OpenAPI Generator extension that renders the templates of the SDK. */
@NullMarked
package io.github.cfdevices.templates;

import org.jspecify.annotations.NullMarked;
