package io.github.cfdevices.tests.generation;

import io.github.cfdevices.tests.support.GeneratedSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@link WholeApiRun} has written for a document. */
final class WholeApiResult {
  private static final Pattern CALL =
      Pattern.compile(
          "@(?:retrofit2\\.http\\.)?(GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE|HTTP)"
              + "\\((.*?)\\)\\s+ApiCall",
          Pattern.DOTALL);
  private static final Pattern METHOD = Pattern.compile("method\\s*=\\s*\"(\\w+)\"");
  private static final Pattern PATH =
      Pattern.compile("(?:^|path\\s*=)\\s*(\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*\".*?\")*)");

  private final Path folder;

  WholeApiResult(Path folder) {
    this.folder = folder;
  }

  /** Returns the exception that stopped the generator, or null. */
  @Nullable String refused() {
    List<String> trace = lines(WholeApiRun.REFUSED);
    return trace.isEmpty() ? null : trace.get(0);
  }

  /** Returns the operations of the generated services; one can have several methods. */
  Set<String> generated() {
    Set<String> calls = new TreeSet<>();
    Path sources = folder.resolve(WholeApiRun.SOURCES);
    if (Files.isDirectory(sources)) {
      for (Path file : GeneratedSources.filesBelow(sources)) {
        if (file.toString().endsWith("Service.java")) {
          Matcher call = CALL.matcher(GeneratedSources.read(file));
          while (call.find()) {
            String method = first(METHOD, call.group(2), call.group(1));
            calls.add(method + " " + first(PATH, call.group(2), ""));
          }
        }
      }
    }
    return calls;
  }

  private static String first(Pattern pattern, String text, String otherwise) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1).replaceAll("\\s+", " ") : otherwise;
  }

  /** Returns a count of the report, which precedes {@code what}. */
  int reported(String what) {
    return lines(WholeApiRun.REPORT).stream()
        .filter(line -> line.matches("\\d+ " + what))
        .mapToInt(line -> Integer.parseInt(line.substring(0, line.indexOf(' '))))
        .sum();
  }

  List<String> javacErrors() {
    return lines(WholeApiRun.ERRORS);
  }

  int kept() {
    return lines(WholeApiRun.FIGURES).stream()
        .filter(line -> line.startsWith(WholeApiRun.KEPT))
        .mapToInt(line -> Integer.parseInt(line.substring(WholeApiRun.KEPT.length())))
        .sum();
  }

  /** Returns the examples that did not come back equal, although they are valid. */
  List<String> lost(ExampleSchemas schemas) {
    return changed(schemas, true);
  }

  /** Returns the examples that did not come back equal and violate their schemas. */
  List<String> contradicting(ExampleSchemas schemas) {
    return changed(schemas, false);
  }

  private List<String> changed(ExampleSchemas schemas, boolean valid) {
    List<String> places = lines(WholeApiRun.LOST);
    List<String> values = lines(WholeApiRun.LOST_VALUES);
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      String[] value = values.get(i).split("\t", 2);
      List<String> problems = schemas.problems(value[0], value[1]);
      if (problems.isEmpty() == valid) {
        changed.add(valid ? places.get(i) : places.get(i) + " (" + problems.get(0) + ")");
      }
    }
    return changed;
  }

  private List<String> lines(String file) {
    Path path = folder.resolve(file);
    try {
      return Files.exists(path) ? Files.readAllLines(path) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
