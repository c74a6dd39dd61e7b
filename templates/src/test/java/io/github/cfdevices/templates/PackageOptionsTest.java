package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packages of an SDK whose options omit some of them. */
final class PackageOptionsTest {
  private static final String DOCUMENT =
      """
      paths:
        /things:
          get:
            tags: [Things]
            operationId: listThings
            parameters: [{name: size, in: query, schema: {type: integer}}]
            responses: {'204': {description: Nothing.}}
      """;

  @ParameterizedTest
  @CsvSource({
    // given invokerPackage, modelPackage and apiPackage; the last two of the output
    ",                 ,                 ,               com.example.sdk.model, com.example.sdk.api",
    "com.acme,         ,                 ,               com.acme.model,        com.acme.api",
    ",                 com.acme.model,   ,               com.acme.model,        com.acme.api",
    ",                 com.acme.things,  ,               com.acme.things,       com.acme.things.api",
    ",                 ,                 com.acme.api,   com.acme.model,        com.acme.api",
    ",                 ,                 com.acme.calls, com.acme.calls.model,  com.acme.calls",
    "com.acme,         com.other.things, ,               com.other.things,      com.acme.api",
    "com.acme,         ,                 com.other.api,  com.acme.model,        com.other.api",
    ",                 com.one.model,    com.two.api,    com.one.model,         com.two.api",
  })
  void omittedPackagesAreBesideThoseThatAreNamed(
      String invoker, String model, String api, String modelPackage, String apiPackage) {
    Map<String, Object> options = new HashMap<>();
    options.put("invokerPackage", invoker);
    options.put("modelPackage", model);
    options.put("apiPackage", api);
    options.values().removeIf(value -> value == null);

    PackageOptions.complete(options);

    assertThat(options)
        .containsEntry("modelPackage", modelPackage)
        .containsEntry("apiPackage", apiPackage);
  }

  @Test
  void emptyPackageIsAnOmittedOne() {
    Map<String, Object> options = new HashMap<>(Map.of("modelPackage", " ", "apiPackage", ""));

    PackageOptions.complete(options);

    assertThat(options).containsEntry("modelPackage", "com.example.sdk.model");
  }

  @ParameterizedTest
  @CsvSource({
    ", Sdk",
    "com.acme.devices, DevicesSdk",
    "com.acme.my_devices2, MyDevices2Sdk",
    "com.acme.boxSdk, BoxSdk",
    "acme, AcmeSdk",
    "com.acme.unknown, Sdk",
    "com.acme._, Sdk"
  })
  void omittedRootClassIsNamedAfterThePackage(String invoker, String root) {
    Map<String, Object> options = new HashMap<>();
    if (invoker != null) {
      options.put("invokerPackage", invoker);
    }

    PackageOptions.complete(options);

    assertThat(options).containsEntry("rootClass", root);
  }

  @Test
  void bothGeneratorsAgree(@TempDir Path directory) {
    assertThat(Generated.inDefaultPackages("cfdevices", directory, DOCUMENT).files())
        .containsOnlyKeys(
            "com/example/sdk/api/Sdk.java",
            "com/example/sdk/api/ThingsApi.java",
            "com/example/sdk/api/ThingsService.java",
            "com/example/sdk/api/package-info.java",
            "com/example/sdk/model/ListThingsParams.java",
            "com/example/sdk/model/package-info.java");

    Generated rx = Generated.inDefaultPackages("cfdevices-rx", directory, DOCUMENT);
    assertThat(rx.files())
        .containsOnlyKeys("com/example/sdk/api/SdkRx.java", "com/example/sdk/api/ThingsRx.java");
    assertThat(rx.lines("com/example/sdk/api/ThingsRx.java"))
        .contains(
            "package com.example.sdk.api;",
            "import com.example.sdk.model.ListThingsParams;",
            "private final ThingsApi api;");
  }
}
