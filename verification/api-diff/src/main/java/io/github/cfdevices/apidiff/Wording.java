package io.github.cfdevices.apidiff;

import java.util.Locale;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedSchema;

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
    if (change instanceof ChangedSchema schema && schema.isChangedType()) {
      return "type changed";
    }
    return kindOf(change) + " changed";
  }

  /** Returns the subject of a class of changes, such as "max length". */
  static String kindOf(Changed change) {
    String name = change.getClass().getSimpleName().replace("Changed", "");
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
