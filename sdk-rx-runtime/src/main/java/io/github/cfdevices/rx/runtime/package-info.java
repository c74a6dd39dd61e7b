/**
 * The RxJava 3 runtime that generated facades call: results as Single, calls without a result as
 * Completable, and lists as PagedFlowable.
 *
 * <pre>{@code
 * PagedFlowable<Device> devices = cloudflare.devices().list();
 * Disposable subscription = devices
 *     .from(token)  // The page after that of an earlier run.
 *     .prefetch(2)
 *     .subscribe(device -> show(device));
 * }</pre>
 */
@NullMarked
package io.github.cfdevices.rx.runtime;

import org.jspecify.annotations.NullMarked;
