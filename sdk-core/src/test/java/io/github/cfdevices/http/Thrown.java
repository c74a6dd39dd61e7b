package io.github.cfdevices.http;

import java.net.UnknownHostException;

/** Exceptions that code of an app can throw, including undeclared checked ones. */
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

  /** Throws it without declaring it, as Kotlin does. */
  void raise() {
    Thrown.<RuntimeException>raise(thrown);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Sneaky throw.
  private static <E extends Throwable> void raise(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
