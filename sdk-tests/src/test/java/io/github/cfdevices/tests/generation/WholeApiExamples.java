package io.github.cfdevices.tests.generation;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.json.RawJson;
import java.io.IOException;
import java.lang.reflect.Type;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes and encodes the examples of a document with the generated adapters. */
final class WholeApiExamples {
  private static final Pattern CLASS = Pattern.compile("  (\\w+): (?:model|u\\w+ .*) at (#.*)");

  private final ClassLoader classes;
  private final WholeApiDocument document;
  private final List<String> lost = new ArrayList<>();
  private int kept;

  WholeApiExamples(Path document, Path classes, Path report) throws IOException {
    this.classes = new URLClassLoader(new URL[] {url(classes)}, getClass().getClassLoader());
    this.document = new WholeApiDocument(Files.readString(document));
    tryModels(Files.readAllLines(report));
    WholeApiServices.below(classes, this.classes).forEach(this::tryOperation);
  }

  int kept() {
    return kept;
  }

  /** Returns the examples that did not round-trip, with the reason. */
  List<String> lost() {
    return lost.stream().sorted().distinct().toList();
  }

  private void tryModels(List<String> report) {
    for (String line : report) {
      Matcher found = CLASS.matcher(line);
      if (found.matches() && document.at(found.group(2)) instanceof Map<?, ?> schema) {
        Class<?> model = type(WholeApiRun.PACKAGE + ".model." + found.group(1));
        if (schema.get("example") != null) {
          tryExample(found.group(2), model, schema.get("example"));
        }
        Map<String, Object> members = document.examplesOfMembers(schema);
        if (!members.isEmpty()) {
          tryExample(found.group(2) + " by its members", model, members);
        }
      }
    }
  }

  private Class<?> type(String name) {
    try {
      return Class.forName(name, true, classes);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private void tryOperation(WholeApiServices.Call call) {
    if (call.result() != null) {
      document
          .answers(call.operation())
          .forEach(
              answer -> {
                Object result = call.resultIn(answer);
                if (result != null) {
                  tryExample(call.operation() + " answer", call.result(), result);
                }
              });
    }
    if (call.body() != null) {
      document
          .requests(call.operation())
          .forEach(body -> tryExample(call.operation() + " request", call.body(), body));
    }
  }

  private void tryExample(String place, Type type, Object example) {
    RawJson sent = RawJson.of(example);
    try {
      JsonAdapter<Object> adapter = ModelJson.moshi().adapter(type);
      Object value = adapter.fromJson(sent.text());
      RawJson back = RawJson.parse(adapter.toJson(value));
      if (back.equals(sent)) {
        kept++;
      } else {
        lost.add(place + ": comes back changed");
      }
    } catch (IOException | JsonDataException e) {
      lost.add(place + ": " + e.getMessage());
    }
  }

  private static URL url(Path folder) throws MalformedURLException {
    return folder.toUri().toURL();
  }
}
