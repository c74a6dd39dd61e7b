package io.github.cfdevices.android;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.ReceivedRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an app, in a JVM of its own, sent to a fake of the API and what it printed. */
record AppRun(List<String> requests, List<String> lines, int exitCode) {
  /** Runs an app that was shrunk. */
  static AppRun shrunk(App app, Path jar, FakeCloudflare fake) throws Exception {
    return run(app, jar.toString(), fake, "-Xlog:disable");
  }

  /** Runs an app as javac made it. */
  static AppRun unshrunk(App app, FakeCloudflare fake) throws Exception {
    return unshrunk(app, fake, "-Xlog:disable");
  }

  /** Runs an app as javac made it, in a JVM that logs each class that it loads to a file. */
  static AppRun logged(App app, FakeCloudflare fake, Path log) throws Exception {
    return unshrunk(app, fake, "-Xlog:class+load:file=" + log);
  }

  private static AppRun unshrunk(App app, FakeCloudflare fake, String option) throws Exception {
    String libraries =
        Stream.concat(Stream.of(Path.of("target", "classes")), app.libraries().stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    return run(app, libraries, fake, option);
  }

  /** Returns what the app printed, as the description of a check. */
  String output() {
    return String.join(System.lineSeparator(), lines);
  }

  private static AppRun run(App app, String classPath, FakeCloudflare fake, String option)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                option,
                "-Djava.net.preferIPv4Stack=true",
                "-cp",
                classPath,
                app.mainClass(),
                fake.url(),
                fake.accountId(),
                fake.apiToken())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    int exitCode = process.waitFor();
    List<String> requests = fake.requests().stream().map(AppRun::text).toList();
    return new AppRun(requests, output.lines().toList(), exitCode);
  }

  private static String text(ReceivedRequest request) {
    String query = request.query();
    String path = request.path().replaceFirst(".*/accounts/\\w+", "");
    String target = query == null ? path : path + "?" + query;
    return (request.method() + " " + target + " " + request.body()).stripTrailing();
  }
}
