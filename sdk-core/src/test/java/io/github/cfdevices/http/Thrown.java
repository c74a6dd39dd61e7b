package io.github.cfdevices.http;

import java.net.UnknownHostException;

/** What code of an app can throw, declared or not. */
enum Thrown {
  UNCHECKED(new IllegalStateException("of the app")),
  CHECKED(new Exception("of the app")),
  IO(new UnknownHostException("of the app")),
  ERROR(new AssertionError("of the app")),
  VIRTUAL_MACHINE_ERROR(new StackOverflowError("of the app"));

  @SuppressWarnings("ImmutableEnumChecker") // Compared only.
  private final Throwable thrown;

  Thrown(Throwable thrown) {
    this.thrown = thrown;
  }

  Throwable get() {
    return thrown;
  }

  /** Throws it, as Kotlin does. */
  void raise() {
    Thrown.<RuntimeException>raise(thrown);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The point of it.
  private static <E extends Throwable> void raise(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
