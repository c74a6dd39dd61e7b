package io.github.cfdevices.templates.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation: a method of a service, and the methods of the facades that call it.
 *
 * @param serviceMethod the name of the service's method
 * @param annotations the annotations of the service method, one a line
 * @param result the type of the result
 * @param serviceArguments the arguments of the service method
 * @param methods the methods of the facades; a list has one for each paging style
 * @param edit the methods that edit the resource, or null if there are none
 * @param request what it sends and returns, for its page in a reference
 */
public record OperationView(
    String serviceMethod,
    List<String> annotations,
    String result,
    List<ServiceArgument> serviceArguments,
    List<MethodView> methods,
    @Nullable EditView edit,
    Request request) {
  /**
   * What an operation sends and returns.
   *
   * @param httpMethod the method of HTTP
   * @param path the path in the document
   * @param summary its summary as Javadoc
   * @param description its description as Javadoc, or an empty string
   * @param deprecated whether it is deprecated
   * @param credentials the credentials that it accepts as Javadoc, or null
   * @param values its parameters and its body
   * @param form the class of the fields of its form, or null if it sends none
   * @param result the type of its result or of the items of its list, or null if it has none
   * @param list whether it returns a list
   */
  public record Request(
      String httpMethod,
      String path,
      String summary,
      String description,
      boolean deprecated,
      @Nullable String credentials,
      List<Value> values,
      @Nullable String form,
      @Nullable String result,
      boolean list) {}

  /**
   * A parameter or the body of an operation.
   *
   * @param name its name in the document
   * @param in {@code path}, {@code query}, {@code header}, {@code cookie} or {@code body}
   * @param argument its Java name
   * @param type its Java type
   * @param required whether it is required
   * @param fromClient whether the client has its value
   * @param fromPaging whether paging sets its value
   * @param description its description as Javadoc, or an empty string
   * @param limits its limits as Javadoc, or an empty string
   */
  public record Value(
      String name,
      String in,
      String argument,
      String type,
      boolean required,
      boolean fromClient,
      boolean fromPaging,
      String description,
      String limits) {}
}
