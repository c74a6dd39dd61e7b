package io.github.cfdevices;

import com.squareup.moshi.Moshi;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The adapters of a union's classes; for generated adapters. Each is made when it is first needed,
 * and found again in less time than Moshi needs. Thread-safe.
 */
public final class ModelAdapters {
  private final Moshi moshi;
  private final Map<Class<?>, JsonCodec<?>> adapters = new ConcurrentHashMap<>();

  /** Creates an empty store; the adapters come from a Moshi instance. */
  public ModelAdapters(Moshi moshi) {
    this.moshi = moshi;
  }

  /** Returns the adapter of a class. */
  public <T> JsonCodec<T> of(Class<? extends T> model) {
    JsonCodec<?> adapter = adapters.get(model);
    if (adapter == null) {
      adapter = JsonCodec.of(moshi, (Type) model);
      adapters.put(model, adapter);
    }
    @SuppressWarnings("unchecked") // The adapter of a class takes its instances.
    JsonCodec<T> found = (JsonCodec<T>) adapter;
    return found;
  }
}
