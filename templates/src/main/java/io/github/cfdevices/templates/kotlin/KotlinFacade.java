package io.github.cfdevices.templates.kotlin;

import java.util.List;

/**
 * A resource: the class with its functions.
 *
 * @param document the name of the document
 * @param kotlinPackage its package
 * @param name its class
 * @param facade the class of Java that it calls
 * @param description its description as KDoc
 * @param account whether an operation needs the ID of an account
 * @param functions its functions, in the order of the document
 */
record KotlinFacade(
    String document,
    String kotlinPackage,
    String name,
    String facade,
    String description,
    boolean account,
    List<KotlinFunction> functions) {}
