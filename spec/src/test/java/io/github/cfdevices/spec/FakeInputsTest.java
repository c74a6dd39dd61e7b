package io.github.cfdevices.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The fake requires in the input of a rule what the document requires. */
final class FakeInputsTest {
  private static final Path INPUTS =
      Path.of("../sdk-testkit/src/main/resources/io/github/cfdevices/testkit/inputs.json");

  @Test
  void fakeRequiresWhatTheDocumentRequires() throws IOException {
    JsonNode schemas = SpecDocument.load().root().at("/components/schemas");
    ObjectNode expected = JsonMapper.shared().createObjectNode();
    JsonNode mapping = schemas.at("/PostureInput/x-sibling-discriminator/mapping");
    for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
      String ref = entry.getValue().asString();
      JsonNode required = schemas.path(ref.substring(ref.lastIndexOf('/') + 1)).path("required");
      ArrayNode names = expected.putArray(entry.getKey());
      required.forEach(names::add);
    }

    assertThat(JsonMapper.shared().readTree(Files.readString(INPUTS)))
        .as("%s, which must be the JSON below", INPUTS)
        .isEqualTo(expected);
  }
}
