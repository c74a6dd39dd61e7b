package io.github.cfdevices.apidiff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.apidiff.Change.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JavaChangesTest {
  private static final String SOURCE =
      """
      package api;
      public class Thing {
        public static final int SIZE = 1;
        public Thing(int size) {}
        public Thing(java.util.Set<Byte> sizes) {}
        public String name() { return ""; }
        protected java.util.List<String> tags() { return null; }
        void inside() {}
        public interface Listener { void heard(); }
        public static final class Part {}
        static final class Hidden { public void work() {} }
      }
      """;

  @TempDir Path directory;

  @Test
  void sameSourceHasNoChanges() throws IOException {
    assertThat(edited("name", "name")).isEmpty();
  }

  @Test
  void internalsAreNotCompared() throws IOException {
    assertThat(edited("void inside() {}", "")).isEmpty();
    assertThat(edited("public void work() {}", "")).isEmpty();
  }

  @Test
  void membersAreComparedByName() throws IOException {
    assertThat(
            edited(
                "public String name()",
                "public Part part(int a, String b) { return null; }\n public String name()"))
        .containsExactly(new Change(Kind.ADDED, "`Thing.part(int, String)` added"));
    assertThat(edited("public String name() { return \"\"; }", ""))
        .containsExactly(new Change(Kind.BREAKING, "`Thing.name()` removed"));
    assertThat(edited("public Thing(int size) {}", "Thing() {}"))
        .containsExactly(new Change(Kind.BREAKING, "`Thing(int)` removed"));
    assertThat(edited("public static final int SIZE = 1;", ""))
        .containsExactly(new Change(Kind.BREAKING, "`Thing.SIZE` removed"));
  }

  @Test
  void reasonsAreTold() throws IOException {
    assertThat(edited("public String name() { return \"\"; }", "public int name() { return 1; }"))
        .containsExactly(new Change(Kind.BREAKING, "`Thing.name()`: method return type changed"));
    assertThat(edited("List<String> tags", "List<Integer> tags"))
        .containsExactly(
            new Change(Kind.BREAKING, "`Thing.tags()`: method return type generics changed"));
    assertThat(edited("Set<Byte>", "Set<Long>"))
        .containsExactly(
            new Change(Kind.BREAKING, "`Thing(Set)`: method parameter generics changed"));
    assertThat(edited("class Thing {", "class Thing implements Cloneable {"))
        .containsExactly(new Change(Kind.CHANGED, "`Thing`: interface added"));
  }

  @Test
  void methodThatOthersMustWriteBreaks() throws IOException {
    assertThat(edited("void heard();", "void heard(); void seen();"))
        .containsExactly(new Change(Kind.BREAKING, "`Thing.Listener.seen()` added"));
  }

  @Test
  void classesAreToldWithoutTheirMembers() throws IOException {
    assertThat(edited("public static final class Part {}", ""))
        .containsExactly(new Change(Kind.BREAKING, "`Thing.Part` removed"));
    assertThat(
            edited(
                "class Part {}",
                "class Part {}\n public static final class Other { public void work() {} }"))
        .containsExactly(new Change(Kind.ADDED, "`Thing.Other` added"));
  }

  private List<Change> edited(String text, String replacement) throws IOException {
    assertThat(SOURCE).contains(text);
    Path folder = Files.createTempDirectory(directory, "edit");
    return JavaChanges.between(
        release(folder.resolve("before"), SOURCE),
        release(folder.resolve("now"), SOURCE.replace(text, replacement)));
  }

  private static Release release(Path folder, String source) throws IOException {
    return new Release("0.1.0", folder, List.of(Compiled.jar(folder, source)));
  }
}
