package io.github.cfdevices.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates the SDK's adapters of {@code List<E>} and {@code Map<String, V>} in a Moshi. */
final class ContainerAdapterFactory implements JsonAdapter.Factory {
  @Override
  public @Nullable JsonAdapter<?> create(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    if (!annotations.isEmpty() || !(type instanceof ParameterizedType container)) {
      return null;
    }
    Type raw = container.getRawType();
    return raw == List.class || raw == Map.class ? TypeAdapter.ofType(type) : null;
  }
}
