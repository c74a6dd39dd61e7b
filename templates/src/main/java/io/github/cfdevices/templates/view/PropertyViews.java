package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.render.Javadoc;
import io.github.cfdevices.templates.view.PropertyView.Format;
import io.github.cfdevices.templates.view.PropertyView.Presence;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;

/** Creates the views of properties. Their Java names must be final. */
final class PropertyViews {
  private final JavaTypes types;

  PropertyViews(JavaTypes types) {
    this.types = types;
  }

  PropertyView property(
      String owner, CodegenProperty property, int index, @Nullable SiblingView sibling) {
    return new PropertyView(
        owner,
        property.baseName,
        property.name,
        index,
        descriptionOf(property),
        property.deprecated,
        presenceOf(property),
        MemberNames.isAlwaysSent(property) && !property.isNullable,
        types.declared(property),
        types.stored(property),
        formatOf(property),
        types.expected(property),
        types.malformed(property),
        types.isEnum(property),
        types.isSecret(property),
        SecretMembers.contains(property, types),
        Constraints.of(property, types),
        Limits.of(property, types),
        types.read(property, property.name + "Adapter"),
        types.needsAdapter(property) ? types.adapter(property) : null,
        choiceOf(property),
        sibling);
  }

  ParameterView parameter(String owner, CodegenProperty property) {
    return new ParameterView(
        owner,
        property.baseName,
        property.name,
        descriptionOf(property),
        property.deprecated,
        MemberNames.isAlwaysSent(property),
        types.declared(property),
        isCopied(property),
        types.isSecret(property),
        Constraints.of(property, types),
        Limits.of(property, types));
  }

  /** A property without a description has that of its model. */
  private @Nullable String descriptionOf(CodegenProperty property) {
    CodegenModel model = types.find(property.dataType);
    String description =
        property.unescapedDescription == null && model != null
            ? model.unescapedDescription
            : property.unescapedDescription;
    return Javadoc.description(description);
  }

  private PropertyView.@Nullable Choice choiceOf(CodegenProperty property) {
    CodegenModel item = property.isArray ? types.find(property.items.dataType) : null;
    if (item == null || item.isEnum || !item.oneOf.isEmpty() || item.vars.size() != 1) {
      return null;
    }
    CodegenProperty only = item.vars.get(0);
    return types.isEnum(only)
        ? new PropertyView.Choice(item.classname, only.name, types.declared(only))
        : null;
  }

  private static Presence presenceOf(CodegenProperty property) {
    if (MemberNames.isAlwaysReturned(property)) {
      return Presence.REQUIRED;
    }
    if (property.isNullable) {
      return Presence.NULLABLE;
    }
    return MemberNames.isAlwaysSent(property) ? Presence.WRITE_ONLY : Presence.OPTIONAL;
  }

  private Format formatOf(CodegenProperty property) {
    if (isCopied(property)) {
      return Format.COPIED;
    }
    if (property.isDateTime) {
      return Format.DATE_TIME;
    }
    return property.isDate ? Format.DATE : Format.PLAIN;
  }

  private boolean isCopied(CodegenProperty property) {
    return property.isArray || types.declared(property).startsWith("Map<");
  }
}
