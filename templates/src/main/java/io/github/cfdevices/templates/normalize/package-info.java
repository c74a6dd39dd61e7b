/** Rewrites the operations of a document into what callers see. */
@NullMarked
package io.github.cfdevices.templates.normalize;

import org.jspecify.annotations.NullMarked;
