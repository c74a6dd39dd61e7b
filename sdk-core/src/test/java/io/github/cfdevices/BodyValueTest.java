package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.json.RawJson;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.Test;

final class BodyValueTest {
  private static final Annotation[] NONE = {};

  @Test
  void valueIsSentAsJson() throws IOException {
    Map<String, Object> value = Map.of("a", List.of("b", RawJson.of(1)));

    RequestBody body = BodyValue.of(value).encode(NONE, NONE);

    assertThat(body.contentType()).hasToString("application/json");
    assertThat(utf8(body)).isEqualTo("{\"a\":[\"b\",1]}");
  }

  @Test
  void bytesAreSentUnchanged() throws IOException {
    BodyValue bytes = BodyValue.of(ByteString.encodeUtf8("[1 ]"));

    assertThat(utf8(bytes.encode(NONE, NONE))).isEqualTo("[1 ]");
  }

  @Test
  void mediaTypeOfAParameterReplacesThatOfItsMethod() throws Exception {
    Annotation[] wide = annotations("putWideCsv");
    Annotation[] csv = annotations("putCsv");

    assertThat(BodyValue.of("a").encode(NONE, wide).contentLength()).isEqualTo(2);
    assertThat(BodyValue.of("a").encode(csv, wide).contentLength()).isEqualTo(1);
  }

  @Test
  void bodyIsRequired() {
    assertThatThrownBy(() -> BodyValue.of(null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("request body is required");
  }

  @Test
  void partsAreOptional() {
    assertThat(BodyValue.part(null)).isNull();
    assertThat(BodyValue.parts(null)).isNull();
    assertThat(BodyValue.parts(List.of(1, 2))).hasSize(2);
  }

  private static Annotation[] annotations(String method) throws NoSuchMethodException {
    return ThingService.class.getMethod(method, String.class).getAnnotations();
  }

  private static String utf8(RequestBody body) throws IOException {
    Buffer buffer = new Buffer();
    body.writeTo(buffer);
    return buffer.readUtf8();
  }
}
