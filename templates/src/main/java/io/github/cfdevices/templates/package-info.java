/**
 * An OpenAPI Generator extension that renders the templates of the SDK. Builds refer to a generator
 * by its name.
 *
 * <pre>{@code
 * <plugin>
 *   <groupId>org.openapitools</groupId>
 *   <artifactId>openapi-generator-maven-plugin</artifactId>
 *   <configuration>
 *     <generatorName>cfdevices</generatorName>
 *     <inputSpec>openapi.yaml</inputSpec>
 *   </configuration>
 * </plugin>
 * }</pre>
 */
@NullMarked
package io.github.cfdevices.templates;

import org.jspecify.annotations.NullMarked;
