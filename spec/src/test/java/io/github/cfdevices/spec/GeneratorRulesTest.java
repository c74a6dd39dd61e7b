package io.github.cfdevices.spec;

import static io.github.cfdevices.spec.EditedSpec.problemsWhen;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class GeneratorRulesTest {
  private static final String RULES = "/paths/~1accounts~1{account_id}~1devices~1posture";
  private static final String RULE = RULES + "~1{rule_id}";

  @Test
  void anUndeclaredTagIsReported() {
    assertThat(problemsWhen(RULES + "/get", get -> get.putArray("tags").add("Rulez")))
        .containsExactly("listPostureRules: the tag Rulez is not declared");
  }

  @Test
  void anOperationWithoutTagIsReported() {
    assertThat(problemsWhen(RULES + "/get", get -> get.remove("tags")))
        .containsExactly("listPostureRules: must have one tag");
  }

  @Test
  void twoTagsAreReported() {
    assertThat(problemsWhen(RULES + "/get", get -> get.withArray("/tags").add("Devices")))
        .containsExactly("listPostureRules: must have one tag");
  }

  @Test
  void twoEqualMethodNamesAreReported() {
    assertThat(problemsWhen(RULES + "/post", post -> post.put("x-method-name", "list")))
        .containsExactly(
            "createPostureRule: listPostureRules of the tag PostureRules has the method name list,"
                + " too");
  }

  @Test
  void aMethodNameThatJavaRejectsIsReported() {
    assertThat(problemsWhen(RULES + "/post", post -> post.put("x-method-name", "new")))
        .containsExactly("createPostureRule: new cannot be the name of a method");
    assertThat(problemsWhen(RULES + "/post", post -> post.put("x-method-name", "create-rule")))
        .containsExactly("createPostureRule: create-rule cannot be the name of a method");
  }

  @Test
  void anUnknownTypeIsReported() {
    assertThat(
            problemsWhen(
                "/components/schemas/Device/properties/active_registrations",
                property -> property.put("type", "intger")))
        .containsExactly(
            "/components/schemas/Device/properties/active_registrations: there is no type intger");
  }

  @Test
  void anArrayWithoutItemsIsReported() {
    assertThat(
            problemsWhen(
                "/components/schemas/PostureRule/properties/match",
                property -> property.remove("items")))
        .containsExactly(
            "/components/schemas/PostureRule/properties/match: an array without items");
  }

  @Test
  void aRequiredPropertyThatIsMissingIsReported() {
    assertThat(
            problemsWhen(
                "/components/schemas/KolideInput",
                schema -> schema.putArray("required").add("connection")))
        .containsExactly(
            "/components/schemas/KolideInput: requires the property connection, which it lacks");
  }

  @Test
  void aReferenceToNothingIsReportedOnce() {
    assertThat(
            problemsWhen(
                RULE + "/parameters/1", parameter -> parameter.put("$ref", "#/components/x/Id")))
        .containsExactly(
            "/paths/~1accounts~1{account_id}~1devices~1posture~1{rule_id}/parameters/1: $ref points"
                + " to nothing: #/components/x/Id");
    assertThat(
            problemsWhen(
                "/components/schemas/PostureRule/properties/input",
                input -> input.put("$ref", "#/components/schemas/PostureInputs")))
        .containsExactly(
            "PostureRule.input: $ref points to no schema: #/components/schemas/PostureInputs");
  }

  @Test
  void aPathVariableWithoutParameterIsReported() {
    assertThat(
            problemsWhen(
                "/components/parameters/RuleId", parameter -> parameter.put("name", "rule")))
        .contains(
            "getPostureRule: the path has no {rule}",
            "getPostureRule: {rule_id} is not declared as a parameter");
  }

  @Test
  void anOptionalPathParameterIsReported() {
    assertThat(
            problemsWhen(
                "/components/parameters/RuleId", parameter -> parameter.remove("required")))
        .contains("getPostureRule: the parameter rule_id must be required");
  }

  @Test
  void aParameterDeclaredTwiceIsReported() {
    assertThat(
            problemsWhen(
                "/paths/~1accounts~1{account_id}~1devices~1physical-devices/get/parameters/0",
                parameter -> parameter.put("name", "search")))
        .containsExactly("listDevices: the parameter search is declared twice");
  }

  @Test
  void aParameterThatCannotBeSentIsReported() {
    assertThat(
            problemsWhen(
                "/paths/~1accounts~1{account_id}~1devices~1physical-devices/get/parameters/0",
                parameter -> parameter.put("in", "cookie")))
        .containsExactly("listDevices: the parameter id is in 'cookie'");
  }

  @Test
  void equalValuesOrNamesOfAnEnumAreReported() {
    assertThat(
            problemsWhen(
                "/components/schemas/KolideAuthState",
                schema -> schema.withArray("/enum").set(1, "Good")))
        .containsExactly("/components/schemas/KolideAuthState: the value Good is listed twice");
    assertThat(
            problemsWhen(
                "/components/schemas/KolideAuthState",
                schema -> schema.withArray("/x-enum-varnames").set(1, "GOOD")))
        .containsExactly("/components/schemas/KolideAuthState: the name GOOD is used twice");
    assertThat(
            problemsWhen(
                "/components/schemas/KolideAuthState",
                schema -> schema.withArray("/x-enum-varnames").set(1, "so so")))
        .containsExactly(
            "/components/schemas/KolideAuthState: so so cannot be the name of a constant");
  }

  @Test
  void anOperationWithoutSuccessfulResponseIsReported() {
    assertThat(
            problemsWhen(
                RULE + "/delete/responses",
                responses -> responses.set("303", responses.remove("200"))))
        .contains("deletePostureRule: no successful response");
  }
}
