package io.github.cfdevices.kotlin.runtime

import io.github.cfdevices.errors.InternalApi
import io.github.cfdevices.errors.InvalidInputException
import io.github.cfdevices.json.ModelBuilder
import io.github.cfdevices.json.RawJson

/**
 * Marks builders. A block for one builder cannot assign properties of the builder around it without
 * naming it, as in `this@create.name = "..."`.
 */
@DslMarker @Target(AnnotationTarget.CLASS) public annotation class CloudflareDsl

/**
 * What the builders of all models have: generated builders extend it. Assigning a property sets it,
 * and assigning null sends an explicit null. Properties that are not assigned are omitted. Not
 * thread-safe.
 */
@CloudflareDsl
public abstract class ModelDsl @InternalApi constructor(private val builder: ModelBuilder<*>) {
  /**
   * Omits a member, even if it was assigned or the response that is edited contained it.
   *
   * @param member the name of the member in JSON
   */
  public fun unset(member: String) {
    builder.unset(member)
  }

  /**
   * Sets a member to an explicit null, also one that this version does not know.
   *
   * @param member the name of the member in JSON
   */
  public fun setNull(member: String) {
    builder.setNull(member)
  }

  /**
   * Sets a member that this version does not know, or one that it knows to JSON of any type.
   *
   * @param member the name of the member in JSON
   * @throws InvalidInputException as [ModelBuilder.rawMember] documents
   */
  public fun rawMember(member: String, value: RawJson) {
    builder.rawMember(member, value)
  }
}

/** Fails; generated properties that can only be assigned call it. */
@InternalApi
public fun writeOnly(): Nothing =
  throw UnsupportedOperationException("a property of a builder can only be assigned")
