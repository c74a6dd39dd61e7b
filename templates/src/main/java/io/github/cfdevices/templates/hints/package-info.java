/**
 * The hints that a document carries, and those that the stages of the generator leave in it for
 * later ones.
 */
@NullMarked
package io.github.cfdevices.templates.hints;

import org.jspecify.annotations.NullMarked;
