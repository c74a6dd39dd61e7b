// Made by cfdevices-templates from openapi.yaml; changes to this file do not last.
// Edit that document, or the templates, and build again.
/** The calls of the API, one class for each resource. */
@NullMarked
package io.github.cfdevices.api;

import org.jspecify.annotations.NullMarked;
