package io.github.cfdevices.templates.view;

/**
 * The packages, for the files that document them.
 *
 * @param document the name of the document
 * @param modelPackage the package of the models
 * @param apiPackage the package of the APIs and services
 * @param rxPackage the package of the RxJava facades
 */
public record PackagesView(
    String document, String modelPackage, String apiPackage, String rxPackage) {}
