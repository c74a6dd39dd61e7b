package io.github.cfdevices.tests.project;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.tests.support.GeneratedSources;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Java code in the README and in other pages compiles. */
final class DocumentedCodeTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import .*$");
  private static final Pattern CLASS = Pattern.compile("public final class (\\w+)");

  /** What statements on a page can use. */
  private static final String HEAD =
      """
      import io.github.cfdevices.*;
      import io.github.cfdevices.api.*;
      import io.github.cfdevices.errors.*;
      import io.github.cfdevices.http.*;
      import io.github.cfdevices.json.*;
      import io.github.cfdevices.model.*;
      import io.github.cfdevices.rx.*;
      import io.reactivex.rxjava3.disposables.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import retrofit2.http.*;

      abstract class NAME {
        Cloudflare cloudflare;
        String accountId;
        String apiToken;
        String id;
        ApiCallback<Device> callback;

        abstract void show(Object value);

      """;

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"README.md, 4", "docs/undocumented.md, 4"})
  void codeOfAPageCompiles(String page, int count) {
    String text = GeneratedSources.read(Path.of("..").resolve(page));
    List<String> blocks = BLOCK.matcher(text).results().map(block -> block.group(1)).toList();
    assertThat(blocks).hasSize(count);
    StringBuilder declared = new StringBuilder();
    blocks.stream().filter(block -> block.startsWith("interface ")).forEach(declared::append);

    List<JavaFileObject> files = new ArrayList<>();
    for (String block : blocks) {
      Matcher whole = CLASS.matcher(block);
      if (whole.find()) {
        files.add(new Source(whole.group(1), block));
      } else if (!block.startsWith("interface ")) {
        String name = "Block" + files.size();
        String imports =
            IMPORT
                .matcher(block)
                .results()
                .map(MatchResult::group)
                .collect(joining("\n", "", "\n"));
        String head = imports + HEAD.replace("NAME", name) + declared;
        String body = IMPORT.matcher(block).replaceAll("");
        files.add(new Source(name, head + "void run() {\n" + body + "}\n}\n"));
      }
    }

    assertThat(errors(files)).isEmpty();
  }

  private List<String> errors(List<JavaFileObject> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> options =
        List.of("-proc:none", "-d", directory.toString(), "-classpath", classPath);
    compiler.getTask(null, null, diagnostics, options, null, files).call();
    // Printing a diagnostic can create another one.
    return List.copyOf(diagnostics.getDiagnostics()).stream().map(Object::toString).toList();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String code;

    Source(String name, String code) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      this.code = code;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }
}
