// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
/** The RxJava 3 facades of the API, with one class for each tag. */
@NullMarked
package com.example.rx;

import org.jspecify.annotations.NullMarked;
