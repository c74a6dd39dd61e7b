package io.github.cfdevices.tests.generation;

import io.github.cfdevices.tests.support.GeneratedSources;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * Generates and compiles an SDK for a document, and round-trips its examples. Runs in a separate
 * process with a limited heap, and writes its results to files in a folder.
 */
final class WholeApiRun {
  static final String PACKAGE = "whole";
  static final String REPORT = "report.txt";
  static final String ERRORS = "errors.txt";
  static final String LOST = "lost.txt";
  static final String FIGURES = "figures.txt";

  private WholeApiRun() {}

  /** Runs, given the document and an empty folder. */
  public static void main(String[] arguments) throws Exception {
    Path document = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    Path sources = folder.resolve("sources");
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
      WholeApiExamples examples = new WholeApiExamples(document, classes, folder.resolve(REPORT));
      Files.write(folder.resolve(LOST), examples.lost());
      figures.add("examples that came back equal: " + examples.kept());
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
        .map(Diagnostic::toString)
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
