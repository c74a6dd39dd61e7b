package io.github.cfdevices.benchmarks.process;

import java.util.List;
import java.util.stream.Stream;

/** The clients on the JVM, each with only the JARs that it needs. */
public enum Jvm {
  CFDEVICES(Jars.CFDEVICES),
  CFDEVICES_RX(Stream.concat(Jars.CFDEVICES.stream(), Jars.RX.stream()).toList()),
  CFDEVICES_BUCKET4J(Stream.concat(Jars.CFDEVICES.stream(), Jars.BUCKET4J.stream()).toList()),
  CFDEVICES_OPENTELEMETRY(
      Stream.concat(Jars.CFDEVICES.stream(), Jars.OPENTELEMETRY.stream()).toList()),
  FLOOR(Jars.FLOOR),
  OKHTTP_GSON(Jars.OKHTTP_GSON),
  NATIVE(Jars.NATIVE);

  private final String classPath;

  Jvm(List<String> jars) {
    this.classPath = ClassPath.of(jars);
  }

  /** Returns a program with this client. */
  public JavaCommand command(Class<?> program, Object... arguments) {
    return JavaCommand.of(program, classPath, arguments);
  }

  /** The prefixes of the JARs' names. */
  private static final class Jars {
    static final List<String> FLOOR = List.of("okhttp-", "okio-", "kotlin-stdlib", "moshi-");
    static final List<String> CFDEVICES =
        Stream.concat(
                FLOOR.stream(),
                Stream.of("cfdevices-core", "cfdevices-generated", "retrofit-", "jspecify-"))
            .toList();
    static final List<String> RX = List.of("cfdevices-rx", "rxjava-", "reactive-streams-");
    static final List<String> BUCKET4J =
        List.of(
            "cfdevices-bucket4j",
            "bucket4j",
            "lettuce-",
            "redis-authx-",
            "netty-",
            "reactor-",
            "reactive-streams-",
            "slf4j-");
    static final List<String> OPENTELEMETRY = List.of("cfdevices-opentelemetry", "opentelemetry-");
    static final List<String> OKHTTP_GSON =
        List.of(
            "cfdevices-benchmarks-okhttp-gson",
            "okhttp-",
            "okio-",
            "kotlin-stdlib",
            "logging-interceptor-",
            "gson-",
            "commons-lang3-",
            "jackson-databind-nullable-",
            "jakarta.ws.rs-api-",
            "jsr305-");
    static final List<String> NATIVE =
        List.of("cfdevices-benchmarks-native", "jackson-", "jsr305-");

    private Jars() {}
  }
}
