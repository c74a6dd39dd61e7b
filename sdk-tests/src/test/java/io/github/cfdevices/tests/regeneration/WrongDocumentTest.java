package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Invalid edits, for which a strict build fails with a message that names the place. */
final class WrongDocumentTest {
  private static final String DEVICES = "paths/~1accounts~1{account_id}~1devices~1physical-devices";
  private static final String UNION = "components/schemas/PostureInput";
  private static final String HINT = "#/" + UNION + " x-sibling-discriminator: ";
  private static final String LIST = "GET /accounts/{account_id}/devices/physical-devices ";

  @Test
  void pagingByAParameterThatDoesNotExist() {
    assertRefused(
        Document.of("Devices").put(DEVICES + "/get/x-paging", "[{style: cursor, cursor: token}]"),
        LIST + "x-paging: names a parameter that the operation does not have: token");
  }

  @Test
  void pagingWhereThereIsNoList() {
    assertRefused(
        Document.of("Devices")
            .put(
                DEVICES + "/get/x-paging",
                "[{style: cursor, cursor: cursor, items: devices.list}]"),
        LIST + "x-paging: finds no items at result.devices.list");
  }

  @Test
  void pagingOfAnUnknownStyle() {
    assertRefused(
        Document.of("Devices").put(DEVICES + "/get/x-paging", "[{style: offset}]"),
        LIST + "x-paging: has no style offset; the styles are cursor, page, single and token");
  }

  @Test
  void unionValueWithoutAMember() {
    assertRefused(
        Document.of("PostureRules")
            .put(UNION + "/x-sibling-discriminator/mapping/file", "'#/components/schemas/Nothing'"),
        HINT
            + "PostureInput maps a value to #/components/schemas/Nothing, which is not one of"
            + " its members with properties");
  }

  @Test
  void unionMemberWhoseValueTheEnumLacks() {
    assertRefused(
        Document.of("PostureRules").removeItem("components/schemas/PostureRuleType/enum", "kolide"),
        HINT + "PostureRuleType has no value \"kolide\"");
  }

  @Test
  void unionBesideWhichNothingDecides() {
    assertRefused(
        Document.of("PostureRules").remove("components/schemas/PostureRule/properties/type"),
        HINT + "PostureRule has a union but no property \"type\" that identifies its member");
  }

  @Test
  void memberThatARequestWouldLose() {
    assertRefused(
        Document.of("PostureRules").property("PostureRule", "weight", "{type: integer}"),
        "#/components/schemas/PostureRule x-request-schema: PostureRule.weight is neither readOnly"
            + " nor in PostureRuleRequest, so a request built from it would lose it");
  }

  @Test
  void cookieParameter() {
    assertRefused(
        Document.of("Devices")
            .add(
                DEVICES + "/get/parameters", "{name: session, in: cookie, schema: {type: object}}"),
        LIST + "cookie parameter session: a map, which cannot be sent in a cookie");
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
                schema: {type: array, items: {type: object}}
                """),
        LIST
            + "query parameter filter: a list of objects or lists, which cannot be sent in a"
            + " query");
  }

  @Test
  void everyFaultIsInTheMessage() {
    assertRefused(
        Document.of()
            .probe("parameters: [{name: c, in: cookie, schema: {type: object}}]", "{type: string}")
            .put("paths/~1echo", "trace: {responses: {'200': {description: Echo.}}}")
            .put(
                "paths/~1~1{id}",
                """
                get:
                  parameters: [{name: id, in: path, required: true, style: form, schema: {type: object}}]
                  responses: {'200': {description: One.}}
                """),
        """
        GET //{id}: the required parameter id: of style form, which a path cannot have
          TRACE /echo: a TRACE, whose response contains the credentials of the request
          GET /probe cookie parameter c: a map, which cannot be sent in a cookie\
        """);
  }

  private static void assertRefused(Document document, String message) {
    assertThatThrownBy(() -> Sdk.strict(document))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The option strict forbids to leave out a part of the document:\n  " + message);
  }
}
