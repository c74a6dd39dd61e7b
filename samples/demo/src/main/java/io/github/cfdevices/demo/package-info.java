/** What an app's author would write: the main job of the SDK from the first call to the last. */
@NullMarked
package io.github.cfdevices.demo;

import org.jspecify.annotations.NullMarked;
