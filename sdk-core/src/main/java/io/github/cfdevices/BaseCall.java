package io.github.cfdevices;

import kotlin.jvm.functions.Function0;
import kotlin.reflect.KClass;
import okhttp3.Call;
import okhttp3.EventListener;

/**
 * What OkHttp 5 asks of a call and OkHttp 4 does not, so that our call compiles with both. Only
 * Retrofit sees it, and does not use these.
 */
@SuppressWarnings("MissingOverride")
abstract class BaseCall implements Call {
  public void addEventListener(EventListener listener) {
    throw new UnsupportedOperationException();
  }

  public <T> T tag(KClass<T> type) {
    throw new UnsupportedOperationException();
  }

  public <T> T tag(Class<? extends T> type) {
    throw new UnsupportedOperationException();
  }

  public <T> T tag(KClass<T> type, Function0<? extends T> computeIfAbsent) {
    throw new UnsupportedOperationException();
  }

  public <T> T tag(Class<T> type, Function0<? extends T> computeIfAbsent) {
    throw new UnsupportedOperationException();
  }

  @Override
  @SuppressWarnings({
    "CovariantReturn",
    "SuperClone"
  }) // Kotlin's Call.clone() is no Object.clone().
  public abstract Call clone();
}
