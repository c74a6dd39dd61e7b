package io.github.cfdevices.templates.reference;

import io.github.cfdevices.templates.normalize.RequestExamples;
import io.github.cfdevices.templates.view.MethodView;
import io.github.cfdevices.templates.view.ObjectView;
import io.github.cfdevices.templates.view.OperationView;
import io.github.cfdevices.templates.view.PropertyView;

/**
 * An operation whose body has a property of a union, so that its snippets show each member.
 *
 * @param facade the class of Java that has the method
 * @param accessor the method of the root class that returns it
 * @param method the method of the operation
 * @param operation the operation
 * @param body its body
 * @param property the property of the union
 * @param example the request of the operation
 */
record Variation(
    String facade,
    String accessor,
    MethodView method,
    OperationView operation,
    ObjectView body,
    PropertyView property,
    RequestExamples.Request example) {}
