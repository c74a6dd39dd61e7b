package io.github.cfdevices.templates.view;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.IJsonSchemaValidationProperties;

/** Finds the properties of a request body that the document marks as secret, at any depth. */
final class SecretMembers {
  private final JavaTypes types;
  private final Set<String> visited = new HashSet<>();
  private final Set<String> names = new TreeSet<>();

  private SecretMembers(JavaTypes types) {
    this.types = types;
  }

  /** Returns their sorted names, or null for a body of any JSON, or one that can be a secret. */
  static @Nullable Set<String> of(IJsonSchemaValidationProperties body, JavaTypes types) {
    if (types.find(body.getDataType()) == null || types.hasSecretVariant(body.getDataType())) {
      return null;
    }
    SecretMembers members = new SecretMembers(types);
    members.visit(body);
    return members.names;
  }

  /** Returns whether a property is secret, or its value can contain a secret. */
  static boolean contains(CodegenProperty property, JavaTypes types) {
    SecretMembers members = new SecretMembers(types);
    members.visit(property);
    return types.isSecret(property) || !members.names.isEmpty();
  }

  private void visit(@Nullable IJsonSchemaValidationProperties schema) {
    if (schema == null) {
      return;
    }
    visit(schema.getItems());
    visit(schema.getAdditionalProperties());
    visit(schema.getDataType());
  }

  private void visit(String className) {
    CodegenModel model = types.find(className);
    if (model == null || !visited.add(className)) {
      return;
    }
    // The properties of a union are those of its members, which are visited below.
    boolean named = model.oneOf.isEmpty() && !JavaTypes.isValueVariant(model);
    for (CodegenProperty property : model.vars) {
      if (named && types.isSecret(property)) {
        names.add(property.baseName);
      }
      visit(property);
    }
    model.oneOf.forEach(this::visit);
  }
}
