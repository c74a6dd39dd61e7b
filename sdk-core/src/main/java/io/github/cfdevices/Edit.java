package io.github.cfdevices;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.ConflictException;
import io.github.cfdevices.errors.InternalApi;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.json.ChangedMembers;
import io.github.cfdevices.json.JsonModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Reads a resource, changes it and sends it back with a PUT. This is for use within cfdevices only.
 *
 * @param <M> the resource as the API sends it
 * @param <B> the builder of the request that puts it back
 */
@InternalApi
public final class Edit<M extends JsonModel, B> {
  private final ApiCall<M> read;
  private final Function<M, B> toRequest;
  private final BiConsumer<? super M, ? super B> change;
  private final Function<B, ApiCall<M>> put;

  private Edit(
      ApiCall<M> read,
      Function<M, B> toRequest,
      BiConsumer<? super M, ? super B> change,
      Function<B, ApiCall<M>> put) {
    this.read = read;
    this.toRequest = toRequest;
    this.change = change;
    this.put = put;
  }

  /**
   * Returns an edit.
   *
   * @param read the call that gets the resource
   * @param toRequest returns the builder of a request with all values of the resource
   * @param change the app's change
   * @param put returns the call that sends the request
   */
  public static <M extends JsonModel, B> Edit<M, B> of(
      ApiCall<M> read,
      Function<M, B> toRequest,
      BiConsumer<? super M, ? super B> change,
      Function<B, ApiCall<M>> put) {
    return new Edit<>(read, toRequest, change, put);
  }

  /** Returns a call that edits the resource as it is when the call is sent. */
  public ApiCall<M> call(OnConflict onConflict) {
    return switch (onConflict) {
      case FAIL -> read.then(this::call);
      case OVERWRITE -> read.then(this::put);
    };
  }

  /**
   * Returns a call that edits a resource that was read before, and fails if it has changed since.
   */
  public ApiCall<M> call(M seen) {
    ApiCall<M> edited = put(seen); // First, so that an invalid edit sends nothing.
    return read.map(response -> unchanged(seen, response)).then(current -> edited);
  }

  private ApiCall<M> put(M seen) {
    B request = toRequest.apply(seen);
    try {
      change.accept(seen, request);
    } catch (CloudflareException e) {
      throw e;
    } catch (Throwable e) { // Kotlin lambdas can throw checked exceptions.
      if (e instanceof VirtualMachineError error) {
        throw error;
      }
      throw new InvalidInputException("edit", "threw " + e.getClass().getName(), e);
    }
    return put.apply(request);
  }

  private static <M extends JsonModel> M unchanged(M seen, ApiResponse<M> response) {
    M current = response.result();
    List<String> changed = ChangedMembers.between(seen, current);
    if (!changed.isEmpty()) {
      List<String> masked = new ArrayList<>(changed);
      masked.replaceAll(response.info());
      throw ConflictException.builder(response.info().path())
          .seen(seen)
          .current(current)
          .changedMembers(masked)
          .build();
    }
    return current;
  }
}
