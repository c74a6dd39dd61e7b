package io.github.cfdevices.templates;

/**
 * Thrown if no code can be generated, because of the document or an option. It has no stack trace,
 * because the Maven plugin would print it.
 */
final class GenerationException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  GenerationException(String reason) {
    super(reason);
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
