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
 */
public record OperationView(
    String serviceMethod,
    List<String> annotations,
    String result,
    List<ServiceArgument> serviceArguments,
    List<MethodView> methods,
    @Nullable EditView edit) {}
