// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
/**
 * The RxJava 3 facades of the API, with one class for each tag.
 *
 * <pre>{@code
 * ExampleRx client = ExampleRx.builder().credentials(credentials).build();
 * ChecksRx checks = client.checks();
 * }</pre>
 */
@NullMarked
package com.example.rx;

import org.jspecify.annotations.NullMarked;
