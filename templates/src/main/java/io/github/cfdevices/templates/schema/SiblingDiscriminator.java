package io.github.cfdevices.templates.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Derives which value of an enum identifies which member of a union from the names of the members,
 * if there is only one interpretation.
 */
final class SiblingDiscriminator {
  private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");

  private SiblingDiscriminator() {}

  /**
   * Returns the member for each value that has one, or null unless every member has exactly one
   * value, and is the only one to have it.
   *
   * @param members the names of the members as the document has them
   */
  static @Nullable Map<String, String> mapping(List<?> values, List<String> members) {
    List<List<String>> words = members.stream().map(SiblingDiscriminator::words).toList();
    int prefix = shared(words, false);
    int suffix = shared(words, true);
    Map<String, String> byCore = new LinkedHashMap<>();
    for (int i = 0; i < members.size(); i++) {
      List<String> core = words.get(i);
      if (prefix + suffix >= core.size()) {
        return null;
      }
      core = core.subList(prefix, core.size() - suffix);
      if (byCore.put(String.join("", core), members.get(i)) != null) {
        return null;
      }
    }
    return mapping(values, byCore);
  }

  /** Like {@link #mapping}, but compares values with the whole names of the members. */
  static @Nullable Map<String, String> mappingByWholeNames(List<?> values, List<String> members) {
    Map<String, String> byName = new LinkedHashMap<>();
    members.forEach(member -> byName.put(String.join("", words(member)), member));
    return byName.size() == members.size() ? mapping(values, byName) : null;
  }

  private static @Nullable Map<String, String> mapping(
      List<?> values, Map<String, String> byWords) {
    Map<String, String> mapping = new LinkedHashMap<>();
    for (Object value : values) {
      String member = byWords.get(String.join("", words(value.toString())));
      if (member != null && mapping.containsValue(member)) {
        return null;
      }
      if (member != null) {
        mapping.put(value.toString(), member);
      }
    }
    return mapping.size() == byWords.size() ? mapping : null;
  }

  private static List<String> words(String name) {
    return Arrays.stream(NO_WORD.split(name))
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Returns the number of words that all names begin, or end, with. */
  private static int shared(List<List<String>> names, boolean fromEnd) {
    int shared = 0;
    while (true) {
      int at = shared;
      Set<String> words =
          names.stream().map(name -> word(name, at, fromEnd)).collect(Collectors.toSet());
      if (words.size() != 1 || words.contains("")) {
        return shared;
      }
      shared++;
    }
  }

  private static String word(List<String> name, int at, boolean fromEnd) {
    if (at >= name.size()) {
      return "";
    }
    return name.get(fromEnd ? name.size() - 1 - at : at);
  }
}
