package io.github.cfdevices.errors;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if another client changed a resource during an edit. The PUT was not sent, so it is safe
 * to edit the resource again.
 */
public final class ConflictException extends CloudflareException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Object seen; // Models are not serializable.
  private final transient @Nullable Object current;

  @SuppressWarnings("serial") // An immutable list, which is serializable.
  private final List<String> changedMembers;

  ConflictException(Builder builder) {
    super(
        "PUT "
            + builder.path
            + " was not sent: another client changed "
            + Printable.names(builder.changedMembers)
            + " since the resource was read",
        "PUT",
        builder.path,
        null);
    this.seen = builder.seen;
    this.current = builder.current;
    this.changedMembers = builder.changedMembers;
  }

  /**
   * Returns a builder; for tests of apps.
   *
   * @param path the encoded path of the resource, without a query
   */
  public static Builder builder(String path) {
    return new Builder(path);
  }

  /**
   * Returns the resource as it was read before the edit.
   *
   * @throws ClassCastException if the resource is of another class
   * @throws IllegalStateException if the builder did not set it, or after deserialization, which
   *     does not restore it
   */
  public <T> T seen(Class<T> type) {
    return resource(seen, type);
  }

  /**
   * Returns the resource as it was read right before the PUT.
   *
   * @throws ClassCastException if the resource is of another class
   * @throws IllegalStateException if the builder did not set it, or after deserialization, which
   *     does not restore it
   */
  public <T> T current(Class<T> type) {
    return resource(current, type);
  }

  /** Returns the JSON names of the top-level members that another client changed. */
  public List<String> changedMembers() {
    return changedMembers;
  }

  private static <T> T resource(@Nullable Object resource, Class<T> type) {
    if (resource == null) {
      throw new IllegalStateException("The resource is not set or was lost in serialization");
    }
    return Objects.requireNonNull(type.cast(resource));
  }

  /** Builds exceptions; not thread-safe. */
  public static final class Builder {
    final String path;
    @Nullable Object seen;
    @Nullable Object current;
    List<String> changedMembers = List.of();

    Builder(String path) {
      this.path = Objects.requireNonNull(path, "path");
    }

    /** Sets the resource as it was read before the edit. */
    public Builder seen(Object seen) {
      this.seen = Objects.requireNonNull(seen, "seen");
      return this;
    }

    /** Sets the resource as it was read right before the PUT. */
    public Builder current(Object current) {
      this.current = Objects.requireNonNull(current, "current");
      return this;
    }

    /** Sets the JSON names of the top-level members that another client changed. */
    public Builder changedMembers(List<String> changedMembers) {
      this.changedMembers = List.copyOf(changedMembers);
      return this;
    }

    /** Returns the exception. */
    public ConflictException build() {
      return new ConflictException(this);
    }
  }
}
