package io.github.cfdevices.apidiff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.schema.ChangedMaxItems;
import org.openapitools.openapidiff.core.model.schema.ChangedMaxLength;
import org.openapitools.openapidiff.core.model.schema.ChangedMaxProperties;
import org.openapitools.openapidiff.core.model.schema.ChangedMinItems;
import org.openapitools.openapidiff.core.model.schema.ChangedMinProperties;
import org.openapitools.openapidiff.core.model.schema.ChangedNumericRange;

/** Describes the differences that openapi-diff finds at one place. */
final class Wording {
  private Wording() {}

  static String of(Changed change) {
    if (change instanceof ChangedOperation) {
      return "now deprecated";
    }
    if (change instanceof ChangedParameter parameter && parameter.isChangeRequired()) {
      boolean required = Boolean.TRUE.equals(parameter.getNewParameter().getRequired());
      return required ? "now required" : "now optional";
    }
    String kind = kindOf(change);
    if (change instanceof ChangedSchema schema) {
      if (schema.getOldSchema() == null || schema.getNewSchema() == null) {
        return schema.getOldSchema() == null ? "schema added" : "schema removed";
      }
      String type = schema.getOldSchema().getType();
      String newType = schema.getNewSchema().getType();
      String format = schema.getOldSchema().getFormat();
      String newFormat = schema.getNewSchema().getFormat();
      if (!Objects.equals(type, newType)) {
        return values("type", type, newType);
      }
      if (!Objects.equals(format, newFormat)) {
        return values("format", format, newFormat);
      }
    } else if (change instanceof ChangedMaxLength limit) {
      return values(kind, limit.getOldValue(), limit.getNewValue());
    } else if (change instanceof ChangedMaxItems limit) {
      return values(kind, limit.getOldValue(), limit.getNewValue());
    } else if (change instanceof ChangedMinItems limit) {
      return values(kind, limit.getOldValue(), limit.getNewValue());
    } else if (change instanceof ChangedMaxProperties limit) {
      return values(kind, limit.getOldValue(), limit.getNewValue());
    } else if (change instanceof ChangedMinProperties limit) {
      return values(kind, limit.getOldValue(), limit.getNewValue());
    } else if (change instanceof ChangedNumericRange range) {
      return range(range);
    }
    return kind + " changed";
  }

  /** Describes a value that was added, removed or changed. */
  static String values(String what, @Nullable Object before, @Nullable Object now) {
    if (before == null && now == null) {
      return what + " changed";
    }
    if (before == null) {
      return what + " " + now + " added";
    }
    return now == null
        ? what + " " + before + " removed"
        : what + " changed from " + before + " to " + now;
  }

  private static String range(ChangedNumericRange range) {
    String minimum = bound(range.getOldMinimumValue(), range.getOldMinimumExclusiveValue());
    String newMinimum = bound(range.getNewMinimumValue(), range.getNewMinimumExclusiveValue());
    String maximum = bound(range.getOldMaximumValue(), range.getOldMaximumExclusiveValue());
    String newMaximum = bound(range.getNewMaximumValue(), range.getNewMaximumExclusiveValue());
    List<String> changes = new ArrayList<>();
    if (!Objects.equals(minimum, newMinimum)) {
      changes.add(values("minimum", minimum, newMinimum));
    }
    if (!Objects.equals(maximum, newMaximum)) {
      changes.add(values("maximum", maximum, newMaximum));
    }
    return String.join(", ", changes);
  }

  private static @Nullable String bound(@Nullable BigDecimal value, @Nullable Boolean exclusive) {
    return value == null
        ? null
        : value.toPlainString() + (Boolean.TRUE.equals(exclusive) ? " (exclusive)" : "");
  }

  /** Returns the subject of a class of changes, such as "max length". */
  static String kindOf(Changed change) {
    String name = change.getClass().getSimpleName().replace("Changed", "");
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
