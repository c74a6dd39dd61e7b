package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The class with a method for each tag. */
final class RootTest {
  private static final String ROOT = "api/CfdevicesSdk.java";

  @TempDir Path directory;

  @Test
  void eachTagHasAMethodWithItsDescription() {
    String document =
        "tags: [{name: Devices, description: The devices of /* all */ accounts.}]\n"
            + paths("[Devices]", "[Zero Trust/DNS]");

    assertThat(Generated.of(directory, document).file(ROOT))
        .contains(
            """
              /** The devices of /* all *&#47; accounts. */
              public DevicesApi devices() {
                return DevicesApi.create(client);
              }

              /** The operations of the resource ZeroTrustDns. */
              public ZeroTrustDnsApi zeroTrustDns() {
                return ZeroTrustDnsApi.create(client);
              }
            """);
    assertThat(Generated.rxOf(directory, document).file("rx/CfdevicesSdkRx.java"))
        .contains("package io.github.cfdevices.rx;")
        .contains("  public DevicesRx devices() {\n    return DevicesRx.create(client);\n  }\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DNS Records | dnsRecords",
        "API | api",
        "2fa | class2fa",
        "件数 | 件数",
        "client | clientApi",
        "close | closeApi",
        "with | withApi",
        "For Account | forAccountApi",
        "builder | builderApi",
        "New Builder | newBuilderApi",
        "from-environment | fromEnvironmentApi",
        "Equals | equalsApi",
        "notify all | notifyAllApi",
        "to string | toStringApi",
        "Wait | waitApi",
        "Class | classApi",
        "yield | yieldApi",
        "Default | defaultApi",
        "'' | defaultApi",
      })
  void methodIsNamedAfterTheTag(String tag, String method) {
    assertThat(accessors(paths("['" + tag + "']"))).containsExactly(method);
  }

  @Test
  void methodsThatWouldHaveOneNameAreSetApart() throws IOException {
    Path report = directory.resolve("report.txt");
    String document = paths("[Client]", "[ClientApi]", "[Some Tag]", "[]");

    assertThat(accessors(document))
        .hasSize(4)
        .contains("clientApi", "someTag", "defaultApi")
        .anyMatch(name -> name.startsWith("clientApiX"));
    Generated.of(directory, document, report);
    assertThat(Files.readString(report))
        .containsPattern(
            """
            2 names with other letters than in the document
              tag Client: clientApi
              tag ClientApi: clientApiX....
            """);
  }

  @Test
  void hundredsOfTagsHaveMethods() {
    String[] tags = IntStream.range(0, 400).mapToObj(i -> "[Tag " + i + "]").toArray(String[]::new);

    assertThat(accessors(paths(tags))).hasSize(400).doesNotHaveDuplicates();
  }

  @Test
  void documentWithoutOperationsHasNoRoot() {
    assertThat(Generated.of(directory, "paths: {}\n").files()).doesNotContainKey(ROOT);
  }

  @Test
  void accountCanBeChosenOnlyIfAnOperationHasOne() {
    String account =
        """
        paths:
          /a/{id}:
            get:
              operationId: a
              parameters: [{name: id, in: path, required: true, x-client-default: account_id, schema: {type: string}}]
              responses: {'204': {description: D}}
        """;

    assertThat(Generated.of(directory, account).lines(ROOT))
        .contains("public CfdevicesSdk forAccount(String accountId) {");
    assertThat(Generated.of(directory, paths("[A]")).file(ROOT)).doesNotContain("forAccount");
  }

  @Test
  void serverOfTheDocumentIsTheDefaultOfTheBuilder() {
    String server = "servers: [{url: 'https://api.example.com/v1'}]\n";

    assertThat(Generated.of(directory, server + paths("[A]")).lines(ROOT))
        .contains(
            "/** Returns a builder; only {@link Builder#credentials} are required. */",
            "super(\"https://api.example.com/v1/\");");
    assertThat(Generated.of(directory, paths("[A]")).lines(ROOT))
        .contains(
            "/** Returns a builder; {@link Builder#credentials} and {@link Builder#baseUrl} are"
                + " required. */",
            "super(null);");
  }

  @Test
  void modelNamedLikeTheRootIsNamedOtherwise() throws IOException {
    Path report = directory.resolve("report.txt");
    Generated sdk =
        Generated.ofSchemas(
            directory,
            "Thing: {type: object, properties: {sdk: {$ref: '#/components/schemas/cfdevices_sdk'}}}\n"
                + "cfdevices_sdk: {type: object, properties: {name: {type: string}}}",
            report);

    assertThat(sdk.files()).containsKeys("model/CfdevicesSdkModel.java", ROOT);
    assertThat(Files.readString(report))
        .contains("  #/components/schemas/cfdevices_sdk: CfdevicesSdkModel\n");
  }

  @Test
  void tagNamedLikeTheRootIsNamedOtherwise() throws IOException {
    Path report = directory.resolve("report.txt");
    String document = paths("[CfDevices SDK]", "[CfdevicesSdkTag]");

    Generated sdk = Generated.of(directory, document, report);
    assertThat(sdk.files()).containsKeys("api/CfDevicesSdkTagApi.java", ROOT);
    assertThat(sdk.lines(ROOT))
        .contains("public CfDevicesSdkTagApi cfDevicesSdkTag() {")
        .anyMatch(line -> line.startsWith("public CfdevicesSdkTagX"));
    assertThat(Files.readString(report)).contains("  tag CfDevices SDK: cfDevicesSdkTag\n");
    assertThat(Generated.rxOf(directory, document).files())
        .containsKeys("rx/CfDevicesSdkTagRx.java", "rx/CfdevicesSdkRx.java");
  }

  @Test
  void titleIsPartOfTheDescription() {
    assertThat(Generated.of(directory, paths("[A]")).file(ROOT))
        .contains(
            " * The entry point to Test: a client, and a method for each tag that returns its");
  }

  @Test
  void optionNamesTheRoot() {
    Map<String, String> options = Map.of("rootClass", "Boxes");

    assertThat(Generated.run("cfdevices", directory, paths("[A]"), options).lines("api/Boxes.java"))
        .contains("public final class Boxes implements AutoCloseable {");
    assertThat(
            Generated.run("cfdevices-rx", directory, paths("[A]"), options)
                .lines("rx/BoxesRx.java"))
        .contains("public final class BoxesRx implements AutoCloseable {");
  }

  @ParameterizedTest
  @ValueSource(strings = {"boxes", "class", "a.B", "Box-es", "1Box", "record"})
  void optionMustBeTheNameOfAClass(String name) {
    assertRefused(name, "rootClass must be the name of a Java class, but is " + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CloudflareClient", "ApiCall", "String", "Builder", "DevicesApi", "MyRx"})
  void optionMustNotBeANameOfOtherClasses(String name) {
    assertRefused(name, "rootClass must not be a name that generated code uses, but is " + name);
  }

  private void assertRefused(String name, String message) {
    assertThatThrownBy(
            () -> Generated.run("cfdevices", directory, paths("[A]"), Map.of("rootClass", name)))
        .isInstanceOf(GenerationException.class)
        .hasMessage(message);
  }

  private List<String> accessors(String document) {
    return Generated.of(directory, document).lines(ROOT).stream()
        .filter(line -> line.matches("public \\S+Api \\S+\\(\\) \\{"))
        .map(line -> line.split(" ", -1)[2].replace("()", ""))
        .toList();
  }

  private static String paths(String... tags) {
    StringBuilder paths = new StringBuilder("paths:\n");
    for (int i = 0; i < tags.length; i++) {
      paths.append("  /p").append(i).append(":\n    get: {operationId: p").append(i);
      paths.append(", tags: ").append(tags[i]).append(", responses: {'204': {description: D}}}\n");
    }
    return paths.toString();
  }
}
