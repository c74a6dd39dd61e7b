/**
 * The RxJava 3 API: results as Single, calls without a result as Completable, and lists as
 * PagedFlowable.
 */
@NullMarked
package io.github.cfdevices.rx;

import org.jspecify.annotations.NullMarked;
