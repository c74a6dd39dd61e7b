/** Models and their adapters, and the JSON parser and writer behind them. */
@NullMarked
package io.github.cfdevices.json;

import org.jspecify.annotations.NullMarked;
