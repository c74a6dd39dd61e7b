package io.github.cfdevices.android;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each row may be at most. */
final class SizeBudget {
  private final Map<String, DexSize> limits = new LinkedHashMap<>();

  private SizeBudget() {}

  /** Reads rows of a name, bytes and methods, with {@code |} in between. */
  static SizeBudget read(Path file) throws IOException {
    SizeBudget budget = new SizeBudget();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\\|", -1);
        budget.limits.put(
            cells[0].strip(),
            new DexSize(Long.parseLong(cells[1].strip()), Long.parseLong(cells[2].strip())));
      }
    }
    return budget;
  }

  /** Returns a sentence for each row that is too large or has no budget. */
  List<String> excesses(Map<String, DexSize> sizes) {
    List<String> excesses = new ArrayList<>();
    sizes.forEach(
        (row, size) -> {
          DexSize limit = limits.get(row);
          if (limit == null) {
            excesses.add("There is no budget for \"" + row + "\".");
          } else if (size.bytes() > limit.bytes() || size.methods() > limit.methods()) {
            excesses.add("\"" + row + "\" is " + size + ", but at most " + limit + " is allowed.");
          }
        });
    return excesses;
  }

  /** Returns a table in Markdown. */
  String table(Map<String, DexSize> sizes) {
    StringBuilder table = new StringBuilder("| in a dex file | bytes | methods |\n|---|--:|--:|\n");
    sizes.forEach(
        (row, size) ->
            table.append("| %s | %,d | %,d |\n".formatted(row, size.bytes(), size.methods())));
    return table.toString();
  }
}
