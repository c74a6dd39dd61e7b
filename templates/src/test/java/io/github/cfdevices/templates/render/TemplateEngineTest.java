package io.github.cfdevices.templates.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openapitools.codegen.api.TemplatingExecutor;

final class TemplateEngineTest {
  private record View(String name, List<String> parts, @Nullable String note) {}

  private static final View VIEW = new View("List<A>", List.of("b", "c"), null);

  @Test
  void viewIsPrintedWithoutEscaping() throws IOException {
    assertThat(print("class C { {{name}} {{#parts}}{{.}}{{^-last}}, {{/-last}}{{/parts}}; }"))
        .isEqualTo("package a;\n\nclass C { List<A> b, c; }\n");
  }

  @Test
  void sectionOfANullValueIsOmitted() throws IOException {
    assertThat(print("class C {{#note}}// {{note}}{{/note}}{{^note}}{}{{/note}}"))
        .isEqualTo("package a;\n\nclass C {}\n");
  }

  @Test
  void unknownNameFails() {
    assertThatThrownBy(() -> print("class {{nam}} {}"))
        .isInstanceOf(MustacheException.class)
        .hasMessageContaining("nam");
    assertThatThrownBy(() -> print("class C { {{#part}}{{.}}{{/part}} }"))
        .isInstanceOf(MustacheException.class)
        .hasMessageContaining("part");
  }

  @Test
  void onlyTheViewIsAccessible() {
    assertThatThrownBy(() -> print("class {{classname}} {}"))
        .isInstanceOf(MustacheException.class)
        .hasMessageContaining("classname");
  }

  private static String print(String template) throws IOException {
    return new TemplateEngine(new Imports())
        .compileTemplate(
            new Executor("package a;\n" + template),
            Map.of(TemplateEngine.VIEW, VIEW, "classname", "C"),
            "a.mustache");
  }

  private record Executor(String template) implements TemplatingExecutor {
    @Override
    public String getFullTemplateContents(String name) {
      return template;
    }

    @Override
    public Path getFullTemplatePath(String name) {
      throw new UnsupportedOperationException(name);
    }
  }
}
