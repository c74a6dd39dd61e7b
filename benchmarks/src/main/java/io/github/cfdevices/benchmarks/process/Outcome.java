package io.github.cfdevices.benchmarks.process;

import io.github.cfdevices.benchmarks.results.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The output of a program: a last line such as {@code items=2000 checksum=1f ms=12.5}; each line
 * before it is a point of a curve, such as {@code at 100 4.5}.
 *
 * @param data the items and the checksum, which must be the same for all contestants
 * @param figures the rest of the last line
 */
public record Outcome(String data, Map<String, Double> figures, List<Point> points) {
  public double figure(String name) {
    Double figure = figures.get(name);
    if (figure == null) {
      throw new IllegalStateException("There is no " + name + " in " + this);
    }
    return figure;
  }

  public static Outcome parse(List<String> lines) {
    if (lines.isEmpty()) {
      throw new IllegalStateException("A program printed nothing");
    }
    List<String> data = new ArrayList<>();
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String word : lines.get(lines.size() - 1).split(" ", -1)) {
      int equals = word.indexOf('=');
      String name = word.substring(0, equals);
      if (name.equals("items") || name.equals("checksum")) {
        data.add(word);
      } else {
        figures.put(name.replace('_', ' '), Double.valueOf(word.substring(equals + 1)));
      }
    }
    List<Point> points = new ArrayList<>();
    for (String line : lines.subList(0, lines.size() - 1)) {
      String[] words = line.split(" ", -1);
      points.add(new Point(Double.parseDouble(words[1]), Double.parseDouble(words[2])));
    }
    return new Outcome(String.join(" ", data), figures, points);
  }
}
