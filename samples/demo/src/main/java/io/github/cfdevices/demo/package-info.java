/** An example app that uses the main features of the SDK. */
@NullMarked
package io.github.cfdevices.demo;

import org.jspecify.annotations.NullMarked;
