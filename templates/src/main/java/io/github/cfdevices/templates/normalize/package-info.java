/** Rewrites a document into one whose operations take and return what callers want. */
@NullMarked
package io.github.cfdevices.templates.normalize;

import org.jspecify.annotations.NullMarked;
