package io.github.cfdevices.templates.reference;

import io.github.cfdevices.templates.render.Markdown;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A call of an operation in one language: the code of a page, which is the body of a function.
 *
 * @param language the language
 * @param function the name of the function
 * @param lines its lines without an indent
 * @param result the variable that the function returns, or null if it returns nothing
 */
public record Snippet(
    Language language, String function, List<String> lines, @Nullable String result) {
  /** The languages, each with the name that readers see. */
  public enum Language {
    JAVA("Java", ""),
    RX("RxJava", "Rx"),
    KOTLIN("Kotlin", "Kotlin");

    private final String title;
    private final String infix;

    Language(String title, String infix) {
      this.title = title;
      this.infix = infix;
    }

    /** Returns the suffix of the classes with its snippets. */
    String suffix() {
      return infix + "Snippets";
    }
  }

  /** Returns the name of its language for readers. */
  String title() {
    return language.title;
  }

  /** Returns the name of its language in a fenced block. */
  String fence() {
    return language == Language.KOTLIN ? language.name().toLowerCase(Locale.ROOT) : "java";
  }

  /** Returns its lines in a fenced block. */
  List<String> code() {
    return lines.stream().map(Markdown::fenced).toList();
  }

  /** Returns the type that the function of Java returns. */
  String type() {
    return result == null ? "void" : "Object";
  }
}
