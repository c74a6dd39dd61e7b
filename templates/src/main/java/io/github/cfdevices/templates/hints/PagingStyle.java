package io.github.cfdevices.templates.hints;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an operation's {@code x-paging}.
 *
 * @param kind how the next page is requested
 * @param walked the parameter that identifies the page, or null if there is only one
 * @param size the parameter of the page size, or null
 * @param items the path of the list inside the result, or null if the result is the list
 * @param next the path in the body of the token of the next page, or null if it is the cursor of an
 *     envelope or a number
 * @param rest how the list continues after a single page that is not the whole list, or null if the
 *     operation has no parameter for that
 */
public record PagingStyle(
    Kind kind,
    @Nullable String walked,
    @Nullable String size,
    @Nullable String items,
    @Nullable String next,
    @Nullable PagingStyle rest) {
  /** The key of {@link #rest()} in an entry; only the normalizer adds it. */
  public static final String REST = "rest";

  public enum Kind {
    CURSOR,
    PAGE,
    SINGLE,
    TOKEN
  }

  public PagingStyle(
      Kind kind, @Nullable String walked, @Nullable String size, @Nullable String items) {
    this(kind, walked, size, items, null, null);
  }

  /** Returns the styles that an operation declares, in order. */
  public static List<PagingStyle> of(@Nullable Map<String, Object> extensions) {
    Object hint = extensions == null ? null : extensions.get(Hints.PAGING);
    if (hint == null) {
      return List.of();
    }
    if (hint instanceof List<?> styles && styles.stream().allMatch(Map.class::isInstance)) {
      return styles.stream().map(style -> parse((Map<?, ?>) style)).toList();
    }
    throw new IllegalArgumentException("x-paging is no list of styles");
  }

  /** Returns whether paging sets a parameter, so that callers cannot. */
  public static boolean isWalked(List<PagingStyle> styles, String parameter) {
    return styles.stream().anyMatch(style -> parameter.equals(style.walked()));
  }

  private static PagingStyle parse(Map<?, ?> hint) {
    String style = String.valueOf(hint.get("style"));
    Kind kind =
        switch (style) {
          case "cursor" -> Kind.CURSOR;
          case "page" -> Kind.PAGE;
          case "single" -> Kind.SINGLE;
          case "token" -> Kind.TOKEN;
          default ->
              throw new IllegalArgumentException(
                  "x-paging has no style "
                      + style
                      + "; the styles are cursor, page, single and token");
        };
    String walked = kind == Kind.SINGLE ? null : text(hint.get(style));
    if (kind != Kind.SINGLE && walked == null) {
      throw new IllegalArgumentException(
          "x-paging of style " + style + " has no property " + style + " that names its parameter");
    }
    String next = kind == Kind.TOKEN ? text(hint.get("next")) : null;
    if (kind == Kind.TOKEN && next == null) {
      throw new IllegalArgumentException(
          "x-paging of style token has no property next that locates the token of the next page");
    }
    PagingStyle rest = hint.get(REST) instanceof Map<?, ?> further ? parse(further) : null;
    return new PagingStyle(
        kind, walked, text(hint.get("size")), text(hint.get("items")), next, rest);
  }

  private static @Nullable String text(@Nullable Object value) {
    return Objects.toString(value, null);
  }
}
