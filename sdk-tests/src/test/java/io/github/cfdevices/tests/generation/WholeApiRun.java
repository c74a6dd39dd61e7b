package io.github.cfdevices.tests.generation;

import io.github.cfdevices.tests.generation.WholeApiExamples.Lost;
import io.github.cfdevices.tests.support.GeneratedSources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * Generates and compiles an SDK for a document, or for each document in a folder, and round-trips
 * their examples. Runs in a separate process with a limited heap, and writes its results to files.
 */
final class WholeApiRun {
  static final String PACKAGE = "whole";
  static final String REPORT = "report.txt";
  static final String ERRORS = "errors.txt";
  static final String LOST = "lost.txt";
  static final String LOST_VALUES = "lost-values.txt";
  static final String FIGURES = "figures.txt";
  static final String REFUSED = "refused.txt";
  static final String SOURCES = "sources";
  static final String KEPT = "examples that came back equal: ";

  private WholeApiRun() {}

  /** Runs, given a document or a folder of documents, and an empty folder. */
  public static void main(String[] arguments) throws Exception {
    Path input = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    if (Files.isDirectory(input)) {
      for (Path document : documents(input)) {
        runOrExplain(document, folder.resolve(document.getFileName()));
      }
    } else {
      run(input, folder);
    }
  }

  /** Returns the documents that are directly in a folder. */
  static List<Path> documents(Path folder) throws IOException {
    List<Path> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (file.toString().matches(".*\\.(json|ya?ml)") && WholeApiDocument.isDocument(file)) {
          documents.add(file);
        }
      }
    }
    return documents;
  }

  private static void runOrExplain(Path document, Path folder) throws IOException {
    Files.createDirectories(folder);
    try {
      run(document, folder);
    } catch (Exception | LinkageError | StackOverflowError e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      Files.writeString(folder.resolve(REFUSED), trace.toString());
    }
  }

  private static void run(Path document, Path folder) throws IOException {
    Path sources = folder.resolve(SOURCES);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<String> figures = new ArrayList<>();
    long start = System.nanoTime();
    generate("cfdevices", document, sources, folder.resolve(REPORT));
    generate("cfdevices-rx", document, sources, folder.resolve(REPORT));
    figures.add("seconds to generate: " + seconds(start));
    start = System.nanoTime();
    List<String> errors = compile(sources, classes);
    figures.add("seconds to compile: " + seconds(start));
    Files.write(folder.resolve(ERRORS), errors);
    if (errors.isEmpty()) {
      WholeApiExamples examples =
          new WholeApiExamples(
              WholeApiDocument.read(document), classes, sources, folder.resolve(REPORT));
      Files.write(folder.resolve(LOST), examples.lost().stream().map(Lost::place).toList());
      Files.write(
          folder.resolve(LOST_VALUES),
          examples.lost().stream().map(lost -> lost.schema() + "\t" + lost.value()).toList());
      figures.add(KEPT + examples.kept());
    }
    figures.add("megabytes of heap at most: " + peakMegabytes());
    Files.write(folder.resolve(FIGURES), figures);
  }

  private static void generate(String generator, Path document, Path sources, Path report) {
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setGeneratorName(generator)
            .setInputSpec(document.toString())
            .setValidateSpec(false)
            .setModelPackage(PACKAGE + ".model")
            .setApiPackage(PACKAGE + ".api")
            .setOutputDir(sources.toString())
            .addAdditionalProperty("rxPackage", PACKAGE + ".rx")
            .addAdditionalProperty("report", report.toString());
    DefaultGenerator runner = new DefaultGenerator();
    runner.setGenerateMetadata(false);
    runner.opts(configurator.toClientOptInput()).generate();
  }

  private static List<String> compile(Path sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
      List<Path> all = GeneratedSources.filesBelow(sources);
      List<Path> java = all.stream().filter(file -> file.toString().endsWith(".java")).toList();
      List<String> options =
          List.of("-d", classes.toString(), "-proc:none", "-nowarn", "-Xmaxerrs", "1000");
      compiler
          .getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(java))
          .call();
    }
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.toString().replace('\n', ' '))
        .toList();
  }

  private static String seconds(long start) {
    return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
  }

  private static long peakMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        / 1_000_000;
  }
}
