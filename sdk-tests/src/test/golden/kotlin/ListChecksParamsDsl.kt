// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
@file:Suppress("DEPRECATION", "REDUNDANT_VISIBILITY_MODIFIER")

package com.example.kotlin

import com.example.model.ListChecksParams
import com.example.model.Region
import io.github.cfdevices.codegen.Generated
import io.github.cfdevices.kotlin.runtime.CloudflareDsl
import io.github.cfdevices.kotlin.runtime.writeOnly
import java.time.OffsetDateTime

/**
 * Returns a [ListChecksParams] with the properties that a block assigns.
 *
 * @throws io.github.cfdevices.errors.InvalidInputException if a value is invalid or a required one
 *     is not assigned
 */
public inline fun listChecksParams(block: ListChecksParamsDsl.() -> Unit): ListChecksParams =
  ListChecksParamsDsl(ListChecksParams.builder()).apply(block).build()

/** Assigns the properties of a [ListChecksParams] in a builder. Not thread-safe. */
@CloudflareDsl
@Generated
public class ListChecksParamsDsl(private val builder: ListChecksParams.Builder) {
  /** A string that the name must contain. */
  public var search: String?
    @Deprecated("A property of a builder can only be assigned.", level = DeprecationLevel.ERROR)
    get() = writeOnly()
    set(value) {
      builder.search(value)
    }

  /** The regions to include. */
  public var region: List<Region>?
    @Deprecated("A property of a builder can only be assigned.", level = DeprecationLevel.ERROR)
    get() = writeOnly()
    set(value) {
      builder.region(value)
    }

  /** The time of the earliest change. */
  public var since: OffsetDateTime?
    @Deprecated("A property of a builder can only be assigned.", level = DeprecationLevel.ERROR)
    get() = writeOnly()
    set(value) {
      builder.since(value)
    }

  /**
   * The number of checks on a page.
   *
   * Must be between 1 and 100.
   */
  public var perPage: Long?
    @Deprecated("A property of a builder can only be assigned.", level = DeprecationLevel.ERROR)
    get() = writeOnly()
    set(value) {
      builder.perPage(value)
    }

  /**
   * Builds the [ListChecksParams].
   *
   * @throws io.github.cfdevices.errors.InvalidInputException if a required value is not assigned
   */
  public fun build(): ListChecksParams = builder.build()
}
