package io.github.cfdevices.errors;

/** Why the API rejected a request, derived from the HTTP status. */
public enum ApiErrorKind {
  /** Status 401: the credentials are missing, invalid or expired. */
  UNAUTHENTICATED,
  /** Status 403: the credentials lack a permission, or Cloudflare blocked the request. */
  FORBIDDEN,
  /** Status 404: the resource does not exist. */
  NOT_FOUND,
  /** Status 409: the request conflicts with the state of the resource. */
  CONFLICT,
  /** Status 400 or 422: the API does not accept the request as it is. */
  INVALID,
  /** Status 429: there were too many requests. */
  RATE_LIMITED,
  /** A status of 5xx: the API, or a server in front of it, failed. */
  SERVER,
  /** A status of 2xx, although {@code success} is false in the body. */
  REJECTED,
  /** Any other status, such as a redirect, which is never followed. */
  OTHER;

  static ApiErrorKind of(int status) {
    return switch (status) {
      case 400, 422 -> INVALID;
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 409 -> CONFLICT;
      case 429 -> RATE_LIMITED;
      default ->
          switch (status / 100) {
            case 2 -> REJECTED;
            case 5 -> SERVER;
            default -> OTHER;
          };
    };
  }
}
