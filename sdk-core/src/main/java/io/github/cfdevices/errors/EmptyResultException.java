package io.github.cfdevices.errors;

/**
 * Thrown if the API reports success but returns no result, although the operation needs one. The
 * request took effect: a POST has created its resource, and a PUT or PATCH has changed it. Check
 * the state of the resource before you send such a request again.
 */
public final class EmptyResultException extends ResponseException {
  private static final long serialVersionUID = 1L;

  EmptyResultException(Builder builder) {
    super(builder, " without a result, although the API reports success");
  }

  /**
   * Returns a builder of an exception for a response with status 200; for tests of apps.
   *
   * @param method the HTTP method of the call
   * @param path the encoded path of the call, without its query
   */
  public static Builder builder(String method, String path) {
    return new Builder(method, path);
  }

  /** Builds exceptions; not thread-safe. */
  public static final class Builder extends ResponseException.Builder<Builder> {
    Builder(String method, String path) {
      super(method, path, 200);
    }

    @Override
    Builder self() {
      return this;
    }

    /** Returns the exception. */
    public EmptyResultException build() {
      return new EmptyResultException(this);
    }
  }
}
