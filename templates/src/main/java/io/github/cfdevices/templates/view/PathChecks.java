package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.Hints;
import java.util.ArrayList;
import java.util.List;
import org.openapitools.codegen.CodegenParameter;

/** The calls of the runtime's {@code Checks} for the values that stand in a path. */
final class PathChecks {
  private PathChecks() {}

  /** One check: the method, and its arguments. */
  record Call(String method, String arguments) {}

  /** Returns the checks of parameters that have their Java names and types. */
  static List<Call> of(List<CodegenParameter> parameters, JavaTypes types) {
    List<Call> calls = new ArrayList<>();
    parameters.forEach(parameter -> add(parameter, types, calls));
    return calls;
  }

  private static void add(CodegenParameter parameter, JavaTypes types, List<Call> calls) {
    boolean fromClient = parameter.vendorExtensions.containsKey(Hints.CLIENT_DEFAULT);
    Object name = fromClient ? "accountId" : parameter.vendorExtensions.get("cfName");
    String start = '"' + parameter.baseName + "\", ";
    String type = String.valueOf(parameter.vendorExtensions.get("cfType"));
    if (type.equals("String")) {
      String limit = parameter.maxLength == null ? "" : ", " + parameter.maxLength;
      calls.add(new Call("pathSegment", start + name + limit));
    } else if (types.isEnum(parameter)) {
      String value = "Checks.required(" + start + name + ").value()";
      calls.add(new Call("pathSegment", start + value));
    } else if (JavaTypes.unboxed(type).equals(type)) {
      calls.add(new Call("required", start + name));
    }
    for (Checks.Call check : Checks.of(parameter)) {
      if (!check.method().equals("length")) {
        String limits = check.limits() == null ? "" : ", " + check.limits();
        calls.add(new Call(check.method(), start + name + limits));
      }
    }
  }
}
