package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import org.junit.jupiter.api.Test;

/** Added operations whose responses are like an envelope, or have errors of their own. */
final class EnvelopeEditsTest extends EditTest {
  private static final String PROBLEM = "{\"type\":\"full\",\"size\":7,\"more\":[1.0]}";

  @Test
  void bodyWithOtherMembersThanAnEnvelopeIsTheResult() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .probe(
                    "{}",
                    "{type: object, properties: {success: {type: boolean}, messages: {type: array,"
                        + " items: {type: string}}, data: {type: string}}}"));
    String json = "{\"success\":true,\"messages\":[\"m\"],\"data\":\"d\",\"more\":1}";
    answer(json);

    assertThat(
            sdk.run(
                client,
                """
                var body = ProbeApi.create(client).probe().execute();
                return List.of(body.data(), body.messages(), body.success(), ModelJson.encode(body));
                """))
        .isEqualTo(List.of("d", List.of("m"), true, json));
  }

  @Test
  void resultBesideOtherMembersIsAProperty() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .probe(
                    "{}",
                    "{type: object, properties: {result: {type: string}, score: {type: number}}}"));
    answer("{\"score\":0.50,\"result\":\"r\"}");

    assertThat(
            sdk.run(
                client,
                """
                var body = ProbeRx.create(client).probe().blockingGet();
                return List.of(body.result(), body.score());
                """))
        .hasToString("[r, 0.50]");
  }

  @Test
  void hintDeclaresAnEnvelopeWithOtherMembers() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .probe(
                    "x-envelope: true",
                    "{type: object, properties: {success: {type: boolean}, result: {type: string},"
                        + " score: {type: number}}}"));
    answer("{\"score\":0.50,\"result\":\"r\",\"success\":true}");

    assertThat(sdk.run(client, "return ProbeApi.create(client).probe().execute();")).isEqualTo("r");
  }

  @Test
  void modelCanBeReadFromTheBodyOfAnError() throws Exception {
    Sdk sdk =
        Sdk.of(
            Document.of()
                .probe("{}", "{type: object, properties: {a: {type: string}}}")
                .put(
                    "paths/~1probe/get/responses/507",
                    "{description: No., content: {application/json: {schema: "
                        + "{$ref: '#/components/schemas/Problem'}}}}")
                .schema(
                    "Problem",
                    "{type: object, properties: {type: {type: string}, size: {type: integer}}}"));
    server.enqueue(new MockResponse().setResponseCode(507).setBody(PROBLEM));

    assertThat(
            sdk.run(
                client,
                """
                try {
                  return ProbeApi.create(client).probe().execute();
                } catch (ApiException e) {
                  Problem problem = ModelJson.decode(Problem.class, e.body());
                  return List.of(problem.type(), problem.size(), ModelJson.encode(problem));
                }
                """))
        .isEqualTo(List.of("full", 7L, PROBLEM));
  }
}
