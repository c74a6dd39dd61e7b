/** Rewrites the operations of a document for the generated API. */
@NullMarked
package io.github.cfdevices.templates.normalize;

import org.jspecify.annotations.NullMarked;
