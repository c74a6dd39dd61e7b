package io.github.cfdevices.tests.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.model.FileInput;
import io.github.cfdevices.model.IntegrationConfig;
import io.github.cfdevices.model.KolideConfig;
import io.github.cfdevices.model.PostureInput;
import io.github.cfdevices.model.PostureRuleType;
import io.github.cfdevices.model.UnknownPostureInput;
import io.github.cfdevices.tests.support.PostureSamples;
import io.github.cfdevices.tests.support.PostureSamples.Sample;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class VisitorTest {
  private static final PostureInput.Visitor<String> FILES =
      new PostureInput.Visitor<>() {
        @Override
        public String visitOther(PostureInput other) {
          return "other";
        }

        @Override
        public String visitFileInput(FileInput file) {
          return file.path();
        }
      };

  @ParameterizedTest
  @MethodSource("samples")
  void eachInputCallsItsOwnMethod(Sample sample) {
    List<String> called = new ArrayList<>();
    String result = sample.input().accept(recorder(called));
    assertThat(called).containsExactly("visit" + sample.input().getClass().getSimpleName());
    assertThat(result).isEqualTo("done");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void variantsWithoutAMethodAreVisitedByVisitOther(Sample sample) {
    String expected = sample.type().equals("file") ? "C:\\x.exe" : "other";
    assertThat(sample.input().accept(FILES)).isEqualTo(expected);
  }

  @Test
  void unknownInputHasAMethod() {
    UnknownPostureInput unknown =
        UnknownPostureInput.of(PostureRuleType.of("quantum"), RawJson.parse("{}"));
    List<String> called = new ArrayList<>();
    assertThat(unknown.accept(recorder(called))).isEqualTo("done");
    assertThat(called).containsExactly("visitUnknownPostureInput");
    assertThat(unknown.accept(FILES)).isEqualTo("other");
  }

  @Test
  void visitorNeedsOnlyOneMethod() {
    List<Method> needed =
        Stream.of(PostureInput.Visitor.class, IntegrationConfig.Visitor.class)
            .flatMap(visitor -> Arrays.stream(visitor.getMethods()))
            .filter(method -> !method.isDefault())
            .toList();
    assertThat(needed).hasSize(2).allMatch(method -> method.getName().equals("visitOther"));
  }

  @Test
  void configsAreVisited() {
    IntegrationConfig config = KolideConfig.builder().clientId("i").clientSecret("s").build();
    String seen =
        config.accept(
            new IntegrationConfig.Visitor<>() {
              @Override
              public String visitOther(IntegrationConfig other) {
                return "other";
              }

              @Override
              public String visitKolideConfig(KolideConfig kolide) {
                return kolide.clientId();
              }
            });
    assertThat(seen).isEqualTo("i");
  }

  static Stream<Sample> samples() {
    return PostureSamples.all().stream();
  }

  @SuppressWarnings("unchecked") // A proxy implements the given interface.
  private static PostureInput.Visitor<String> recorder(List<String> called) {
    return (PostureInput.Visitor<String>)
        Proxy.newProxyInstance(
            VisitorTest.class.getClassLoader(),
            new Class<?>[] {PostureInput.Visitor.class},
            (proxy, method, arguments) -> {
              called.add(method.getName());
              return "done";
            });
  }
}
