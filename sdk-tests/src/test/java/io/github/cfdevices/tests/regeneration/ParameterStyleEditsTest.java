package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.InvalidInputException;
import java.util.List;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;

/** Styles of path parameters, and parameters in cookies, as a server receives them. */
final class ParameterStyleEditsTest extends EditTest {
  private static final String TEXT = "{type: object, properties: {result: {type: string}}}";

  @Test
  void pathParametersAreSentInTheirStyle() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .schema("Color", "{properties: {red: {type: integer}, mix/ed: {type: string}}}")
                .operation(
                    "/probe/{value}/{id}/{labels}/{labelled}/{ids}/{each}/{rgb}/{pairs}"
                        + "/{dots}/{dotted}/{color}/{members}",
                    "get",
                    """
                    parameters:
                      - {name: value, in: path, required: true, style: label, schema: {type: integer}}
                      - {name: id, in: path, required: true, style: matrix, schema: {type: string}}
                      - {name: labels, in: path, required: true, style: label, schema: LIST}
                      - {name: labelled, in: path, required: true, style: label, explode: true, schema: LIST}
                      - {name: ids, in: path, required: true, style: matrix, schema: LIST}
                      - {name: each, in: path, required: true, style: matrix, explode: true, schema: LIST}
                      - {name: rgb, in: path, required: true, schema: COLOR}
                      - {name: pairs, in: path, required: true, explode: true, schema: COLOR}
                      - {name: dots, in: path, required: true, style: label, schema: COLOR}
                      - {name: dotted, in: path, required: true, style: label, explode: true, schema: COLOR}
                      - {name: color, in: path, required: true, style: matrix, schema: COLOR}
                      - {name: members, in: path, required: true, style: matrix, explode: true, schema: COLOR}
                    """
                        .replace("LIST", "{type: array, items: {type: string}}")
                        .replace("COLOR", "{$ref: '#/components/schemas/Color'}"),
                    TEXT));
    succeed("\"ok\"");

    sdk.run(
        client,
        """
        List<String> list = List.of("a;b", ".", "c/d");
        Color color = Color.builder().red(100L).mixEd("x=y,z").build();
        return ProbeApi.create(client)
            .probe(5, "6;7", list, list, list, list, color, color, color, color, color, color)
            .execute();
        """);

    assertThat(List.of(sentLine().split("/")))
        .containsExactly(
            "GET ",
            "probe",
            ".5",
            ";id=6%3B7",
            ".a%3Bb,.,c%2Fd",
            ".a%3Bb...c%2Fd",
            ";ids=a%3Bb,.,c%2Fd",
            ";each=a%3Bb;each=.;each=c%2Fd",
            "red,100,mix%2Fed,x%3Dy%2Cz",
            "red=100,mix%2Fed=x%3Dy%2Cz",
            ".red,100,mix%2Fed,x%3Dy%2Cz",
            ".red=100.mix%2Fed=x%3Dy%2Cz",
            ";color=red,100,mix%2Fed,x%3Dy%2Cz",
            ";red=100;mix%2Fed=x%3Dy%2Cz");
  }

  @Test
  void cookiesAreSentInOneHeader() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .probe(
                    """
                    parameters:
                      - {name: session, in: cookie, required: true, schema: {type: string}}
                      - {name: page_size, in: cookie, schema: {type: integer}}
                      - {name: dark, in: cookie, schema: {type: boolean}}
                    """,
                    TEXT));
    succeed("\"ok\"");
    succeed("\"ok\"");

    sdk.run(
        client,
        """
        ProbeApi api = ProbeApi.create(client);
        api.probe(ProbeParams.builder().session("a%20b=/").build()).execute();
        return api.probe(ProbeParams.builder().session("s").pageSize(7L).dark(true).build())
            .execute();
        """);

    assertThat(cookies()).containsExactly("session=a%20b=/");
    assertThat(cookies()).containsExactly("session=s; page_size=7; dark=true");
    assertThatThrownBy(
            () ->
                sdk.run(
                    client,
                    "return ProbeApi.create(client)"
                        + ".probe(ProbeParams.builder().session(\"a; admin=1\").build()).execute();"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("session must contain only visible ASCII characters")
        .hasMessageEndingWith("but has another character at index 1");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void keyIsSentBesideTheCookiesOfTheOperation() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .put("components/securitySchemes/probe", "{type: apiKey, in: cookie, name: key}")
                .probe(
                    """
                    security: [{probe: []}]
                    parameters: [{name: size, in: cookie, schema: {type: integer}}]
                    """,
                    TEXT));
    succeed("\"ok\"");

    sdk.run(
        client,
        """
        try (CloudflareClient other = CloudflareClient.builder()
            .baseUrl(client.baseUrl().toString())
            .credentials(Credentials.cookieKey("key", "the-key"))
            .build()) {
          return ProbeApi.create(other).probe(ProbeParams.builder().size(7L).build()).execute();
        }
        """);

    assertThat(cookies()).containsExactly("size=7; key=the-key");
  }

  private List<String> cookies() throws InterruptedException {
    RecordedRequest request = sent();
    assertThat(request.getPath()).isEqualTo("/client/v4/probe");
    return request.getHeaders().values("Cookie");
  }
}
