package io.github.cfdevices.tests.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.tests.support.ApiTest;
import io.github.cfdevices.tests.support.Fixtures;
import io.github.cfdevices.tests.support.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WrongTypesTest extends ApiTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":{}}                         | Expected a string but was BEGIN_OBJECT at path $.result[0].name
          {"name":[]}                         | Expected a string but was BEGIN_ARRAY at path $.result[0].name
          {"active_registrations":{}}         | Expected a long but was BEGIN_OBJECT at path $.result[0].active_registrations
          {"active_registrations":1.5}        | Expected a long but was 1.5 at path $.result[0].active_registrations
          {"active_registrations":"many"}     | Expected a long but was many at path $.result[0].active_registrations
          {"active_registrations":true}       | Expected a long but was BOOLEAN at path $.result[0].active_registrations
          {"active_registrations":1e30}       | Expected a long but was 1e30 at path $.result[0].active_registrations
          {"last_seen_user":"me"}             | Expected BEGIN_OBJECT but was STRING at path $.result[0].last_seen_user
          {"last_seen_user":[]}               | Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $.result[0].last_seen_user
          {"last_seen_user":{"email":{}}}     | Expected a string but was BEGIN_OBJECT at path $.result[0].last_seen_user.email
          {"tags":[]}                         | Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $.result[0].tags
          {"tags":{"a":1}}                    | Expected STRING but was NUMBER at path $.result[0].tags.a
          {"tags":{"a":null}}                 | Expected a value but was NULL at path $.result[0].tags.a
          7                                   | Expected BEGIN_OBJECT but was NUMBER at path $.result[0]
          null                                | Expected a value but was NULL at path $.result[0]
          """)
  void messageNamesThePathInADevice(String device, String problem) {
    assertMalformed(Operation.LIST_DEVICES, "[" + device + "]", problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type":{}}                                         | Expected a string but was BEGIN_OBJECT at path $.result.type
          {"enabled":"yes"}                                   | Expected a boolean but was STRING at path $.result.enabled
          {"enabled":1}                                       | Expected a boolean but was NUMBER at path $.result.enabled
          {"match":{}}                                        | Expected BEGIN_ARRAY but was BEGIN_OBJECT at path $.result.match
          {"match":[{},7]}                                    | Expected BEGIN_OBJECT but was NUMBER at path $.result.match[1]
          {"match":[null]}                                    | Expected a value but was NULL at path $.result.match[0]
          {"match":[{"platform":[]}]}                         | Expected a string but was BEGIN_ARRAY at path $.result.match[0].platform
          {"type":"file","input":{"exists":[]}}               | Expected a boolean but was BEGIN_ARRAY at path $.result.input.exists
          {"input":{"exists":[]},"type":"file"}               | Expected a boolean but was BEGIN_ARRAY at path $.result.input.exists
          {"type":"tanium_s2s","input":{"total_score":{}}}    | Expected a number but was BEGIN_OBJECT at path $.result.input.total_score
          {"type":"tanium_s2s","input":{"total_score":"a"}}   | Expected a number but was a at path $.result.input.total_score
          {"type":"kolide","input":{"auth_state":["Good",1]}} | Expected STRING but was NUMBER at path $.result.input.auth_state[1]
          []                                                  | Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $.result
          "text"                                              | Expected BEGIN_OBJECT but was STRING at path $.result
          """)
  void messageNamesThePathInARule(String rule, String problem) {
    assertMalformed(Operation.GET_RULE, rule, problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          []                          | Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $.result
          {"isps":{}}                 | Expected BEGIN_ARRAY but was BEGIN_OBJECT at path $.result.isps
          {"isps":[{"ip":{"version":1.5}}]}        | Expected a long but was 1.5 at path $.result.isps[0].ip.version
          {"isps":[{"ip":{"location":[]}}]}        | Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $.result.isps[0].ip.location
          """)
  void messageNamesThePathInIsps(String result, String problem) {
    assertMalformed(Operation.LIST_ISPS, result, problem);
  }

  private void assertMalformed(Operation operation, String result, String problem) {
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
}
