package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.codegen.CommaSeparated;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.http.CallEvent;
import io.github.cfdevices.http.CallListener;
import io.github.cfdevices.json.RawJson;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import okio.Buffer;
import okio.BufferedSink;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestBodyTest extends ServerTest {
  private static final ByteString BYTES = ByteString.decodeHex("89504e47ff00");

  @Test
  void stringIsSentUnchanged() throws InterruptedException {
    answer(200, "");
    answer(200, "");

    things.putCsv("nämé,\"1\"\r\n").execute();
    things.putWideCsv("ä").execute();

    RecordedRequest request = taken();
    assertThat(request.getHeader("Content-Type")).isEqualTo("text/csv");
    assertThat(request.getHeader("Accept")).isEqualTo("application/json");
    assertThat(request.getBody().readUtf8()).isEqualTo("nämé,\"1\"\r\n");
    RecordedRequest wide = taken();
    assertThat(wide.getHeader("Content-Type")).isEqualTo("text/csv; charset=utf-16be");
    assertThat(wide.getBody().readByteString()).isEqualTo(ByteString.decodeHex("00e4"));
  }

  @Test
  void bytesAreSentUnchangedAndNotLogged() throws InterruptedException {
    List<String> lines = new ArrayList<>();
    use(builder().bodyLogger(lines::add).build());
    answer(200, "");

    things.putPicture(BYTES).execute();

    RecordedRequest request = taken();
    assertThat(request.getHeader("Content-Type")).isEqualTo("image/png");
    assertThat(request.getHeader("Content-Length")).isEqualTo("6");
    assertThat(request.getBody().readByteString()).isEqualTo(BYTES);
    assertThat(lines.get(0)).isEqualTo("--> PUT /client/v4/things/picture (attempt 1)");
  }

  @Test
  void jsonKeepsTheMediaTypeOfTheDocument() throws InterruptedException {
    answer(200, "");

    things.merge("a", RawJson.parse("{\"b\":null}")).execute();

    RecordedRequest request = taken();
    assertThat(request.getHeader("Content-Type")).isEqualTo("application/merge-patch+json");
    assertThat(request.getBody().readUtf8()).isEqualTo("{\"b\":null}");
  }

  @Test
  void deleteWithABodyKeepsItsRoute() throws InterruptedException {
    List<String> routes = new ArrayList<>();
    use(builder().listener(new RouteListener(routes)).build());
    answer(200, "");

    things.deleteParts("a", RawJson.parse("[1]")).execute();

    RecordedRequest request = taken();
    assertThat(request.getRequestLine()).isEqualTo("DELETE /client/v4/things/a/parts HTTP/1.1");
    assertThat(request.getBody().readUtf8()).isEqualTo("[1]");
    assertThat(routes).containsExactly("things/{id}/parts");
  }

  @Test
  void headAndOptionsHaveARouteAndNoResult() throws InterruptedException {
    List<String> routes = new ArrayList<>();
    use(builder().listener(new RouteListener(routes)).build());
    server.enqueue(new MockResponse().setHeader("Content-Length", "9"));
    answer(200, "OK");

    assertThat(things.peek("a").execute()).isEqualTo(Done.DONE);
    assertThat(things.ask("a").execute()).isEqualTo(Done.DONE);

    assertThat(taken().getRequestLine()).isEqualTo("HEAD /client/v4/things/a HTTP/1.1");
    assertThat(taken().getRequestLine()).isEqualTo("OPTIONS /client/v4/things/a HTTP/1.1");
    assertThat(routes).containsExactly("things/{id}", "things/{id}");
  }

  @Test
  void bytesOfAJsonBodyAreSentUnchanged() throws InterruptedException {
    succeed("\"result\":null");

    things.putBytes(ByteString.encodeUtf8("{ }")).execute();

    RecordedRequest request = taken();
    assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
    assertThat(request.getBody().readUtf8()).isEqualTo("{ }");
  }

  @Test
  void formHasAPartForEachValue() throws InterruptedException {
    answer(200, "");

    things
        .upload(
            FormFile.part(
                "file", FormFile.of("a \"b\".csv", "text/csv", ByteString.encodeUtf8("a,b,c"))),
            FormFile.parts(
                "more",
                List.of(
                    FormFile.of("1.txt", RequestBody.create("one", MediaType.get("text/plain"))),
                    FormFile.of("2.txt", "text/plain", ByteString.encodeUtf8("two")))),
            RawJson.parse("{\"a\":1}"),
            "Tïtle",
            List.of(1L, 2L))
        .execute();

    RecordedRequest request = taken();
    String type = request.getHeader("Content-Type");
    assertThat(type).startsWith("multipart/form-data; boundary=");
    String boundary = type.substring(type.indexOf('=') + 1);
    // Only OkHttp 4 sends the length of each part.
    String body = request.getBody().readUtf8().replaceAll("Content-Length: .*\r\n", "");
    assertThat(body.replace(boundary, "(boundary)"))
        .isEqualTo(
            """
            --(boundary)
            Content-Disposition: form-data; name="file"; filename="a %22b%22.csv"
            Content-Type: text/csv

            a,b,c
            --(boundary)
            Content-Disposition: form-data; name="more"; filename="1.txt"
            Content-Type: text/plain; charset=utf-8

            one
            --(boundary)
            Content-Disposition: form-data; name="more"; filename="2.txt"
            Content-Type: text/plain

            two
            --(boundary)
            Content-Disposition: form-data; name="meta"
            Content-Transfer-Encoding: binary
            Content-Type: application/json

            {"a":1}
            --(boundary)
            Content-Disposition: form-data; name="title"
            Content-Transfer-Encoding: binary
            Content-Type: text/plain

            Tïtle
            --(boundary)
            Content-Disposition: form-data; name="sizes"
            Content-Transfer-Encoding: binary
            Content-Type: text/plain

            1
            --(boundary)
            Content-Disposition: form-data; name="sizes"
            Content-Transfer-Encoding: binary
            Content-Type: text/plain

            2
            --(boundary)--
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void fileIsSentWithNameAndContent() throws IOException {
    FormFile file = FormFile.of("a.csv", "text/csv", ByteString.encodeUtf8("a,b"));

    Buffer written = new Buffer();
    file.content().writeTo(written);
    assertThat(file.name()).isEqualTo("a.csv");
    assertThat(file.content().contentType()).hasToString("text/csv");
    assertThat(written.readUtf8()).isEqualTo("a,b");
  }

  @Test
  void partsWithoutValuesAreOmittedAndOneIsRequired() {
    assertThat(FormFile.part("file", null)).isNull();
    assertThat(FormFile.parts("file", null)).isNull();
    assertThatThrownBy(() -> things.upload(null, null, null, null, null).execute())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("request cannot be built: Multipart body must have at least one part.");
    assertThat(server.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX-Evil: 1", "a\n", "a\0b", "", "..", "\u0085"})
  void fileNameWithALineBreakOrQuoteIsRejected(String name) {
    assertThatThrownBy(() -> FormFile.of(name, "text/plain", BYTES))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("file name must not ");
  }

  @Test
  void fileWithoutMediaTypeOrThatIsOneShotIsRejected() {
    assertThatThrownBy(() -> FormFile.of("a", "no type", BYTES))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("media type must be a type and a subtype, such as text/csv");
    assertThatThrownBy(() -> FormFile.of("a", new OneShotBody()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "file content must not be a one-shot RequestBody, because a retry writes it again");
  }

  @Test
  void toStringOfAFileShowsOnlyItsName() {
    assertThat(FormFile.of("a.txt", "text/plain", ByteString.encodeUtf8("s3cret")))
        .hasToString("FormFile{name=a.txt}");
  }

  @Test
  void urlEncodedFormHasAFieldForEachValue() throws InterruptedException {
    answer(200, "");

    things.form("a&b=ü", LocalDate.of(2025, 1, 2), List.of("x", "y")).execute();

    RecordedRequest request = taken();
    assertThat(request.getHeader("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(request.getBody().readUtf8())
        .isEqualTo("name=a%26b%3D%C3%BC&day=2025-01-02&tag=x&tag=y");
  }

  @Test
  void headersAndPathsContainValuesAsStrings() throws InterruptedException {
    answer(200, "");
    answer(200, "");
    ThingService.Order order = new ThingService.Order("a/b");

    things
        .headers(7L, LocalDate.of(2025, 1, 2), CommaSeparated.of(List.of("x", "y")), order)
        .execute();
    things.typedPath(7L, order, LocalDate.of(2025, 1, 2)).execute();

    RecordedRequest request = taken();
    assertThat(request.getHeaders().values("X-Size")).containsExactly("7");
    assertThat(request.getHeaders().values("X-Day")).containsExactly("2025-01-02");
    assertThat(request.getHeaders().values("X-Tags")).containsExactly("x,y");
    assertThat(request.getHeaders().values("X-Order")).containsExactly("a/b");
    assertThat(taken().getPath()).isEqualTo("/client/v4/things/7/a%2Fb/2025-01-02");
  }

  private record RouteListener(List<String> routes) implements CallListener {
    @Override
    public void attemptStarted(CallEvent event) {
      routes.add(event.route());
    }
  }

  private static final class OneShotBody extends RequestBody {
    @Override
    public MediaType contentType() {
      return null;
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) {
      throw new AssertionError("must not be written");
    }
  }
}
