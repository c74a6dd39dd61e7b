// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package io.github.cfdevices.model;

import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.errors.Checks;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query and header parameters of listDevices. */
@Generated
public final class ListDevicesParams {
  private final @Nullable List<String> id;
  private final @Nullable String search;
  private final @Nullable List<String> tag;
  private final @Nullable ActiveRegistrationsFilter activeRegistrations;
  private final @Nullable RegistrationType hasRegistrationType;
  private final @Nullable String lastSeenRegistrationPolicyId;
  private final @Nullable String lastSeenUserEmail;
  private final @Nullable OffsetDateTime seenAfter;
  private final @Nullable OffsetDateTime seenBefore;
  private final @Nullable List<DeviceInclude> include;
  private final @Nullable DeviceSortField sortBy;
  private final @Nullable DeviceSortOrder sortOrder;
  private final @Nullable Long perPage;

  private ListDevicesParams(Builder builder) {
    this.id = builder.id;
    this.search = builder.search;
    this.tag = builder.tag;
    this.activeRegistrations = builder.activeRegistrations;
    this.hasRegistrationType = builder.hasRegistrationType;
    this.lastSeenRegistrationPolicyId = builder.lastSeenRegistrationPolicyId;
    this.lastSeenUserEmail = builder.lastSeenUserEmail;
    this.seenAfter = builder.seenAfter;
    this.seenBefore = builder.seenBefore;
    this.include = builder.include;
    this.sortBy = builder.sortBy;
    this.sortOrder = builder.sortOrder;
    this.perPage = builder.perPage;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** The IDs of the devices to return. */
  public @Nullable List<String> id() {
    return id;
  }

  /** A string that a searchable property of the device must contain. */
  public @Nullable String search() {
    return search;
  }

  /** The tags that each device must have, each in the form key:value. */
  public @Nullable List<String> tag() {
    return tag;
  }

  /** Filters the list by active registrations. The default is "only". */
  public @Nullable ActiveRegistrationsFilter activeRegistrations() {
    return activeRegistrations;
  }

  /** The type of registration that the devices must have. */
  public @Nullable RegistrationType hasRegistrationType() {
    return hasRegistrationType;
  }

  /** The ID of the settings profile of the most recent registration. */
  public @Nullable String lastSeenRegistrationPolicyId() {
    return lastSeenRegistrationPolicyId;
  }

  /** The email address of the user who last used the device. */
  public @Nullable String lastSeenUserEmail() {
    return lastSeenUserEmail;
  }

  /** Returns only devices last seen after this time. */
  public @Nullable OffsetDateTime seenAfter() {
    return seenAfter;
  }

  /** Returns only devices last seen before this time. */
  public @Nullable OffsetDateTime seenBefore() {
    return seenBefore;
  }

  /** Additional properties to return with each device. */
  public @Nullable List<DeviceInclude> include() {
    return include;
  }

  /** The property by which the list is sorted. */
  public @Nullable DeviceSortField sortBy() {
    return sortBy;
  }

  /** The sort order, in lower case. */
  public @Nullable DeviceSortOrder sortOrder() {
    return sortOrder;
  }

  /** The maximum number of devices per page. The API chooses the default. */
  public @Nullable Long perPage() {
    return perPage;
  }

  /** Returns a builder with these values. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ListDevicesParams that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  @Override
  public String toString() {
    return Checks.describe(
        "ListDevicesParams", "id", id, "search", search, "tag", tag, "active_registrations",
        activeRegistrations, "has_registration_type", hasRegistrationType,
        "last_seen_registration.policy.id", lastSeenRegistrationPolicyId, "last_seen_user.email",
        lastSeenUserEmail, "seen_after", seenAfter, "seen_before", seenBefore, "include", include,
        "sort_by", sortBy, "sort_order", sortOrder, "per_page", perPage);
  }

  private List<@Nullable Object> values() {
    return Arrays.asList(
        id, search, tag, activeRegistrations, hasRegistrationType, lastSeenRegistrationPolicyId,
        lastSeenUserEmail, seenAfter, seenBefore, include, sortBy, sortOrder, perPage);
  }

  /** A builder of {@link ListDevicesParams}. Not thread-safe. */
  public static final class Builder {
    private @Nullable List<String> id;
    private @Nullable String search;
    private @Nullable List<String> tag;
    private @Nullable ActiveRegistrationsFilter activeRegistrations;
    private @Nullable RegistrationType hasRegistrationType;
    private @Nullable String lastSeenRegistrationPolicyId;
    private @Nullable String lastSeenUserEmail;
    private @Nullable OffsetDateTime seenAfter;
    private @Nullable OffsetDateTime seenBefore;
    private @Nullable List<DeviceInclude> include;
    private @Nullable DeviceSortField sortBy;
    private @Nullable DeviceSortOrder sortOrder;
    private @Nullable Long perPage;

    private Builder() {}

    private Builder(ListDevicesParams from) {
      this.id = from.id;
      this.search = from.search;
      this.tag = from.tag;
      this.activeRegistrations = from.activeRegistrations;
      this.hasRegistrationType = from.hasRegistrationType;
      this.lastSeenRegistrationPolicyId = from.lastSeenRegistrationPolicyId;
      this.lastSeenUserEmail = from.lastSeenUserEmail;
      this.seenAfter = from.seenAfter;
      this.seenBefore = from.seenBefore;
      this.include = from.include;
      this.sortBy = from.sortBy;
      this.sortOrder = from.sortOrder;
      this.perPage = from.perPage;
    }

    /**
     * Sets {@link ListDevicesParams#id()}. The IDs of the devices to return.
     *
     * <p>Pass null to omit it.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value contains null
     */
    public Builder id(@Nullable List<String> id) {
      this.id = Checks.copy("ListDevicesParams.id", id);
      return this;
    }

    /**
     * Sets {@link ListDevicesParams#search()}. A string that a searchable property of the device
     * must contain.
     *
     * <p>Pass null to omit it.
     */
    public Builder search(@Nullable String search) {
      this.search = search;
      return this;
    }

    /**
     * Sets {@link ListDevicesParams#tag()}. The tags that each device must have, each in the form
     * key:value.
     *
     * <p>Pass null to omit it.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value contains null
     */
    public Builder tag(@Nullable List<String> tag) {
      this.tag = Checks.copy("ListDevicesParams.tag", tag);
      return this;
    }

    /**
     * Sets {@link ListDevicesParams#activeRegistrations()}. Filters the list by active
     * registrations. The default is "only".
     *
     * <p>Pass null to omit it.
     */
    public Builder activeRegistrations(@Nullable ActiveRegistrationsFilter activeRegistrations) {
      this.activeRegistrations = activeRegistrations;
      return this;
    }

    /**
     * Sets {@link ListDevicesParams#hasRegistrationType()}. The type of registration that the
     * devices must have.
     *
     * <p>Pass null to omit it.
     */
    public Builder hasRegistrationType(@Nullable RegistrationType hasRegistrationType) {
      this.hasRegistrationType = hasRegistrationType;
      return this;
    }

    /**
     * Sets {@link ListDevicesParams#lastSeenRegistrationPolicyId()}. The ID of the settings profile
     * of the most recent registration.
     *
     * <p>Pass null to omit it.
     */
    public Builder lastSeenRegistrationPolicyId(@Nullable String lastSeenRegistrationPolicyId) {
      this.lastSeenRegistrationPolicyId = lastSeenRegistrationPolicyId;
      return this;
    }

    /**
     * Sets {@link ListDevicesParams#lastSeenUserEmail()}. The email address of the user who last
     * used the device.
     *
     * <p>Pass null to omit it.
     */
    public Builder lastSeenUserEmail(@Nullable String lastSeenUserEmail) {
      this.lastSeenUserEmail = lastSeenUserEmail;
      return this;
    }

    /**
     * Sets {@link ListDevicesParams#seenAfter()}. Returns only devices last seen after this time.
     *
     * <p>Pass null to omit it.
     */
    public Builder seenAfter(@Nullable OffsetDateTime seenAfter) {
      this.seenAfter = seenAfter;
      return this;
    }

    /**
     * Sets {@link ListDevicesParams#seenBefore()}. Returns only devices last seen before this time.
     *
     * <p>Pass null to omit it.
     */
    public Builder seenBefore(@Nullable OffsetDateTime seenBefore) {
      this.seenBefore = seenBefore;
      return this;
    }

    /**
     * Sets {@link ListDevicesParams#include()}. Additional properties to return with each device.
     *
     * <p>Pass null to omit it.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value contains null
     */
    public Builder include(@Nullable List<DeviceInclude> include) {
      this.include = Checks.copy("ListDevicesParams.include", include);
      return this;
    }

    /**
     * Sets {@link ListDevicesParams#sortBy()}. The property by which the list is sorted.
     *
     * <p>Pass null to omit it.
     */
    public Builder sortBy(@Nullable DeviceSortField sortBy) {
      this.sortBy = sortBy;
      return this;
    }

    /**
     * Sets {@link ListDevicesParams#sortOrder()}. The sort order, in lower case.
     *
     * <p>Pass null to omit it.
     */
    public Builder sortOrder(@Nullable DeviceSortOrder sortOrder) {
      this.sortOrder = sortOrder;
      return this;
    }

    /**
     * Sets {@link ListDevicesParams#perPage()}. The maximum number of devices per page. The API
     * chooses the default.
     *
     * <p>Must be at least 1. Pass null to omit it.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value violates a limit
     */
    public Builder perPage(@Nullable Long perPage) {
      Checks.minimum("ListDevicesParams.per_page", perPage, 1);
      this.perPage = perPage;
      return this;
    }

    /** Builds the ListDevicesParams. */
    public ListDevicesParams build() {
      return new ListDevicesParams(this);
    }
  }
}
