package io.github.cfdevices.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.tests.support.GeneratedSources;
import io.github.cfdevices.tests.trace.CallTrace.Phase;
import io.github.cfdevices.tests.trace.CallTracer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the class names on the page {@code docs/how-a-call-works.md}. */
final class DocumentedClassesTest {
  /** A fenced block: a diagram or an example. */
  private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```.*?^ *```");

  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

  /**
   * A class name; the groups are its package, the name without the package and its first part.
   * Neither constants, which have no lower-case letter, nor the parts of {@code Retry-After} match.
   */
  private static final Pattern CLASS =
      Pattern.compile(
          "(?<![\\w.]|\\w-)((?:[a-z]\\w*\\.)*)"
              + "(([A-Z]\\w*[a-z]\\w*)(?:\\.[A-Z]\\w*[a-z]\\w*)*)(?!\\w|-\\w)");

  /** A name of at least two words. In a block, a single capitalized word may be a label. */
  private static final Pattern SEVERAL_WORDS = Pattern.compile("\\w+[A-Z][\\w.]*");

  private static final List<String> OURS =
      List.of(
          "io.github.cfdevices.",
          "io.github.cfdevices.api.",
          "io.github.cfdevices.codegen.",
          "io.github.cfdevices.errors.",
          "io.github.cfdevices.http.",
          "io.github.cfdevices.json.",
          "io.github.cfdevices.model.",
          "io.github.cfdevices.rx.",
          "io.github.cfdevices.rx.runtime.",
          "io.github.cfdevices.tests.project.",
          "io.github.cfdevices.tests.trace.");

  /** Kept short, since a removed class of ours must not be mistaken for a foreign one. */
  private static final List<String> FOREIGN =
      List.of(
          "java.io.",
          "java.lang.",
          "java.net.",
          "java.time.",
          "java.util.concurrent.",
          "okhttp3.",
          "retrofit2.",
          "io.reactivex.rxjava3.core.",
          "io.reactivex.rxjava3.disposables.");

  private final String page = GeneratedSources.read(Path.of("..", "docs", "how-a-call-works.md"));

  @Test
  void everyClassThatThePageNamesExists() {
    Stream<MatchResult> inCode = names(inlineCode());
    Stream<MatchResult> inBlocks =
        names(blocks()).filter(name -> SEVERAL_WORDS.matcher(name.group(2)).matches());
    Set<String> missing =
        Stream.concat(inCode, inBlocks)
            .filter(name -> !exists(name))
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing).isEmpty();
  }

  @Test
  void pageNamesEveryClassThatACallPassesThrough() throws Exception {
    Set<String> missing = CallTracer.warmGet().classes(Phase.BUILD, Phase.RECEIVE);
    Stream.concat(names(inlineCode()), names(blocks()))
        .map(name -> name.group(3))
        .forEach(named -> missing.removeIf(name -> name.endsWith("." + named)));
    assertThat(missing).isEmpty();
  }

  private String inlineCode() {
    return CODE.matcher(BLOCK.matcher(page).replaceAll(""))
        .results()
        .map(code -> code.group(1))
        .collect(Collectors.joining("\n"));
  }

  private String blocks() {
    return BLOCK.matcher(page).results().map(MatchResult::group).collect(Collectors.joining("\n"));
  }

  private static Stream<MatchResult> names(String text) {
    return CLASS.matcher(text).results();
  }

  private static boolean exists(MatchResult found) {
    String name = found.group(2).replace('.', '$');
    if (!found.group(1).isEmpty()) {
      return exists(found.group(1) + name);
    }
    return Stream.of(OURS, FOREIGN)
        .flatMap(List::stream)
        .anyMatch(packageName -> exists(packageName + name));
  }

  private static boolean exists(String className) {
    try {
      Class.forName(className, false, DocumentedClassesTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
