package io.github.cfdevices.benchmarks.report;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The part of a JSON report that plots show. */
record Measured(List<Row> rows) {
  /** Reads a file that {@link JsonReport} wrote. */
  static Measured read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return new Gson().fromJson(reader, Measured.class);
    }
  }

  record Row(String name, String title, List<Figure> figures, List<Curve> curves) {
    /** Returns the figures of the first unit. */
    List<Figure> bars() {
      return figures.stream().filter(figure -> figure.unit().equals(unit())).toList();
    }

    String unit() {
      return figures.get(0).unit();
    }
  }

  record Figure(
      String contestant, String unit, double median, double least, double greatest, int samples) {}

  record Curve(String contestant, List<Double> x, List<Double> y) {}
}
