// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
/**
 * The operations of the API, with one class for each tag.
 *
 * <pre>{@code
 * Example client = Example.builder().credentials(credentials).build();
 * ChecksApi checks = client.checks();
 * }</pre>
 */
@NullMarked
package com.example.api;

import org.jspecify.annotations.NullMarked;
