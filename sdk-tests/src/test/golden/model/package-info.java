// Made by cfdevices-templates from openapi.yaml; changes to this file do not last.
// Edit that document, or the templates, and build again.
/** Models of the API: immutable, and without loss of anything the API sends. */
@NullMarked
package io.github.cfdevices.model;

import org.jspecify.annotations.NullMarked;
