package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TagsTest {
  @TempDir Path directory;

  @Test
  void operationBelongsToItsFirstTag() {
    assertThat(facades("[One, Two]", "[Two]")).containsExactly("OneApi", "TwoApi");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[zero trust/devices] | ZeroTrustDevicesApi",
        "[2fa] | Class2faApi",
        "[\u4ef6\u6570] | \u4ef6\u6570Api",
        "['\ud83d\ude00'] | TagApi",
        "['*'] | TagApi",
        "[''] | DefaultApi",
        "[] | DefaultApi",
        "[null, A] | AApi",
      })
  void eachTagIsAClass(String tags, String facade) {
    assertThat(facades(tags)).containsExactly(facade);
  }

  @ParameterizedTest
  @CsvSource({"zero trust, Zero-Trust", "FooBar, foobar", "Caf\u00e9, Cafe\u0301"})
  void tagsThatOneFileCouldHaveAreOneClass(String one, String other) {
    assertThat(facades("['" + one + "']", "['" + other + "']")).hasSize(1);
  }

  @Test
  void methodsWithTheSameNameAndArgumentsAreSetApart() {
    Generated sdk =
        Generated.of(
            directory,
            """
            paths:
              /a:
                get: {operationId: getA, x-method-name: list, responses: {'204': {description: D}}}
                put: {operationId: putA, x-method-name: list, responses: {'204': {description: D}}}
                delete: {operationId: list, responses: {'204': {description: D}}}
            """);

    assertThat(sdk.lines("api/DefaultApi.java"))
        .contains("public ApiCall<Done> putA() {")
        .containsOnlyOnce("public ApiCall<Done> list() {")
        .anyMatch(line -> line.startsWith("public ApiCall<Done> listX"));
  }

  private List<String> facades(String... tags) {
    StringBuilder paths = new StringBuilder("paths:\n");
    for (int i = 0; i < tags.length; i++) {
      paths.append("  /p").append(i).append(":\n    get: {operationId: p").append(i);
      paths.append(", tags: ").append(tags[i]).append(", responses: {'204': {description: D}}}\n");
    }
    return Generated.of(directory, paths.toString()).files().keySet().stream()
        .filter(file -> file.startsWith("api/") && file.endsWith("Api.java"))
        .map(file -> file.substring("api/".length(), file.length() - ".java".length()))
        .toList();
  }
}
