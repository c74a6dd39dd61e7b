package io.github.cfdevices.spec;

import static io.github.cfdevices.spec.EditedSpec.problemsWhen;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OperationRulesTest {
  private static final String DEVICES =
      "/paths/~1accounts~1{account_id}~1devices~1physical-devices";
  private static final String ISPS =
      "/paths/~1accounts~1{account_id}~1dex~1devices~1{device_id}~1isps";
  private static final String RULES = "/paths/~1accounts~1{account_id}~1devices~1posture";

  @Test
  void aListWithoutPagingIsReported() {
    assertThat(problemsWhen(RULES + "/get", operation -> operation.remove("x-paging")))
        .containsExactly("listPostureRules: answers a list but declares no x-paging");
  }

  @Test
  void aCursorWithoutPagingIsReported() {
    assertThat(problemsWhen(ISPS + "/get", operation -> operation.remove("x-paging")))
        .containsExactly("listDeviceIsps: answers a list but declares no x-paging");
  }

  @Test
  void aPagingParameterThatDoesNotExistIsReported() {
    assertThat(problemsWhen(DEVICES + "/get/x-paging/0", paging -> paging.put("size", "page_size")))
        .containsExactly(
            "listDevices: x-paging names the parameter page_size, which does not exist");
  }

  @Test
  void pagingThatNamesNoParameterIsReported() {
    assertThat(problemsWhen(DEVICES + "/get/x-paging/0", paging -> paging.remove("cursor")))
        .containsExactly("listDevices: paging by cursor names no parameter for it");
  }

  @Test
  void anUnknownPagingStyleIsReported() {
    assertThat(problemsWhen(DEVICES + "/get/x-paging/0", paging -> paging.put("style", "offset")))
        .containsExactly("listDevices: there is no paging style offset");
  }

  @Test
  void itemsThatAreNoArrayAreReported() {
    assertThat(problemsWhen(ISPS + "/get/x-paging/0", paging -> paging.remove("items")))
        .containsExactly("listDeviceIsps: no array at result");
    assertThat(problemsWhen(ISPS + "/get/x-paging/0", paging -> paging.put("items", "items")))
        .containsExactly("listDeviceIsps: no array at result.items");
  }

  @Test
  void aMissingExampleIsReported() {
    assertThat(
            problemsWhen(
                RULES + "/post/requestBody/content/application~1json",
                body -> body.remove("example")))
        .containsExactly("createPostureRule: no example of the request");
  }

  @Test
  void aMissingExampleOfTheResponseIsReported() {
    assertThat(
            problemsWhen(
                "/components/responses/DevicePage/content/application~1json",
                body -> body.remove("example")))
        .containsExactly("listDevices: no example of the 200 response");
  }

  @Test
  void anOperationWithoutSecurityIsReported() {
    assertThat(problemsWhen(DEVICES + "/get", operation -> operation.remove("security")))
        .containsExactly("listDevices: no security");
  }

  @Test
  void anUnknownSecuritySchemeIsReported() {
    assertThat(problemsWhen(DEVICES + "/get/security/0", choice -> choice.putArray("cookie")))
        .containsExactly("listDevices: there is no security scheme cookie");
  }

  @Test
  void anOperationWithoutErrorResponseIsReported() {
    assertThat(problemsWhen(DEVICES + "/get/responses", responses -> responses.remove("4XX")))
        .containsExactly("listDevices: no 4XX response");
  }

  @Test
  void aParameterWithoutDescriptionIsReported() {
    assertThat(problemsWhen(DEVICES + "/get/parameters/0", schema -> schema.remove("description")))
        .containsExactly("listDevices: the parameter id has no description");
  }

  @Test
  void anOperationIdUsedTwiceIsReported() {
    assertThat(
            problemsWhen(RULES + "/get", operation -> operation.put("operationId", "listDevices")))
        .containsExactly("listDevices: the operationId is used twice");
  }

  @Test
  void anOperationWithoutIdIsReported() {
    assertThat(problemsWhen(RULES + "/get", operation -> operation.remove("operationId")))
        .containsExactly("get /accounts/{account_id}/devices/posture: no operationId");
  }
}
