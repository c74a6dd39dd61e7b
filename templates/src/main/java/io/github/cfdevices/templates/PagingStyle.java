package io.github.cfdevices.templates;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an operation's {@code x-paging}: how a walk over the pages goes on, the parameter it
 * sets, the parameter of the page size, and where in the result the items are.
 */
record PagingStyle(
    Kind kind, @Nullable String walked, @Nullable String size, @Nullable String items) {
  enum Kind {
    CURSOR,
    PAGE,
    SINGLE
  }

  /** Returns the styles that an operation declares, in order. */
  static List<PagingStyle> of(@Nullable Map<String, Object> extensions) {
    Object hint = extensions == null ? null : extensions.get(Hints.PAGING);
    return hint instanceof List<?> styles
        ? styles.stream().map(style -> parse((Map<?, ?>) style)).toList()
        : List.of();
  }

  private static PagingStyle parse(Map<?, ?> hint) {
    Kind kind =
        switch (String.valueOf(hint.get("style"))) {
          case "cursor" -> Kind.CURSOR;
          case "page" -> Kind.PAGE;
          case "single" -> Kind.SINGLE;
          default ->
              throw new IllegalArgumentException(
                  "x-paging has no style " + hint.get("style") + "; it knows cursor, page and single");
        };
    String walked = text(hint.get(kind == Kind.CURSOR ? "cursor" : "page"));
    return new PagingStyle(kind, walked, text(hint.get("size")), text(hint.get("items")));
  }

  private static @Nullable String text(@Nullable Object value) {
    return Objects.toString(value, null);
  }
}
