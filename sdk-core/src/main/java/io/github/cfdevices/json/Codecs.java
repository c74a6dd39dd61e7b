package io.github.cfdevices.json;

import io.github.cfdevices.errors.InternalApi;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Finds the codec of a type as Moshi would, by the name of a class, but without Moshi: making one
 * takes longer than reading a first page. Only for types that are not ours Moshi is asked. This is
 * for use within cfdevices only.
 */
@InternalApi
public final class Codecs {
  private static final Map<Type, JsonCodec<?>> FOUND = new ConcurrentHashMap<>();

  // Made with the lock held: which are under way, so that a model may hold one of its own type.
  private static final Lock LOCK = new ReentrantLock();
  private static final Set<Type> UNDER_WAY = new HashSet<>();

  private Codecs() {}

  /**
   * Returns the codec of a type.
   *
   * @throws IllegalArgumentException if Moshi has no adapter either
   */
  @SuppressWarnings("unchecked") // Found by the type of its values.
  public static <T> JsonCodec<T> of(Type type) {
    JsonCodec<?> found = FOUND.get(type);
    return (JsonCodec<T>) (found == null ? make(type) : found);
  }

  private static JsonCodec<?> make(Type type) {
    LOCK.lock();
    try {
      JsonCodec<?> made = FOUND.get(type);
      if (made != null) {
        return made;
      }
      if (!UNDER_WAY.add(type)) {
        return LateCodec.later(type);
      }
      try {
        made = type instanceof Class<?> raw ? ofClass(raw) : ofContainer(type);
        FOUND.put(type, made);
        return made;
      } finally {
        UNDER_WAY.remove(type);
      }
    } finally {
      LOCK.unlock();
    }
  }

  private static JsonCodec<?> ofClass(Class<?> type) {
    if (type == String.class) {
      return JsonAdapters.STRING;
    }
    if (type == BigDecimal.class) {
      return JsonAdapters.DECIMAL;
    }
    if (type == RawJson.class) {
      return JsonAdapters.RAW;
    }
    JsonCodec<?> generated = generated(type);
    return generated == null ? ForeignCodec.ofMoshi(type) : generated;
  }

  private static JsonCodec<?> ofContainer(Type type) {
    if (type instanceof ParameterizedType container) {
      Type[] arguments = container.getActualTypeArguments();
      if (container.getRawType() == List.class) {
        return JsonAdapters.listOf(of(arguments[0]));
      }
      if (container.getRawType() == Map.class) {
        return JsonAdapters.mapOf(of(arguments[1]));
      }
    }
    return ForeignCodec.ofMoshi(type);
  }

  /** Returns the codec that is named after a class, or null if there is none. */
  private static @Nullable JsonCodec<?> generated(Class<?> type) {
    String name = type.getName().replace('$', '_') + "JsonAdapter";
    try {
      Class<?> codec = Class.forName(name, true, type.getClassLoader());
      if (!JsonCodec.class.isAssignableFrom(codec)) {
        return null;
      }
      Constructor<?> constructor = codec.getDeclaredConstructor();
      constructor.setAccessible(true);
      return (JsonCodec<?>) constructor.newInstance();
    } catch (ClassNotFoundException e) {
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + name, e);
    }
  }
}
