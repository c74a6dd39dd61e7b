package io.github.cfdevices.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.OnConflict;
import io.github.cfdevices.OnMissing;
import io.github.cfdevices.api.PostureRulesApi;
import io.github.cfdevices.errors.ConflictException;
import io.github.cfdevices.errors.IncompleteEditException;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.model.FileInput;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.rx.PostureRulesRx;
import io.github.cfdevices.tests.support.ApiTest;
import net.javacrumbs.jsonunit.assertj.JsonAssertions;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits of a rule, which keep all members that they do not change. */
final class EditRuleTest extends ApiTest {
  private static final String RULE = ROOT + "/devices/posture/" + ID;
  private static final String STORED =
      """
      {"id": "f174e90a-fafe-4643-bbbc-4a0ed4fc8415", "enabled": true, "name": "", "type": "file",
       "expiration": null, "match": [{"platform": "windows", "odd": {"n": 1e400}}],
       "input": {"path": "C:\\\\a", "operating_system": "windows", "running": [1.50, null],
                 "checkDisks": []},
       "flavor": {"deep": {"er": "x"}}}
      """;

  @Test
  void allButReadOnlyMembersArePutBack() throws Exception {
    answer(enveloped(STORED));
    answer(enveloped(STORED));
    answer(enveloped(STORED));

    PostureRulesApi.create(client)
        .edit(
            ID,
            (rule, request) ->
                request.input(((FileInput) rule.input()).toBuilder().path("C:\\b").build()))
        .execute();

    assertRequest(sent(), "GET", RULE);
    assertRequest(sent(), "GET", RULE);
    RecordedRequest put = sent();
    assertThat(put.getRequestLine()).isEqualTo("PUT " + RULE + " HTTP/1.1");
    JsonAssertions.assertThatJson(put.getBody().readUtf8())
        .isEqualTo(
            """
            {"name": "", "type": "file", "expiration": null,
             "match": [{"platform": "windows", "odd": {"n": 1e400}}],
             "input": {"path": "C:\\\\b", "operating_system": "windows", "running": [1.50, null],
                       "checkDisks": []},
             "flavor": {"deep": {"er": "x"}}}
            """);
  }

  @Test
  void changeOfANestedUnknownMemberIsAConflict() {
    answer(enveloped(STORED));
    answer(enveloped(STORED.replace("\"er\": \"x\"", "\"er\": \"y\"")));

    assertThatThrownBy(
            () ->
                PostureRulesApi.create(client)
                    .edit(ID, (rule, request) -> request.description("d"))
                    .execute())
        .isInstanceOf(ConflictException.class)
        .hasMessage(
            "PUT "
                + RULE
                + " was not sent: another client changed flavor since the resource was read");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void overwriteIgnoresConflicts() throws Exception {
    answer(enveloped(STORED));
    answer(enveloped(STORED));

    PostureRulesRx.create(client)
        .edit(ID, (rule, request) -> request.description("d"), OnConflict.OVERWRITE)
        .test()
        .await()
        .assertComplete();

    assertRequest(sent(), "GET", RULE);
    assertThat(sent().getMethod()).isEqualTo("PUT");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void givenRuleIsPutUnlessItHasChanged() throws Exception {
    PostureRule seen = ModelJson.decode(PostureRule.class, STORED);
    answer(enveloped(STORED));
    answer(enveloped(STORED));
    answer(enveloped(STORED.replace("windows", "mac")));
    PostureRulesRx rules = PostureRulesRx.create(client);

    rules.edit(ID, seen, (rule, request) -> request.name("n")).test().await().assertValueCount(1);
    rules
        .edit(ID, seen, (rule, request) -> request.name("n"))
        .test()
        .await()
        .assertFailure(ConflictException.class);

    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @Test
  void eachSubscriptionReadsTheRule() throws Exception {
    for (int i = 0; i < 6; i++) {
      answer(enveloped(STORED));
    }
    var update =
        PostureRulesRx.create(client).edit(ID, (rule, request) -> request.description("d"));
    assertNothingSent();

    update.test().await().assertComplete();
    update.test().await().assertComplete();

    assertThat(server.getRequestCount()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":"n","type":"os_version","input":{"operating_system":"mac"}} | input.operator, input.version
          {"name":"n","type":"file","input":{"path":"/x"}}                    | input.operating_system
          {"name":"n","type":"file","input":{"operating_system":null,"path":"/x"}} | input.operating_system
          {"type":"warp"}                                                     | name
          {"name":null,"type":"kolide","input":{}}                            | name, input.connection_id
          """)
  void requiredPropertyThatTheApiHidesFailsTheEdit(String stored, String missing) {
    answer(enveloped(stored));
    answer(enveloped(stored));

    assertThatThrownBy(
            () ->
                PostureRulesApi.create(client)
                    .edit(ID, (rule, request) -> request.description("d"))
                    .execute())
        .isInstanceOfSatisfying(
            IncompleteEditException.class,
            e -> assertThat(e.missingMembers()).containsExactly(missing.split(", ")))
        .hasMessage(
            "The edit was not sent: PostureRuleRequest requires "
                + missing
                + ", which the API did not return and the edit does not set. Set it in the edit, or"
                + " send the request with OnMissing.SEND");
    assertThat(server.getRequestCount()).isEqualTo(1);

    PostureRule seen = ModelJson.decode(PostureRule.class, stored);
    assertThatThrownBy(
            () ->
                PostureRulesApi.create(client)
                    .edit(ID, seen, (rule, request) -> request.description("d")))
        .isInstanceOf(IncompleteEditException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void editThatSetsWhatTheApiHidesIsSent() throws Exception {
    String stored = "{\"name\":\"n\",\"type\":\"file\",\"input\":{\"operating_system\":\"mac\"}}";
    answer(enveloped(stored));
    answer(enveloped(stored));
    answer(enveloped(stored));

    PostureRulesApi.create(client)
        .edit(
            ID,
            (rule, request) ->
                request.input(((FileInput) rule.input()).toBuilder().path("/y").build()))
        .execute();

    sent();
    sent();
    assertThat(sent().getBody().readUtf8())
        .isEqualTo(
            "{\"name\":\"n\",\"type\":\"file\","
                + "\"input\":{\"operating_system\":\"mac\",\"path\":\"/y\"}}");
  }

  @Test
  void requestThatLacksPropertiesIsSentOnDemand() throws Exception {
    String stored = "{\"type\":\"file\",\"input\":{\"operating_system\":\"mac\"}}";
    answer(enveloped(stored));
    answer(enveloped(stored));
    answer(enveloped(stored));
    answer(enveloped(stored));
    PostureRulesApi rules = PostureRulesApi.create(client);

    rules.edit(ID, (rule, request) -> {}, OnConflict.OVERWRITE, OnMissing.SEND).execute();
    PostureRulesRx.create(client)
        .edit(
            ID, ModelJson.decode(PostureRule.class, stored), (rule, request) -> {}, OnMissing.SEND)
        .test()
        .await()
        .assertComplete();

    assertThat(sent().getMethod()).isEqualTo("GET");
    assertThat(sent().getBody().readUtf8()).isEqualTo(stored);
    assertThat(sent().getMethod()).isEqualTo("GET");
    assertThat(sent().getBody().readUtf8()).isEqualTo(stored);
  }

  @Test
  void propertyOfAnotherTypeIsNotMissing() throws Exception {
    String stored = "{\"name\":[1],\"type\":\"file\",\"input\":[]}";
    answer(enveloped(stored));
    answer(enveloped(stored));

    PostureRulesApi.create(client).edit(ID, (rule, request) -> {}, OnConflict.OVERWRITE).execute();

    sent();
    JsonAssertions.assertThatJson(sent().getBody().readUtf8()).isEqualTo(stored);
  }

  @Test
  void idIsCheckedBeforeAnythingIsSent() {
    assertThatThrownBy(() -> PostureRulesApi.create(client).edit("..", (rule, request) -> {}))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("rule_id must not be a dot segment");
    assertNothingSent();
  }

  private static String enveloped(String result) {
    return "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":" + result + "}";
  }
}
