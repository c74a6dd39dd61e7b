// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package com.example.model;

import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.errors.Checks;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query and header parameters of listChecks. */
@Generated
public final class ListChecksParams {
  final @Nullable String search;
  final @Nullable List<Region> region;
  final @Nullable OffsetDateTime since;
  final @Nullable Long perPage;

  ListChecksParams(Builder builder) {
    this.search = builder.search;
    this.region = builder.region;
    this.since = builder.since;
    this.perPage = builder.perPage;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** A string that the name must contain. */
  public @Nullable String search() {
    return search;
  }

  /** The regions to include. */
  public @Nullable List<Region> region() {
    return region;
  }

  /** The time of the earliest change. */
  public @Nullable OffsetDateTime since() {
    return since;
  }

  /** The number of checks on a page. */
  public @Nullable Long perPage() {
    return perPage;
  }

  /** Returns a builder with these values. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ListChecksParams that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  @Override
  public String toString() {
    return Checks.describe(
        "ListChecksParams", "search", search, "region", region, "since", since, "per_page",
        perPage);
  }

  private List<@Nullable Object> values() {
    return Arrays.asList(search, region, since, perPage);
  }

  /** A builder of {@link ListChecksParams}. Not thread-safe. */
  public static final class Builder {
    @Nullable String search;
    @Nullable List<Region> region;
    @Nullable OffsetDateTime since;
    @Nullable Long perPage;

    Builder() {}

    Builder(ListChecksParams from) {
      this.search = from.search;
      this.region = from.region;
      this.since = from.since;
      this.perPage = from.perPage;
    }

    /**
     * Sets {@link ListChecksParams#search()}. A string that the name must contain.
     *
     * <p>Pass null to omit it.
     */
    public Builder search(@Nullable String search) {
      this.search = search;
      return this;
    }

    /**
     * Sets {@link ListChecksParams#region()}. The regions to include.
     *
     * <p>Pass null to omit it.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value contains null
     */
    public Builder region(@Nullable List<Region> region) {
      this.region = Checks.copy("ListChecksParams.region", region);
      return this;
    }

    /**
     * Sets {@link ListChecksParams#since()}. The time of the earliest change.
     *
     * <p>Pass null to omit it.
     */
    public Builder since(@Nullable OffsetDateTime since) {
      this.since = since;
      return this;
    }

    /**
     * Sets {@link ListChecksParams#perPage()}. The number of checks on a page.
     *
     * <p>Must be between 1 and 100. Pass null to omit it.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value violates a limit
     */
    public Builder perPage(@Nullable Long perPage) {
      Checks.minimum("ListChecksParams.per_page", perPage, 1);
      Checks.maximum("ListChecksParams.per_page", perPage, 100);
      this.perPage = perPage;
      return this;
    }

    /**
     * Sets {@link ListChecksParams#perPage()}. The number of checks on a page.
     *
     * <p>Must be between 1 and 100.
     *
     * @throws io.github.cfdevices.errors.InvalidInputException if the value violates a limit
     */
    public Builder perPage(long perPage) {
      return perPage(Long.valueOf(perPage));
    }

    /** Builds the ListChecksParams. */
    public ListChecksParams build() {
      return new ListChecksParams(this);
    }
  }
}
