package io.github.cfdevices.tests.regeneration;

import io.github.cfdevices.CloudflareClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** The output of both generators for a document, compiled like in the build, and loaded. */
final class Sdk {
  private static final String BASE = "io.github.cfdevices";

  private final Map<String, String> sources;
  private final Compiled classes;
  private final String report;

  private Sdk(Map<String, String> sources, Compiled classes, String report) {
    this.sources = sources;
    this.classes = classes;
    this.report = report;
  }

  /** Generates and compiles; a warning in generated code is a failure. */
  static Sdk of(Document document) {
    return of(document.text(), false);
  }

  /** Generates and compiles, given the text of a document. */
  static Sdk of(String document) {
    return of(document, false);
  }

  /** Generates with the option {@code strict}. */
  static Sdk strict(Document document) {
    return of(document.text(), true);
  }

  private static Sdk of(String document, boolean strict) {
    try {
      Path folder = Files.createTempDirectory("sdk");
      try {
        Path input = Files.writeString(folder.resolve("openapi.yaml"), document);
        generate("cfdevices", input, folder, strict);
        generate("cfdevices-rx", input, folder, strict);
        Map<String, String> sources = sources(folder);
        String report = Files.readString(folder.resolve("report.txt"));
        return new Sdk(sources, Compiled.of(sources), report);
      } finally {
        deleteAll(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles the body of {@link Script#run} against this SDK and runs it. */
  Object run(CloudflareClient client, String body) throws Exception {
    String source =
        """
        package user;

        import io.github.cfdevices.*;
        import io.github.cfdevices.codegen.*;
        import io.github.cfdevices.errors.*;
        import io.github.cfdevices.http.*;
        import io.github.cfdevices.json.*;
        import io.github.cfdevices.api.*;
        MODELS
        import io.github.cfdevices.rx.*;
        import io.github.cfdevices.rx.runtime.*;
        import java.math.*;
        import java.time.*;
        import java.util.*;
        import okio.ByteString;

        public final class User implements io.github.cfdevices.tests.regeneration.Script {
          @Override
          public Object run(CloudflareClient client) throws Exception {
            BODY
          }
        }
        """
            .replace(
                "MODELS", files("model").size() > 1 ? "import io.github.cfdevices.model.*;" : "")
            .replace("BODY", body);
    Compiled user = classes.with("user/User.java", source);
    return ((Script) user.load("user.User").getConstructor().newInstance()).run(client);
  }

  /** Returns all files, by path. */
  Map<String, String> sources() {
    return sources;
  }

  /** Returns a class below the base package, such as {@code model.Device}. */
  Class<?> load(String name) throws ClassNotFoundException {
    return classes.load(BASE + "." + name);
  }

  /** Returns the lines of the report before the list of classes, without their indent. */
  List<String> report() {
    return report.lines().takeWhile(line -> !line.endsWith(" classes")).map(String::strip).toList();
  }

  /** Returns the text of a file below the base package, such as {@code model/Device.java}. */
  String source(String file) {
    String source = sources.get(BASE.replace('.', '/') + "/" + file);
    if (source == null) {
      throw new AssertionError("no " + file + " among " + sources.keySet());
    }
    return source;
  }

  /** Returns the names of all files below a folder of the base package, without their ending. */
  List<String> files(String folder) {
    String start = BASE.replace('.', '/') + "/" + folder + "/";
    return sources.keySet().stream()
        .filter(file -> file.startsWith(start))
        .map(file -> file.substring(start.length(), file.length() - ".java".length()))
        .toList();
  }

  /** Returns the public methods of a class such as {@code model.Device}, without packages. */
  List<String> signatures(String className) throws ClassNotFoundException {
    return Arrays.stream(load(className).getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .map(Sdk::signature)
        .sorted()
        .toList();
  }

  private static String signature(Method method) {
    String parameters =
        String.join(
            ", ",
            Arrays.stream(method.getGenericParameterTypes())
                .map(type -> type.getTypeName())
                .toList());
    String text =
        (Modifier.isStatic(method.getModifiers()) ? "static " : "")
            + method.getGenericReturnType().getTypeName()
            + " "
            + method.getName()
            + "("
            + parameters
            + ")";
    return (method.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "")
        + text.replaceAll("[a-z][\\w]*\\.", "").replaceAll("\\w+\\$", "");
  }

  private static void generate(String generator, Path input, Path folder, boolean strict) {
    DefaultGenerator runner = new DefaultGenerator();
    runner.setGenerateMetadata(false);
    runner
        .opts(
            new CodegenConfigurator()
                .setGeneratorName(generator)
                .setInputSpec(input.toString())
                .setValidateSpec(false) // Real documents have faults that the validator rejects.
                .setModelPackage(BASE + ".model")
                .setApiPackage(BASE + ".api")
                .setOutputDir(folder.toString())
                .addAdditionalProperty("rxPackage", BASE + ".rx")
                .addAdditionalProperty("rootClass", "Cloudflare")
                .addAdditionalProperty("report", folder.resolve("report.txt").toString())
                .addAdditionalProperty("strict", strict)
                .toClientOptInput())
        .generate();
  }

  private static Map<String, String> sources(Path folder) throws IOException {
    Path root = folder.resolve("src/main/java");
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sources.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return sources;
  }

  private static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(file);
      }
    }
  }
}
