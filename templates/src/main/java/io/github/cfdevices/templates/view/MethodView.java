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
 * @param credentials which credentials the operation accepts as Javadoc, or null if not known
 * @param arguments what they take
 * @param parameters the class of the parameter object that they take, too, or null
 * @param optional whether they can be called without that object
 * @param checks the statements that check the arguments
 * @param type the type that the facade returns
 * @param value the expression that the facade returns
 * @param rxType the type that the RxJava facade returns
 * @param rxFactory what makes that type of what the facade returns
 */
record MethodView(
    String name,
    String summary,
    String description,
    @Nullable String deprecation,
    @Nullable String credentials,
    List<FacadeArgument> arguments,
    @Nullable String parameters,
    boolean optional,
    List<String> checks,
    String type,
    String value,
    String rxType,
    String rxFactory) {
  /** Returns what it declares between its parentheses. */
  String declared() {
    String declared = Arguments.declared(arguments);
    if (parameters == null) {
      return declared;
    }
    return (declared.isEmpty() ? "" : declared + ", ") + parameters + " params";
  }

  /** Returns what one passes that has the same arguments. */
  String passed() {
    String passed = Arguments.passed(arguments);
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
    String passed = Arguments.passed(arguments);
    return new ShortMethod(
        Arguments.declared(arguments),
        (passed.isEmpty() ? "" : passed + ", ") + parameters + ".builder().build()");
  }

  /**
   * A method without the parameter object.
   *
   * @param shortDeclared what it declares between its parentheses
   * @param defaults what it passes to the other method
   */
  record ShortMethod(String shortDeclared, String defaults) {}
}
