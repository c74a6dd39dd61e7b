package io.github.cfdevices.json;

import io.github.cfdevices.errors.IncompleteEditException;
import io.github.cfdevices.errors.InternalApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the properties that the document requires in a request and that a model lacks. It is public
 * because edits use it and generated models describe themselves to it.
 */
@InternalApi
public final class MissingMembers {
  private final List<String> names = new ArrayList<>();
  private JsonModel model;
  private String path = "";

  private MissingMembers(JsonModel model) {
    this.model = model;
  }

  /**
   * Returns the paths of missing properties, such as {@code input.version} or {@code
   * match[0].platform}. A property counts as missing if it is null although it must not be.
   */
  public static List<String> of(JsonModel request) {
    MissingMembers missing = new MissingMembers(request);
    request.findMissing(missing);
    return missing.names;
  }

  /**
   * Checks the request of an edit.
   *
   * @param builder the builder of the request
   * @throws IncompleteEditException if the request lacks a required property
   */
  public static void check(ModelBuilder<?> builder, JsonModel request) {
    List<String> missing = of(request);
    if (!missing.isEmpty()) {
      throw IncompleteEditException.of(builder.model(), missing);
    }
  }

  /** Lets {@code build()} succeed without required properties, as for the builder of a model. */
  public static <B extends ModelBuilder<B>> B allowIn(B builder) {
    builder.allowMissing();
    return builder;
  }

  /** Checks a required property and the models in it. */
  public void required(String member, @Nullable Object value) {
    RawJson raw = value == null ? model.rawMembers().get(member) : null;
    if (value == null && (raw == null || raw.isNull())) {
      names.add(path + member);
    }
    nested(member, value);
  }

  /** Checks a required property that can be null, and the models in it. */
  public void requiredOrNull(String member, @Nullable Object value) {
    if (value == null && model.rawMembers().get(member) == null) {
      names.add(path + member);
    }
    nested(member, value);
  }

  /** Checks the models in a property. */
  public void nested(String member, @Nullable Object value) {
    if (value instanceof JsonModel
        || value instanceof List
        || value instanceof Map
        || value instanceof ValueVariant) {
      visit(path + member, value);
    }
  }

  private void visit(String place, @Nullable Object value) {
    if (value instanceof JsonModel nested) {
      JsonModel outerModel = model;
      String outerPath = path;
      model = nested;
      path = place + ".";
      nested.findMissing(this);
      model = outerModel;
      path = outerPath;
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        visit(place + "[" + i + "]", list.get(i));
      }
    } else if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        visit(place + "." + entry.getKey(), entry.getValue());
      }
    } else if (value instanceof ValueVariant<?> variant) {
      visit(place, variant.value());
    }
  }
}
