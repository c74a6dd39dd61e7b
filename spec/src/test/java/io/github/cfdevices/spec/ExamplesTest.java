package io.github.cfdevices.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import io.github.cfdevices.spec.SpecDocument.Body;
import io.github.cfdevices.spec.SpecDocument.Operation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class ExamplesTest {
  private static final SpecDocument DOCUMENT = SpecDocument.load();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          Dialects.getOpenApi30(),
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private static List<String> problems(String pointer, JsonNode value) {
    return REGISTRY
        .getSchema(SchemaLocation.of("classpath:" + SpecDocument.RESOURCE + "#" + pointer))
        .validate(value)
        .stream()
        .map(Error::toString)
        .toList();
  }

  static Stream<Arguments> responses() {
    return DOCUMENT.operations().stream()
        .map(operation -> Arguments.of(operation.id(), operation.response()));
  }

  static Stream<Arguments> requests() {
    return DOCUMENT.operations().stream()
        .filter(operation -> operation.node().has("requestBody"))
        .map(operation -> Arguments.of(operation.id(), operation.request()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("responses")
  void theResponseKeepsToItsSchema(String operation, Body body) {
    assertThat(problems(body.pointer() + "/schema", body.example())).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void theRequestKeepsToItsSchema(String operation, Body body) {
    assertThat(problems(body.pointer() + "/schema", body.example())).isEmpty();
  }

  /** The union itself takes any of its members, so the one that the sibling decides is asked. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void theUnionHasTheShapeThatItsSiblingDecides(String operation, Body body) {
    body.example()
        .forEachEntry(
            (name, value) -> {
              JsonNode union =
                  DOCUMENT
                      .resolve(DOCUMENT.property(body.schema(), name))
                      .path("x-sibling-discriminator");
              if (!union.isMissingNode()) {
                JsonNode sibling = body.example().path(union.path("property").asString());
                String member = union.path("mapping").path(sibling.asString()).asString();
                assertThat(problems(member.substring(1), value)).isEmpty();
              }
            });
  }

  @Test
  void aWrongExampleIsReported() {
    Operation list =
        DOCUMENT.operations().stream().filter(o -> o.id().equals("listDevices")).findAny().get();
    ObjectNode example = (ObjectNode) list.response().example().deepCopy();
    ((ObjectNode) example.at("/result/0")).put("created_at", "yesterday").remove("name");
    ((ObjectNode) example.at("/result/0/last_seen_user")).put("email", 5);

    assertThat(problems(list.response().pointer() + "/schema", example))
        .containsExactlyInAnyOrder(
            "/result/0: required property 'name' not found",
            "/result/0/created_at: does not match the date-time pattern must be a valid RFC 3339"
                + " date-time",
            "/result/0/last_seen_user/email: integer found, string expected");
  }
}
