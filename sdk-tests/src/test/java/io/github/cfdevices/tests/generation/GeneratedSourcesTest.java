package io.github.cfdevices.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import io.github.cfdevices.tests.support.GeneratedSources;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class GeneratedSourcesTest {
  private static final Pattern DATE = Pattern.compile("\\b20[0-9]{2}-[01][0-9]-[0-3][0-9]");
  private static final Pattern MACHINE =
      Pattern.compile("(/home/|/root/|/tmp/|/Users/|[A-Z]:\\\\|@Generated\\(|localhost)");

  @Test
  void generatedCodePassesCheckstyle() throws CheckstyleException {
    assertThat(complaints(GeneratedSources.all())).isEmpty();
  }

  @Test
  void everyKindOfFileIsGenerated() {
    List<String> names =
        GeneratedSources.all().stream().map(file -> file.getFileName().toString()).toList();
    assertThat(names)
        .contains(
            "Device.java",
            "DeviceJsonAdapter.java",
            "PostureInput.java",
            "UnknownPostureInput.java",
            "Platform.java",
            "ListDevicesParams.java",
            "DevicesApi.java",
            "DevicesService.java",
            "DevicesRx.java",
            "Cloudflare.java",
            "CloudflareRx.java");
    assertThat(names).filteredOn("package-info.java"::equals).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void everyFileHasTheHeader() {
    for (Path file : GeneratedSources.all()) {
      assertThat(GeneratedSources.read(file))
          .as(file.toString())
          .startsWith(
              """
              // Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
              // Edit that document, or the templates, and build again.
              """);
    }
  }

  @Test
  void generatedCodeContainsNoPathAndNoDate() {
    for (Path file : GeneratedSources.all()) {
      assertThat(GeneratedSources.read(file))
          .as(file.toString())
          .doesNotContainPattern(DATE)
          .doesNotContainPattern(MACHINE);
    }
  }

  @Test
  void everyTypeIsMarkedAsGenerated() {
    Pattern type = Pattern.compile("(?m)^(public )?((final|sealed) )?(class|interface|enum) ");
    Pattern marked =
        Pattern.compile("(?m)^@Generated\\n(@JsonClass\\(.*\\)\\n)?" + type.pattern().substring(5));
    for (Path file : GeneratedSources.all()) {
      String source = GeneratedSources.read(file);
      assertThat(marked.matcher(source).results().count())
          .as(file.toString())
          .isEqualTo(type.matcher(source).results().count());
    }
  }

  @Test
  void articlesMatchTheirNouns() {
    Pattern wrong =
        Pattern.compile("\\b([Aa] (\\{@\\w+ )?[AEIO]|[Aa]n (\\{@\\w+ )?[BCDGJKPQTVWYZ])");
    for (Path file : GeneratedSources.all()) {
      assertThat(GeneratedSources.read(file)).as(file.toString()).doesNotContainPattern(wrong);
    }
  }

  @Test
  void proseIsFilledToTheMargin() {
    Pattern shortLine = Pattern.compile("\\n +\\* ([a-z]{1,20})\\n +\\* [a-z]");
    for (Path file : GeneratedSources.all()) {
      assertThat(GeneratedSources.read(file)).as(file.toString()).doesNotContainPattern(shortLine);
    }
  }

  private static List<String> complaints(List<Path> files) throws CheckstyleException {
    List<String> complaints = new ArrayList<>();
    Checker checker = new Checker();
    try {
      checker.setModuleClassLoader(Checker.class.getClassLoader());
      checker.configure(
          ConfigurationLoader.loadConfiguration(
              GeneratedSourcesTest.class.getResource("/generated-code.xml").toString(),
              new PropertiesExpander(new Properties())));
      checker.addListener(new Collector(complaints));
      checker.process(files.stream().map(Path::toFile).toList());
    } finally {
      checker.destroy();
    }
    return complaints;
  }

  /** Collects each violation as a line in the format of compilers. */
  private record Collector(List<String> complaints) implements AuditListener {
    @Override
    public void addError(AuditEvent event) {
      complaints.add(
          new File(event.getFileName()).getName()
              + ":"
              + event.getLine()
              + ": "
              + event.getMessage());
    }

    @Override
    public void addException(AuditEvent event, Throwable thrown) {
      complaints.add(event.getFileName() + ": " + thrown);
    }

    @Override
    public void auditStarted(AuditEvent event) {}

    @Override
    public void auditFinished(AuditEvent event) {}

    @Override
    public void fileStarted(AuditEvent event) {}

    @Override
    public void fileFinished(AuditEvent event) {}
  }
}
