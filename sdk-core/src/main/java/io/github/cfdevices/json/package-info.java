/**
 * JSON: models and their adapters, and the parser and writer below them.
 *
 * <pre>{@code
 * String json = ModelJson.encode(device);
 * Device copy = ModelJson.decode(Device.class, json);
 * RawJson unknown = copy.rawMembers().get("battery_level"); // Null if it is absent.
 * }</pre>
 *
 * <p>Apps use {@link io.github.cfdevices.json.ModelJson}, the base classes of models and builders,
 * {@link io.github.cfdevices.json.RawJson}, {@link io.github.cfdevices.json.RawMembers} and {@link
 * io.github.cfdevices.json.OpenEnum}.
 */
@NullMarked
package io.github.cfdevices.json;

import org.jspecify.annotations.NullMarked;
