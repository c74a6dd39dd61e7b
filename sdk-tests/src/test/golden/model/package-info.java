// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
/**
 * The models of the API. They are immutable and preserve the JSON of responses.
 *
 * <pre>{@code
 * String json = ModelJson.encode(model);
 * Check copy = ModelJson.decode(Check.class, json);
 * }</pre>
 */
@NullMarked
package com.example.model;

import org.jspecify.annotations.NullMarked;
