package io.github.cfdevices.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ParserTest {
  static List<String> messages(String text) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    return new OpenAPIV3Parser().readContents(text, null, options).getMessages();
  }

  @Test
  void theDocumentIsValidOpenApi() {
    assertThat(messages(SpecDocument.text())).isEmpty();
  }

  @Test
  void anUnknownKeywordIsReported() {
    String text = SpecDocument.text().replaceFirst("\n    get:\n", "\n    get:\n      tagz: []\n");

    assertThat(messages(text))
        .containsExactly(
            "attribute paths.'/accounts/{account_id}/devices/physical-devices'(get).tagz"
                + " is unexpected");
  }
}
