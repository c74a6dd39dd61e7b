package io.github.cfdevices;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.ConflictException;
import io.github.cfdevices.errors.InternalApi;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.json.ChangedMembers;
import io.github.cfdevices.json.JsonModel;
import io.github.cfdevices.json.MissingMembers;
import io.github.cfdevices.json.ModelBuilder;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Reads a resource, changes it and sends it back with a PUT. This is for use within cfdevices only.
 *
 * @param <M> the resource as the API sends it
 * @param <B> the builder of the request that puts it back
 * @param <R> the request
 */
@InternalApi
public final class Edit<M extends JsonModel, B extends ModelBuilder<B>, R extends JsonModel> {
  private final ApiCall<M> read;
  private final Function<M, B> toRequest;
  private final BiConsumer<? super M, ? super B> change;
  private final Function<B, R> build;
  private final Function<R, ApiCall<M>> put;

  private Edit(
      ApiCall<M> read,
      Function<M, B> toRequest,
      BiConsumer<? super M, ? super B> change,
      Function<B, R> build,
      Function<R, ApiCall<M>> put) {
    this.read = read;
    this.toRequest = toRequest;
    this.change = change;
    this.build = build;
    this.put = put;
  }

  /**
   * Returns an edit.
   *
   * @param read the call that gets the resource
   * @param toRequest returns the builder of a request with all values of the resource
   * @param change the app's change
   * @param build returns the request of a builder
   * @param put returns the call that sends the request
   */
  public static <M extends JsonModel, B extends ModelBuilder<B>, R extends JsonModel>
      Edit<M, B, R> of(
          ApiCall<M> read,
          Function<M, B> toRequest,
          BiConsumer<? super M, ? super B> change,
          Function<B, R> build,
          Function<R, ApiCall<M>> put) {
    return new Edit<>(read, toRequest, change, build, put);
  }

  /** Returns a call that edits the resource as it is when the call is sent. */
  public ApiCall<M> call(OnConflict onConflict, OnMissing onMissing) {
    return switch (onConflict) {
      case FAIL -> read.then(seen -> call(seen, onMissing));
      case OVERWRITE -> read.then(seen -> put(seen, onMissing));
    };
  }

  /**
   * Returns a call that edits a resource that was read before, and fails if it has changed since.
   */
  public ApiCall<M> call(M seen, OnMissing onMissing) {
    ApiCall<M> edited = put(seen, onMissing); // First, so that an invalid edit sends nothing.
    return read.map(response -> unchanged(seen, response)).then(current -> edited);
  }

  private ApiCall<M> put(M seen, OnMissing onMissing) {
    B builder = MissingMembers.allowIn(toRequest.apply(seen));
    try {
      change.accept(seen, builder);
    } catch (CloudflareException e) {
      throw e;
    } catch (Throwable e) { // Kotlin lambdas can throw checked exceptions.
      if (e instanceof VirtualMachineError error) {
        throw error;
      }
      throw new InvalidInputException("edit", "threw " + e.getClass().getName(), e);
    }
    R request = build.apply(builder);
    if (onMissing == OnMissing.FAIL) {
      MissingMembers.check(builder, request);
    }
    return put.apply(request);
  }

  private static <M extends JsonModel> M unchanged(M seen, ApiResponse<M> response) {
    M current = response.result();
    List<String> changed = ChangedMembers.between(seen, current);
    if (!changed.isEmpty()) {
      changed.replaceAll(response.info());
      throw ConflictException.builder(response.info().path())
          .seen(seen)
          .current(current)
          .changedMembers(changed)
          .build();
    }
    return current;
  }
}
