package io.github.cfdevices.tests.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.tests.support.ApiTest;
import io.github.cfdevices.tests.support.Fixtures;
import io.github.cfdevices.tests.support.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DuplicatesTest extends ApiTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":"a","name":"b"}                                   | $.result.name
          {"name":"a","name":null}                                  | $.result.name
          {"name":null,"name":null}                                 | $.result.name
          {"name":1,"name":1}                                       | $.result.name
          {"name":"a","n\\u0061me":"b"}                              | $.result.name
          {"new":1,"new":1}                                         | $.result.new
          {"type":"file","type":"application"}                      | $.result.type
          {"input":{},"type":"file","input":{}}                     | $.result.input
          {"type":"file","input":{"path":"a","path":"b"}}           | $.result.input.path
          {"input":{"new":1,"new":2},"type":"file"}                 | $.result.input.new
          {"match":[{"platform":"mac","platform":"ios"}]}           | $.result.match[0].platform
          """)
  void duplicateMemberIsRejected(String rule, String path) {
    assertDuplicate(Operation.GET_RULE, rule, path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"tags":{"a":"1","a":"2"}}     | $.result.tags.a
          {"tags":{},"tags":{}}          | $.result.tags
          {"serial_number":"1","serial_number":"2"} | $.result.serial_number
          """)
  void duplicateMemberOfADeviceIsRejected(String device, String path) {
    assertDuplicate(Operation.GET_DEVICE, device, path);
  }

  private void assertDuplicate(Operation operation, String result, String path) {
    answer(Fixtures.envelope(result));
    assertThatThrownBy(() -> operation.call(client, ID))
        .isInstanceOfSatisfying(
            MalformedResponseException.class, e -> assertThat(e.jsonPath()).isEqualTo(path))
        .hasMessageEndingWith("Duplicate member at path " + path);
  }
}
