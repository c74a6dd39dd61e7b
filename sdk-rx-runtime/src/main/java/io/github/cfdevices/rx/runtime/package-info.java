/**
 * The RxJava 3 runtime that generated facades call: results as Single, calls without a result as
 * Completable, and lists as PagedFlowable.
 */
@NullMarked
package io.github.cfdevices.rx.runtime;

import org.jspecify.annotations.NullMarked;
