/**
 * The API for RxJava 3: values as Single, calls without a value as Completable, and lists as
 * PagedFlowable.
 */
@NullMarked
package io.github.cfdevices.rx;

import org.jspecify.annotations.NullMarked;
