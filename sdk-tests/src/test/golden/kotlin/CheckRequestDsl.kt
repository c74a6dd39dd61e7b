// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
@file:Suppress("DEPRECATION", "REDUNDANT_VISIBILITY_MODIFIER")

package com.example.kotlin

import com.example.model.CheckRequest
import com.example.model.CheckType
import com.example.model.Region
import com.example.model.Target
import com.example.model.Window
import io.github.cfdevices.codegen.Generated
import io.github.cfdevices.json.ScalarValue
import io.github.cfdevices.kotlin.runtime.CloudflareDsl
import io.github.cfdevices.kotlin.runtime.ModelDsl
import io.github.cfdevices.kotlin.runtime.writeOnly
import java.math.BigDecimal

/**
 * Returns a [CheckRequest] with the properties that a block assigns.
 *
 * @throws io.github.cfdevices.errors.InvalidInputException if a value is invalid or a required one
 *     is not assigned
 */
public inline fun checkRequest(block: CheckRequestDsl.() -> Unit): CheckRequest =
  CheckRequestDsl(CheckRequest.builder()).apply(block).build()

/** Assigns the properties of a [CheckRequest] in a builder. Not thread-safe. */
@CloudflareDsl
@Generated
public class CheckRequestDsl(private val builder: CheckRequest.Builder) : ModelDsl(builder) {
  /**
   * The name of the check.
   *
   * Must have at most 100 characters.
   */
  public var name: String
    @Deprecated("A property of a builder can only be assigned.", level = DeprecationLevel.ERROR)
    get() = writeOnly()
    set(value) {
      builder.name(value)
    }

  /** The type of a check, which determines the type of its target. */
  public var type: CheckType
    @Deprecated("A property of a builder can only be assigned.", level = DeprecationLevel.ERROR)
    get() = writeOnly()
    set(value) {
      builder.type(value)
    }

  /**
   * What a check requests.
   *
   * Assigning null sends an explicit null.
   */
  public var target: Target?
    @Deprecated("A property of a builder can only be assigned.", level = DeprecationLevel.ERROR)
    get() = writeOnly()
    set(value) {
      if (value == null) {
        builder.setNull("target")
      } else {
        builder.target(value)
      }
    }

  /**
   * The regions that run the check.
   *
   * Assigning null sends an explicit null.
   */
  public var regions: List<Region>?
    @Deprecated("A property of a builder can only be assigned.", level = DeprecationLevel.ERROR)
    get() = writeOnly()
    set(value) {
      if (value == null) {
        builder.setNull("regions")
      } else {
        builder.regions(value)
      }
    }

  /**
   * Labels by name.
   *
   * Assigning null sends an explicit null.
   */
  public var labels: Map<String, String>?
    @Deprecated("A property of a builder can only be assigned.", level = DeprecationLevel.ERROR)
    get() = writeOnly()
    set(value) {
      if (value == null) {
        builder.setNull("labels")
      } else {
        builder.labels(value)
      }
    }

  /**
   * The timeout in seconds.
   *
   * Assigning null sends an explicit null.
   */
  public var timeout: BigDecimal?
    @Deprecated("A property of a builder can only be assigned.", level = DeprecationLevel.ERROR)
    get() = writeOnly()
    set(value) {
      if (value == null) {
        builder.setNull("timeout")
      } else {
        builder.timeout(value)
      }
    }

  /**
   * The number of attempts.
   *
   * Must be between 1 and 5. Assigning null sends an explicit null.
   */
  public var attempts: Long?
    @Deprecated("A property of a builder can only be assigned.", level = DeprecationLevel.ERROR)
    get() = writeOnly()
    set(value) {
      if (value == null) {
        builder.setNull("attempts")
      } else {
        builder.attempts(value)
      }
    }

  /**
   * When a check runs.
   *
   * Assigning null sends an explicit null.
   */
  public var window: Window?
    @Deprecated("A property of a builder can only be assigned.", level = DeprecationLevel.ERROR)
    get() = writeOnly()
    set(value) {
      if (value == null) {
        builder.setNull("window")
      } else {
        builder.window(value)
      }
    }

  /**
   * The limit of each metric, or null.
   *
   * Each item must be a string or a number. Assigning null sends an explicit null.
   */
  public var thresholds: List<ScalarValue?>?
    @Deprecated("A property of a builder can only be assigned.", level = DeprecationLevel.ERROR)
    get() = writeOnly()
    set(value) {
      if (value == null) {
        builder.setNull("thresholds")
      } else {
        builder.thresholds(value)
      }
    }

  /**
   * Whether the check runs.
   *
   * Assigning null sends an explicit null.
   */
  public var enabled: Boolean?
    @Deprecated("A property of a builder can only be assigned.", level = DeprecationLevel.ERROR)
    get() = writeOnly()
    set(value) {
      builder.enabled(value)
    }

  /**
   * Builds the [CheckRequest].
   *
   * @throws io.github.cfdevices.errors.InvalidInputException if a required value is not assigned
   */
  public fun build(): CheckRequest = builder.build()
}
