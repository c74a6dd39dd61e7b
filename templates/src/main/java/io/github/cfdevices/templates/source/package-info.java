/** Reads a document, resolves its references and rewrites it for OpenAPI 3.0. */
@NullMarked
package io.github.cfdevices.templates.source;

import org.jspecify.annotations.NullMarked;
