package io.github.cfdevices.json;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the adapter of a type by the name of its class, as Moshi does. It creates a Moshi only for
 * types that are not part of the SDK, because that takes longer than reading a first page.
 */
final class AdapterRegistry {
  private static final Map<Type, TypeAdapter<?>> ADAPTERS = new ConcurrentHashMap<>();

  private static final Lock LOCK = new ReentrantLock();

  // Guarded by the lock. A model can contain its own type.
  private static final Set<Type> IN_CREATION = new HashSet<>();

  // Null as long as only the SDK's types are in use, so that R8 removes Moshi from most apps.
  private static volatile @Nullable Function<Type, TypeAdapter<?>> others;

  private AdapterRegistry() {}

  /** Uses Moshi's adapters for types that the SDK has none for. */
  static void useMoshi() {
    others = MoshiAdapter::create;
  }

  /**
   * Returns the adapter of a type.
   *
   * @throws IllegalArgumentException if neither the SDK nor Moshi has one
   */
  @SuppressWarnings("unchecked") // An adapter is registered by the type of its values.
  static <T> TypeAdapter<T> get(Type type) {
    TypeAdapter<?> adapter = ADAPTERS.get(type);
    return (TypeAdapter<T>) (adapter == null ? create(type) : adapter);
  }

  private static TypeAdapter<?> create(Type type) {
    LOCK.lock();
    try {
      return createOnce(type);
    } finally {
      LOCK.unlock();
    }
  }

  private static TypeAdapter<?> createOnce(Type type) {
    TypeAdapter<?> adapter = ADAPTERS.get(type);
    if (adapter != null) {
      return adapter;
    }
    if (!IN_CREATION.add(type)) {
      return LazyAdapter.of(type);
    }
    try {
      adapter = type instanceof Class<?> raw ? ofClass(raw) : ofContainer(type);
      ADAPTERS.put(type, adapter);
      return adapter;
    } finally {
      IN_CREATION.remove(type);
    }
  }

  private static TypeAdapter<?> ofClass(Class<?> type) {
    if (type == String.class) {
      return TypeAdapters.STRING;
    }
    if (type == BigDecimal.class) {
      return TypeAdapters.DECIMAL;
    }
    if (type == Long.class || type == Integer.class || type == Boolean.class) {
      return ScalarAdapter.ofResult(type);
    }
    if (type == RawJson.class) {
      return TypeAdapters.RAW;
    }
    if (type == OffsetDateTime.class || type == LocalDate.class) {
      return Dates.adapter(type);
    }
    TypeAdapter<?> generated = generated(type);
    return generated == null ? ofOther(type) : generated;
  }

  private static TypeAdapter<?> ofContainer(Type type) {
    if (type instanceof ParameterizedType container) {
      Type[] arguments = container.getActualTypeArguments();
      if (container.getRawType() == List.class) {
        return TypeAdapters.listOf(get(arguments[0]));
      }
      if (container.getRawType() == Map.class && arguments[0] == String.class) {
        return TypeAdapters.mapOf(get(arguments[1]));
      }
    }
    return ofOther(type);
  }

  private static TypeAdapter<?> ofOther(Type type) {
    Function<Type, TypeAdapter<?>> factory = others;
    if (factory == null) {
      throw new IllegalArgumentException("no adapter of " + type);
    }
    return factory.apply(type);
  }

  /** Returns whether a type is generated, is raw JSON, or is a list or map of such types. */
  static boolean isGenerated(Type type) {
    if (type instanceof Class<?> raw) {
      return raw == RawJson.class || generatedAdapter(raw) != null;
    }
    if (!(type instanceof ParameterizedType container)) {
      return false;
    }
    Type[] arguments = container.getActualTypeArguments();
    return container.getRawType() == List.class
        ? isGenerated(arguments[0])
        : container.getRawType() == Map.class
            && arguments[0] == String.class
            && isGenerated(arguments[1]);
  }

  /** Returns the adapter that is named after a class, or null if there is none. */
  private static @Nullable TypeAdapter<?> generated(Class<?> type) {
    Class<?> adapter = generatedAdapter(type);
    if (adapter == null) {
      return null;
    }
    try {
      Constructor<?> constructor = adapter.getDeclaredConstructor();
      constructor.setAccessible(true);
      return (TypeAdapter<?>) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot create a " + adapter.getName(), e);
    }
  }

  private static @Nullable Class<?> generatedAdapter(Class<?> type) {
    String name = type.getName().replace('$', '_') + "JsonAdapter";
    try {
      Class<?> adapter = Class.forName(name, true, type.getClassLoader());
      return TypeAdapter.class.isAssignableFrom(adapter) ? adapter : null;
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  /** Looks up an adapter when it is first used, because a model can contain its own type. */
  private static final class LazyAdapter<T> extends TypeAdapter<T> {
    private final Type type;

    // Not synchronized: adapters are immutable, and a second lookup finds the same one.
    private @Nullable TypeAdapter<T> adapter;

    private LazyAdapter(Type type) {
      this.type = type;
    }

    /**
     * Returns an adapter as its base class, so that verifying the caller does not load this one.
     */
    static TypeAdapter<?> of(Type type) {
      return new LazyAdapter<>(type);
    }

    @Override
    public T read(JsonParser parser) throws IOException {
      return adapter().read(parser);
    }

    @Override
    public void write(JsonWriter writer, T value) {
      adapter().write(writer, value);
    }

    private TypeAdapter<T> adapter() {
      TypeAdapter<T> found = adapter;
      if (found == null) {
        found = AdapterRegistry.get(type);
        adapter = found;
      }
      return found;
    }
  }
}
