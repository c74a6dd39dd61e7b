package io.github.cfdevices.tests.generation;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;

/** Validates examples of a document against their schemas. */
final class ExampleSchemas {
  private static final String NAME = "urn:document";

  private final SchemaRegistry registry;

  ExampleSchemas(WholeApiDocument document) {
    // OpenAPI 3.0 has the keywords of 2.0.
    boolean later = document.version().startsWith("3.") && !document.version().startsWith("3.0");
    this.registry =
        SchemaRegistry.withDialect(
            later ? Dialects.getOpenApi31() : Dialects.getOpenApi30(),
            builder ->
                builder
                    .schemas(Map.of(NAME, document.json()))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  /** Returns how an example in JSON violates the schema at a pointer. */
  List<String> problems(String pointer, String example) {
    try {
      return registry
          .getSchema(SchemaLocation.of(NAME + pointer))
          .validate(example, InputFormat.JSON)
          .stream()
          .map(Error::toString)
          .toList();
    } catch (RuntimeException e) {
      return List.of(); // A schema that cannot be evaluated is not violated.
    }
  }
}
