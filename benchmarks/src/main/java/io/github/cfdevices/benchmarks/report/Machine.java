package io.github.cfdevices.benchmarks.report;

import io.github.cfdevices.benchmarks.process.Node;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The machine that runs the benchmarks. */
final class Machine {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
  private static final long GIB = 1L << 30;

  private Machine() {}

  /** Returns the properties of this machine by name. */
  static Map<String, String> here() throws IOException, InterruptedException {
    com.sun.management.OperatingSystemMXBean system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Map<String, String> machine = new LinkedHashMap<>();
    machine.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    machine.put("cpu", cpu());
    machine.put("cores", Integer.toString(system.getAvailableProcessors()));
    machine.put("ram", system.getTotalMemorySize() / GIB + " GiB");
    machine.put("os", system.getName() + " " + system.getVersion());
    machine.put(
        "jdk", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    machine.put("node", Node.version());
    return machine;
  }

  private static String cpu() throws IOException {
    if (Files.notExists(CPU_INFO)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(CPU_INFO, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .orElse(System.getProperty("os.arch"));
    }
  }
}
