package io.github.cfdevices.templates.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method of a facade, and the one of the same name of the RxJava facade.
 *
 * @param name their name
 * @param summary the first sentence as Javadoc
 * @param description the summary and what follows it as Javadoc
 * @param deprecation why it is deprecated as Javadoc, or null if it is not
 * @param paging how a list requests its pages as Javadoc, or null if it is none
 * @param credentials the credentials that the operation accepts as Javadoc, or null
 * @param arguments the arguments
 * @param parameters the class of the additional parameter object, or null
 * @param optional whether they can be called without that object
 * @param checks the statements that check the arguments
 * @param type the type that the facade returns
 * @param value the expression that the facade returns
 * @param rxType the type that the RxJava facade returns
 * @param rxFactory the expression of the function that converts the facade's result to {@code
 *     rxType}
 */
public record MethodView(
    String name,
    String summary,
    String description,
    @Nullable String deprecation,
    @Nullable String paging,
    @Nullable String credentials,
    List<FacadeArgument> arguments,
    @Nullable String parameters,
    boolean optional,
    List<String> checks,
    String type,
    String value,
    String rxType,
    String rxFactory) {
  /** Returns the declarations of its arguments. */
  String declared() {
    String declared = FacadeArgument.declared(arguments);
    if (parameters == null) {
      return declared;
    }
    return (declared.isEmpty() ? "" : declared + ", ") + parameters + " params";
  }

  /** Returns the type with the whole response, or null for a list. */
  @Nullable String responseType() {
    String call = "ApiCall<";
    return type.startsWith(call)
        ? "Single<ApiResponse<" + type.substring(call.length(), type.length() - 1) + ">>"
        : null;
  }

  /** Returns the names of its arguments. */
  String passed() {
    String passed = FacadeArgument.passed(arguments);
    if (parameters == null) {
      return passed;
    }
    return passed.isEmpty() ? "params" : passed + ", params";
  }

  /** Returns the method without the parameter object, or null if there is none. */
  @Nullable ShortMethod withoutParameters() {
    if (parameters == null || !optional) {
      return null;
    }
    String passed = FacadeArgument.passed(arguments);
    return new ShortMethod(
        FacadeArgument.declared(arguments),
        (passed.isEmpty() ? "" : passed + ", ") + parameters + ".builder().build()");
  }

  /**
   * A method without the parameter object.
   *
   * @param shortDeclared the declarations of its arguments
   * @param defaults the expressions that it passes to the other method
   */
  record ShortMethod(String shortDeclared, String defaults) {}
}
