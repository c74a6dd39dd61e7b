package io.github.cfdevices.apidiff;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.bucket4j.Bucket4jRateLimiter;
import io.github.cfdevices.kotlin.DevicesCoroutines;
import io.github.cfdevices.kotlin.runtime.PagedFlowsKt;
import io.github.cfdevices.micrometer.MicrometerListener;
import io.github.cfdevices.opentelemetry.OpenTelemetryListener;
import io.github.cfdevices.rx.DevicesRx;
import io.github.cfdevices.rx.runtime.PagedFlowable;
import io.github.cfdevices.templates.hints.InnerDiscriminator;
import io.github.cfdevices.testkit.FakeCloudflare;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An artifact that is deployed, found by one of its classes. */
enum Artifact {
  CORE("cfdevices-core", CloudflareClient.class),
  GENERATED("cfdevices-generated", DevicesApi.class),
  RX_RUNTIME("cfdevices-rx-runtime", PagedFlowable.class),
  RX("cfdevices-rx", DevicesRx.class),
  KOTLIN_RUNTIME("cfdevices-kotlin-runtime", PagedFlowsKt.class),
  KOTLIN("cfdevices-kotlin", DevicesCoroutines.class),
  MICROMETER("cfdevices-micrometer", MicrometerListener.class),
  OPENTELEMETRY("cfdevices-opentelemetry", OpenTelemetryListener.class),
  BUCKET4J("cfdevices-bucket4j", Bucket4jRateLimiter.class),
  TESTKIT("cfdevices-testkit", FakeCloudflare.class),
  TEMPLATES("cfdevices-templates", InnerDiscriminator.class);

  private final String id;
  private final Class<?> member;

  Artifact(String id, Class<?> member) {
    this.id = id;
    this.member = member;
  }

  String id() {
    return id;
  }

  /** Returns its jar, or its directory of classes if the build has not packaged it. */
  Path classes() {
    try {
      return Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  boolean isPackaged() {
    return Files.isRegularFile(classes());
  }

  /** Returns the directory of the module that builds it. */
  Path module() {
    Path folder = classes().getParent();
    while (folder != null && Files.notExists(folder.resolve("pom.xml"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new AssertionError(classes() + " is not of this build: run Maven with -am");
    }
    return folder;
  }

  /** Returns its class files, or the jar that contains them. */
  List<File> classFiles() throws IOException {
    if (isPackaged()) {
      return List.of(classes().toFile());
    }
    try (Stream<Path> files = Files.walk(classes())) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .sorted()
          .map(Path::toFile)
          .toList();
    }
  }

  Set<String> packages() throws IOException {
    if (!isPackaged()) {
      return packagesBelow(classes());
    }
    try (FileSystem jar = FileSystems.newFileSystem(classes())) {
      return packagesBelow(jar.getPath("/"));
    }
  }

  private static Set<String> packagesBelow(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> root.relativize(file).getParent().toString())
          .map(folder -> folder.replace('\\', '.').replace('/', '.'))
          .collect(Collectors.toSet());
    }
  }
}
