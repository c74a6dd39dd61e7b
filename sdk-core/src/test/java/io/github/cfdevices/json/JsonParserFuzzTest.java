package io.github.cfdevices.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The parser reads the same as Moshi's reader, except for input that only Moshi accepts. */
final class JsonParserFuzzTest {
  static Stream<byte[]> texts() {
    return Stream.of(
            "{\"a\":[1,-2.50e3,\"b\\u00e9\\n\",true,false,null,{}],\"\\\"\":{\"c\":[[]]}}",
            "[\"\\ud83d\\ude00\\ud83d\", \"é€😀\", \"9223372036854775808\", 1e400, -0.0 ]",
            " [ { \"a\" : 12345678901234567890 } , [ \"05\" ] ] ")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("texts")
  @JsonDictionary
  @FuzzTest(maxExecutions = 20_000)
  void acceptedJsonIsReadAsMoshiReadsIt(byte[] json) throws IOException {
    MoshiAgreement.check(json);
  }
}
