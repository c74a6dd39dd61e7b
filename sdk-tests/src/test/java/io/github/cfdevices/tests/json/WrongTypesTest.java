package io.github.cfdevices.tests.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.api.DeviceIspsApi;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.api.PostureIntegrationsApi;
import io.github.cfdevices.api.PostureRulesApi;
import io.github.cfdevices.errors.MalformedFieldException;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.json.JsonModel;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.DeviceIsp;
import io.github.cfdevices.model.FileInput;
import io.github.cfdevices.model.KolideConfig;
import io.github.cfdevices.model.ListDeviceIspsParams;
import io.github.cfdevices.model.PostureIntegration;
import io.github.cfdevices.model.PostureIntegrationUpdate;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.model.UnknownPostureInput;
import io.github.cfdevices.tests.support.ApiTest;
import io.github.cfdevices.tests.support.Fixtures;
import io.github.cfdevices.tests.support.Json;
import io.github.cfdevices.tests.support.Operation;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value of another JSON type costs one accessor, not the response. */
final class WrongTypesTest extends ApiTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":{}}                     | name                | Device.name is not a string, but an object: {}
          {"name":[]}                     | name                | Device.name is not a string, but an array: []
          {"active_registrations":{}}     | activeRegistrations | Device.active_registrations is not a 64-bit integer, but an object: {}
          {"active_registrations":1.5}    | activeRegistrations | Device.active_registrations is not a 64-bit integer, but a number: 1.5
          {"active_registrations":"many"} | activeRegistrations | Device.active_registrations is not a 64-bit integer, but a string: "many"
          {"active_registrations":true}   | activeRegistrations | Device.active_registrations is not a 64-bit integer, but a boolean: true
          {"active_registrations":1e30}   | activeRegistrations | Device.active_registrations is not a 64-bit integer, but a number: 1e30
          {"last_seen_user":"x"}          | lastSeenUser        | Device.last_seen_user is not an object, but a string: "x"
          {"last_seen_user":[]}           | lastSeenUser        | Device.last_seen_user is not an object, but an array: []
          {"tags":[]}                     | tags                | Device.tags is not an object of strings, but an array: []
          {"tags":{"a":1}}                | tags                | Device.tags is not an object of strings, but an object: {"a":1}
          {"tags":{"a":null}}             | tags                | Device.tags is not an object of strings, but an object: {"a":null}
          {"created_at":{}}               | createdAt           | Device.created_at is not a date-time of RFC 3339, but an object: {}
          {"deleted_at":[1]}              | deletedAt           | Device.deleted_at is not a date-time of RFC 3339, but an array: [1]
          """)
  void otherValuesOfADeviceCanBeRead(String json, String accessor, String message)
      throws Exception {
    answer(Fixtures.envelope("[{\"id\":\"a\"}," + withId(json) + ",{\"id\":\"c\"}]"));

    List<Device> devices = DevicesApi.create(client).list().firstPage().execute().items();

    assertThat(devices).extracting(Device::id).containsExactly("a", "b", "c");
    assertFails(devices.get(1), accessor, message);
    assertPutBack(devices.get(1), withId(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type":{}}          | type     | PostureRule.type is not a string, but an object: {}
          {"enabled":"yes"}    | enabled  | PostureRule.enabled is not a boolean, but a string: "yes"
          {"enabled":1}        | enabled  | PostureRule.enabled is not a boolean, but a number: 1
          {"schedule":{"m":5}} | schedule | PostureRule.schedule is not a string, but an object: {"m":5}
          {"match":{}}         | match    | PostureRule.match is not an array of objects, but an object: {}
          {"match":[{},7]}     | match    | PostureRule.match is not an array of objects, but an array: [{},7]
          {"match":[null]}     | match    | PostureRule.match is not an array of objects, but an array: [null]
          """)
  void otherValuesOfARuleCanBeRead(String json, String accessor, String message) throws Exception {
    answer(Fixtures.envelope("[" + withId(json) + ",{\"id\":\"c\"}]"));

    List<PostureRule> rules = PostureRulesApi.create(client).list().firstPage().execute().items();

    assertThat(rules).extracting(PostureRule::id).containsExactly("b", "c");
    assertFails(rules.get(0), accessor, message);
    assertPutBack(rules.get(0), withId(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id":"b","type":"file","input":{"exists":"true","path":"/x"}} | exists | FileInput.exists is not a boolean, but a string: "true"
          {"id":"b","input":{"exists":[],"path":"/x"},"type":"file"}     | exists | FileInput.exists is not a boolean, but an array: []
          {"id":"b","type":"file","input":{"operating_system":[1],"path":"/x"}} | operatingSystem | FileInput.operating_system is not a string, but an array: [1]
          {"id":"b","type":"tanium_s2s","input":{"total_score":{}}}   | totalScore | TaniumInput.total_score is not a number, but an object: {}
          {"id":"b","type":"tanium_s2s","input":{"total_score":"a"}}  | totalScore | TaniumInput.total_score is not a number, but a string: "a"
          {"id":"b","type":"kolide","input":{"auth_state":["Good",1]}} | authState | KolideInput.auth_state is not an array of strings, but an array: ["Good",1]
          """)
  void otherValuesOfAnInputCanBeRead(String json, String accessor, String message)
      throws Exception {
    answer(Fixtures.envelope(json));

    PostureRule rule = PostureRulesApi.create(client).get("b").execute();

    assertThat(rule.id()).isEqualTo("b");
    assertFails((JsonModel) rule.input(), accessor, message);
    if (rule.input() instanceof FileInput file) {
      assertThat(file.path()).isEqualTo("/x");
    }
    assertPutBack(rule, json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type":"file","input":[]}
          {"type":"file","input":"text"}
          {"input":7,"type":"file"}
          {"type":[],"input":{"path":"/x"}}
          {"input":{"path":"/x"},"type":{}}
          """)
  void inputOfAnotherTypeIsUnknown(String json) {
    answer(Fixtures.envelope(json));

    PostureRule rule = PostureRulesApi.create(client).get("b").execute();

    assertThat(rule.input()).isInstanceOf(UnknownPostureInput.class);
    assertThat(rule.toBuilder().build()).isEqualTo(rule);
    assertPutBack(rule, json);
  }

  @Test
  void valueThatCanContainSecretsIsMasked() throws Exception {
    String json = "{\"id\":\"b\",\"type\":\"kolide\",\"config\":{\"client_secret\":[\"s3cret\"]}}";
    answer(Fixtures.envelope(json));

    PostureIntegration integration = PostureIntegrationsApi.create(client).get("b").execute();
    KolideConfig config = ModelJson.decode(KolideConfig.class, "{\"client_secret\":[\"s3cret\"]}");
    PostureIntegrationUpdate request =
        ModelJson.decode(PostureIntegrationUpdate.class, "{\"config\":{}}").toBuilder()
            .rawMember("config", RawJson.of(List.of("s3cret")))
            .build();

    assertThat(integration.toString()).doesNotContain("s3cret");
    assertPutBack(integration, json);
    assertFails(
        config,
        "clientSecret",
        "KolideConfig.client_secret is not a string, but an array: \u2588\u2588");
    assertFails(
        request,
        "config",
        "PostureIntegrationUpdate.config is not an object, but an array: \u2588\u2588");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"ip":{"version":1.5}} | version  | IpAddress.version is not a 64-bit integer, but a number: 1.5
          {"ip":{"location":[]}} | location | IpAddress.location is not an object, but an array: []
          """)
  void otherValuesOfAnIspCanBeRead(String json, String accessor, String message) throws Exception {
    answer(Fixtures.envelope("{\"isps\":[" + json + "]}"));
    ListDeviceIspsParams params = ListDeviceIspsParams.builder().perPage(10).build();

    DeviceIsp isp =
        DeviceIspsApi.create(client).list(ID, params).firstPage().execute().items().get(0);

    assertFails(isp.ip(), accessor, message);
    assertPutBack(isp, json);
  }

  @Test
  void setterReplacesAValueOfAnotherType() {
    PostureRule rule = ModelJson.decode(PostureRule.class, "{\"enabled\":1,\"match\":[null]}");

    assertThat(rule).hasToString("PostureRule{rawMembers=[enabled, match]}");
    assertThat(ModelJson.encode(rule.toBuilder().enabled(true).unset("match").build()))
        .isEqualTo("{\"enabled\":true}");
    assertThat(rule.toBuilder().enabled(true).build().enabled()).isTrue();
    assertThat(rule).isNotEqualTo(ModelJson.decode(PostureRule.class, "{\"match\":[null]}"));
  }

  @Test
  void requestKeepsValuesOfAnotherTypeExceptReadOnlyOnes() {
    PostureRule rule =
        ModelJson.decode(
            PostureRule.class, "{\"name\":[],\"type\":\"warp\",\"enabled\":1,\"match\":[null]}");

    assertThat(ModelJson.encode(rule.toRequestBuilder().build()))
        .isEqualTo("{\"type\":\"warp\",\"name\":[],\"match\":[null]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LIST_DEVICES | [7]        | Expected BEGIN_OBJECT but was NUMBER at path $.result[0]
          LIST_DEVICES | [null]     | Expected a value but was NULL at path $.result[0]
          GET_RULE     | []         | Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $.result
          GET_RULE     | "text"     | Expected BEGIN_OBJECT but was STRING at path $.result
          LIST_ISPS    | []         | Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $.result
          LIST_ISPS    | {"isps":{}} | Expected BEGIN_ARRAY but was BEGIN_OBJECT at path $.result.isps
          LIST_ISPS    | {"isps":[7]} | Expected BEGIN_OBJECT but was NUMBER at path $.result.isps[0]
          GET_RULE     | {"match":[1,{"a":1,"a":1}]} | Duplicate member at path $.result.match[1].a
          """)
  void resultOrItemThatIsNoObjectIsMalformed(Operation operation, String result, String problem) {
    answer(Fixtures.envelope(result));
    assertThatThrownBy(() -> operation.call(client, ID))
        .isInstanceOfSatisfying(
            MalformedResponseException.class,
            e -> {
              assertThat(e.status()).isEqualTo(200);
              assertThat(e.jsonPath()).isEqualTo(problem.substring(problem.indexOf('$')));
              assertThat(e.path()).startsWith(ROOT);
            })
        .hasMessageEndingWith(": " + problem)
        .hasMessageStartingWith("GET " + ROOT);
  }

  private static String withId(String json) {
    return "{\"id\":\"b\"," + json.substring(1);
  }

  private static void assertFails(JsonModel model, String accessor, String message)
      throws Exception {
    assertThatThrownBy(
            () -> {
              try {
                model.getClass().getMethod(accessor).invoke(model);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            })
        .isInstanceOf(MalformedFieldException.class)
        .hasMessage(message);
  }

  private static void assertPutBack(JsonModel model, String json) {
    Json.assertSame(ModelJson.encode(model), json);
    assertThat(ModelJson.decode(model.getClass(), ModelJson.encode(model))).isEqualTo(model);
  }
}
