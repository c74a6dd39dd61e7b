package io.github.cfdevices.tests.generation;

import com.squareup.moshi.JsonAdapter;
import io.github.cfdevices.json.ModelJson;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.tests.generation.WholeApiDocument.Example;
import java.io.IOException;
import java.lang.reflect.Type;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes and encodes the examples of a document with the generated adapters. */
final class WholeApiExamples {
  private static final Pattern CLASS = Pattern.compile("  (\\w+): (?:model|u\\w+ .*) at (#.*)");

  /**
   * An example that does not come back equal.
   *
   * @param place its place, and what is wrong
   * @param schema the pointer of its schema in the document
   * @param value the example as JSON
   */
  record Lost(String place, String schema, String value) {}

  private final ClassLoader classes;
  private final WholeApiDocument document;
  private final Map<String, Lost> lost = new TreeMap<>();
  private final Set<String> kept = new HashSet<>();

  WholeApiExamples(WholeApiDocument document, Path classes, Path sources, Path report)
      throws IOException {
    this.classes = new URLClassLoader(new URL[] {url(classes)}, getClass().getClassLoader());
    this.document = document;
    tryModels(Files.readAllLines(report));
    WholeApiServices.below(classes, sources, this.classes).forEach(this::tryOperation);
  }

  int kept() {
    return kept.size();
  }

  /** Returns the examples that did not round-trip, with the reason. */
  List<Lost> lost() {
    return List.copyOf(lost.values());
  }

  private void tryModels(List<String> report) {
    for (String line : report) {
      Matcher found = CLASS.matcher(line);
      if (found.matches() && document.at(found.group(2)) instanceof Map<?, ?> schema) {
        String place = found.group(2);
        Class<?> model = type(WholeApiRun.PACKAGE + ".model." + found.group(1));
        if (schema.get("example") != null) {
          tryExample(place, model, new Example(place, schema.get("example")));
        }
        Map<String, Object> members = document.examplesOfMembers(schema);
        if (!members.isEmpty()) {
          tryExample(place + " by its members", model, new Example(place, members));
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
    String operation = document.operationAt(call.operation());
    if (operation == null) {
      throw new AssertionError(call.operation() + " is not in the document");
    }
    if (call.result() != null) {
      for (Example response : document.answers(operation)) {
        if (call.resultIn(response.value()) != null) {
          tryResponse(operation + " answer", call, response);
        }
      }
    }
    if (call.body() != null) {
      document
          .requests(operation)
          .forEach(body -> tryExample(operation + " request", call.body(), body));
    }
  }

  private void tryResponse(String place, WholeApiServices.Call call, Example response) {
    Object result = Objects.requireNonNull(call.resultIn(response.value()));
    tryExample(place, Objects.requireNonNull(call.result()), result, response);
  }

  private void tryExample(String place, Type type, Example example) {
    tryExample(place, type, example.value(), example);
  }

  private void tryExample(String place, Type type, Object part, Example example) {
    RawJson sent = RawJson.of(part);
    String problem;
    try {
      JsonAdapter<Object> adapter = ModelJson.moshi().adapter(type);
      Object value = adapter.fromJson(sent.text());
      problem = RawJson.parse(adapter.toJson(value)).equals(sent) ? null : "comes back changed";
    } catch (IOException | RuntimeException e) {
      problem = String.valueOf(e.getMessage());
    }
    if (problem == null) {
      // An operation with two tags has two methods.
      kept.add(place + ' ' + sent.text());
    } else {
      String line = place + ": " + problem.replace('\n', ' ');
      lost.put(line, new Lost(line, example.schema(), RawJson.of(example.value()).text()));
    }
  }

  private static URL url(Path folder) throws MalformedURLException {
    return folder.toUri().toURL();
  }
}
