package io.github.cfdevices.rx.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Records errors that reach RxJava's error hook, and fails the test unless it expects them. */
public final class UndeliverableErrors implements BeforeEachCallback, AfterEachCallback {
  private final Queue<Throwable> errors = new ConcurrentLinkedQueue<>();

  @Override
  public void beforeEach(ExtensionContext context) {
    RxJavaPlugins.setErrorHandler(errors::add);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    RxJavaPlugins.setErrorHandler(null);
    assertThat(errors).as("errors that reached RxJavaPlugins.onError").isEmpty();
  }

  public List<Throwable> take() {
    List<Throwable> taken = new ArrayList<>(errors);
    errors.clear();
    return taken;
  }
}
