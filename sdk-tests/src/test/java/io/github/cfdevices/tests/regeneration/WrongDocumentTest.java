package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Invalid edits, for which the build fails with a message that names the place. */
final class WrongDocumentTest {
  private static final String DEVICES = "paths/~1accounts~1{account_id}~1devices~1physical-devices";
  private static final String UNION = "components/schemas/PostureInput";

  @Test
  void pagingByAParameterThatDoesNotExist() {
    assertRefused(
        Document.of("Devices").put(DEVICES + "/get/x-paging", "[{style: cursor, cursor: token}]"),
        "listDevices: x-paging names a parameter that the operation does not have: token");
  }

  @Test
  void pagingWhereThereIsNoList() {
    assertRefused(
        Document.of("Devices")
            .put(
                DEVICES + "/get/x-paging",
                "[{style: cursor, cursor: cursor, items: devices.list}]"),
        "listDevices: x-paging finds no items at result.devices.list");
  }

  @Test
  void pagingOfAnUnknownStyle() {
    assertRefused(
        Document.of("Devices").put(DEVICES + "/get/x-paging", "[{style: offset}]"),
        "x-paging has no style offset; the styles are cursor, page and single");
  }

  @Test
  void unionValueWithoutAMember() {
    assertRefused(
        Document.of("PostureRules")
            .put(UNION + "/x-sibling-discriminator/mapping/file", "'#/components/schemas/Nothing'"),
        "PostureInput maps a value to #/components/schemas/Nothing, which is not one of"
            + " its members with properties");
  }

  @Test
  void unionMemberWhoseValueTheEnumLacks() {
    assertRefused(
        Document.of("PostureRules").removeItem("components/schemas/PostureRuleType/enum", "kolide"),
        "PostureRuleType has no value \"kolide\"");
  }

  @Test
  void unionBesideWhichNothingDecides() {
    assertRefused(
        Document.of("PostureRules").remove("components/schemas/PostureRule/properties/type"),
        "PostureRule has a union but no property \"type\" that identifies its member");
  }

  @Test
  void memberThatARequestWouldLose() {
    assertRefused(
        Document.of("PostureRules").property("PostureRule", "weight", "{type: integer}"),
        "PostureRule.weight is neither readOnly nor in PostureRuleRequest, so a request"
            + " built from it would lose it");
  }

  @Test
  void cookieParameter() {
    assertRefused(
        Document.of("Devices")
            .add(
                DEVICES + "/get/parameters", "{name: session, in: cookie, schema: {type: string}}"),
        "listDevices: the parameter session is a cookie, which is never sent");
  }

  @Test
  void parameterThatHasNoText() {
    assertRefused(
        Document.of("Devices")
            .add(
                DEVICES + "/get/parameters",
                """
                name: filter
                in: query
                style: pipeDelimited
                schema: {type: array, items: {type: string}}
                """),
        "listDevices: the parameter filter of style pipeDelimited is a list, which cannot be sent"
            + " in a query");
  }

  @Test
  void formWithoutFields() {
    assertRefused(
        Document.of()
            .operation(
                "/probe",
                "post",
                "requestBody: {content: {multipart/form-data: {schema: {type: object}}}}",
                "{type: string}"),
        "probe: the form has no properties");
  }

  private static void assertRefused(Document document, String message) {
    assertThatThrownBy(() -> Sdk.of(document))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
