package io.github.cfdevices.tests.project;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The build fuzzes classes named {@code *FuzzTest}, and only the first target of each. */
final class FuzzTargetsTest {
  private static final JavaClasses TESTS =
      new ClassFileImporter().importPaths("../sdk-core/target/test-classes", "target/test-classes");

  @Test
  void eachTargetHasAClassOfItsOwn() {
    Map<String, Long> targets =
        TESTS.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(FuzzTest.class))
            .collect(groupingBy(method -> method.getOwner().getSimpleName(), counting()));
    Set<String> fuzzTests =
        TESTS.stream()
            .map(JavaClass::getSimpleName)
            .filter(name -> name.endsWith("FuzzTest"))
            .collect(Collectors.toSet());

    assertThat(targets.keySet()).isEqualTo(fuzzTests).contains("EnvelopeFuzzTest", "PageFuzzTest");
    assertThat(targets.values()).containsOnly(1L);
  }
}
