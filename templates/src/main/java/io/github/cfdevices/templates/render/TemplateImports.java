package io.github.cfdevices.templates.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The classes that the templates import. */
final class TemplateImports {
  private static final Pattern INCLUDED = Pattern.compile("\\{\\{>\\s*(\\w+)\\s*}}");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import ([\\w.]+);$");
  private static final Pattern KOTLIN_IMPORT = Pattern.compile("(?m)^import ([\\w.]+)$");

  private static final Set<String> OF_KOTLIN =
      all(KOTLIN_IMPORT).stream().map(Imports::simpleName).collect(Collectors.toUnmodifiableSet());

  private final Set<String> read = new HashSet<>();
  private final Set<String> imported = new TreeSet<>();

  private final Pattern statement;

  private TemplateImports(Pattern statement) {
    this.statement = statement;
  }

  /** Returns the qualified names that the templates of Java import, sorted. */
  static Set<String> all() {
    return all(IMPORT);
  }

  /** Returns the simple names that the templates of Kotlin import. */
  static Set<String> ofKotlin() {
    return OF_KOTLIN;
  }

  private static Set<String> all(Pattern statement) {
    TemplateImports imports = new TemplateImports(statement);
    for (JavaTemplate template : JavaTemplate.values()) {
      imports.add(template.file());
    }
    return imports.imported;
  }

  private void add(String file) {
    if (!read.add(file)) {
      return;
    }
    String template = read(file);
    statement.matcher(template).results().forEach(found -> imported.add(found.group(1)));
    INCLUDED.matcher(template).results().forEach(found -> add(found.group(1) + ".mustache"));
  }

  /** Returns the text of a template. */
  static String read(String file) {
    try (InputStream in = TemplateImports.class.getResourceAsStream("/cfdevices/" + file)) {
      if (in == null) {
        throw new IllegalStateException("no template " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
