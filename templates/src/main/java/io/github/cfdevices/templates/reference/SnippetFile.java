package io.github.cfdevices.templates.reference;

import java.util.List;

/**
 * A file of functions that contain snippets.
 *
 * @param document the name of the document
 * @param snippetPackage its package
 * @param kotlinPackage the package of the Kotlin code that it calls
 * @param name its class
 * @param root the root class that its functions take
 * @param client the name of that argument
 * @param functions its functions
 */
record SnippetFile(
    String document,
    String snippetPackage,
    String kotlinPackage,
    String name,
    String root,
    String client,
    List<Snippet> functions) {}
