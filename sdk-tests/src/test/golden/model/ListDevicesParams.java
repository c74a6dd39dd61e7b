// Made by cfdevices-templates from openapi.yaml; changes to this file do not last.
// Edit that document, or the templates, and build again.
package io.github.cfdevices.model;

import io.github.cfdevices.Checks;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The optional and filtering parameters of one call. */
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

  /** Ids of the devices to return. */
  public @Nullable List<String> id() {
    return id;
  }

  /** Text that the returned devices must contain in one of their searchable members. */
  public @Nullable String search() {
    return search;
  }

  /** Tags that the returned devices must all carry, each written as key:value. */
  public @Nullable List<String> tag() {
    return tag;
  }

  /** How active registrations narrow the list. The API takes "only" when absent. */
  public @Nullable ActiveRegistrationsFilter activeRegistrations() {
    return activeRegistrations;
  }

  /** Kind of registration that the returned devices must have. */
  public @Nullable RegistrationType hasRegistrationType() {
    return hasRegistrationType;
  }

  /** Id of the settings profile that the latest registration must have been given. */
  public @Nullable String lastSeenRegistrationPolicyId() {
    return lastSeenRegistrationPolicyId;
  }

  /** Email address of the user who must have used the device last. */
  public @Nullable String lastSeenUserEmail() {
    return lastSeenUserEmail;
  }

  /** Moment after which the device must have been seen last. */
  public @Nullable OffsetDateTime seenAfter() {
    return seenAfter;
  }

  /** Moment before which the device must have been seen last. */
  public @Nullable OffsetDateTime seenBefore() {
    return seenBefore;
  }

  /** Additional members to return with each device. */
  public @Nullable List<DeviceInclude> include() {
    return include;
  }

  /** Member that decides the order of the list. */
  public @Nullable DeviceSortField sortBy() {
    return sortBy;
  }

  /** Direction of the order. Lower case, unlike that of the providers. */
  public @Nullable DeviceSortOrder sortOrder() {
    return sortOrder;
  }

  /** Largest number of devices in one page. The API chooses when absent. */
  public @Nullable Long perPage() {
    return perPage;
  }

  /** Returns a builder that starts from these parameters. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Collects parameters; not thread-safe. Each is checked when it is set; null leaves it out. */
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

    /** Sets {@link ListDevicesParams#id()}. */
    public Builder id(@Nullable List<String> id) {
      this.id = Checks.copy("ListDevicesParams.id", id);
      return this;
    }

    /** Sets {@link ListDevicesParams#search()}. */
    public Builder search(@Nullable String search) {
      this.search = search;
      return this;
    }

    /** Sets {@link ListDevicesParams#tag()}. */
    public Builder tag(@Nullable List<String> tag) {
      this.tag = Checks.copy("ListDevicesParams.tag", tag);
      return this;
    }

    /** Sets {@link ListDevicesParams#activeRegistrations()}. */
    public Builder activeRegistrations(@Nullable ActiveRegistrationsFilter activeRegistrations) {
      this.activeRegistrations = activeRegistrations;
      return this;
    }

    /** Sets {@link ListDevicesParams#hasRegistrationType()}. */
    public Builder hasRegistrationType(@Nullable RegistrationType hasRegistrationType) {
      this.hasRegistrationType = hasRegistrationType;
      return this;
    }

    /** Sets {@link ListDevicesParams#lastSeenRegistrationPolicyId()}. */
    public Builder lastSeenRegistrationPolicyId(@Nullable String lastSeenRegistrationPolicyId) {
      this.lastSeenRegistrationPolicyId = lastSeenRegistrationPolicyId;
      return this;
    }

    /** Sets {@link ListDevicesParams#lastSeenUserEmail()}. */
    public Builder lastSeenUserEmail(@Nullable String lastSeenUserEmail) {
      this.lastSeenUserEmail = lastSeenUserEmail;
      return this;
    }

    /** Sets {@link ListDevicesParams#seenAfter()}. */
    public Builder seenAfter(@Nullable OffsetDateTime seenAfter) {
      this.seenAfter = seenAfter;
      return this;
    }

    /** Sets {@link ListDevicesParams#seenBefore()}. */
    public Builder seenBefore(@Nullable OffsetDateTime seenBefore) {
      this.seenBefore = seenBefore;
      return this;
    }

    /** Sets {@link ListDevicesParams#include()}. */
    public Builder include(@Nullable List<DeviceInclude> include) {
      this.include = Checks.copy("ListDevicesParams.include", include);
      return this;
    }

    /** Sets {@link ListDevicesParams#sortBy()}. */
    public Builder sortBy(@Nullable DeviceSortField sortBy) {
      this.sortBy = sortBy;
      return this;
    }

    /** Sets {@link ListDevicesParams#sortOrder()}. */
    public Builder sortOrder(@Nullable DeviceSortOrder sortOrder) {
      this.sortOrder = sortOrder;
      return this;
    }

    /** Sets {@link ListDevicesParams#perPage()}. */
    public Builder perPage(@Nullable Long perPage) {
      Checks.minimum("ListDevicesParams.per_page", perPage, 1);
      this.perPage = perPage;
      return this;
    }

    /**
     * Returns the parameters.
     *
     * @throws io.github.cfdevices.InvalidInputException if a required one was not set
     */
    public ListDevicesParams build() {
      return new ListDevicesParams(this);
    }
  }
}
