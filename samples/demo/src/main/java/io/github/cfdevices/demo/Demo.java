package io.github.cfdevices.demo;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.rx.CloudflareRx;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Runs the main features of the SDK against an embedded fake, or against the real API if the
 * environment contains an API token. It changes nothing there unless {@code --write} is given.
 */
public final class Demo {
  private static final String USAGE =
      """
      usage: ./demo [--write]

      The demo runs against a fake of the API on this machine. If CLOUDFLARE_API_TOKEN and
      CLOUDFLARE_ACCOUNT_ID are set, it reads from the real API. --write also creates, edits
      and deletes a posture rule and an integration there.
      """;

  private Demo() {}

  /** Runs the demo; exits with status 1 if a call fails unexpectedly. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean write = List.of(args).equals(List.of("--write"));
    if (args.length > 0 && !write) {
      out.print(USAGE);
      System.exit(List.of(args).contains("--help") ? 0 : 2);
    }
    try (Target target = Target.choose(System.getenv(), write)) {
      run(target, out);
    } catch (CloudflareException e) {
      out.println("The demo failed: " + e.getMessage());
      System.exit(1);
    }
  }

  /** Runs all parts one after the other. A real app would subscribe instead of waiting. */
  static void run(Target target, PrintStream out) {
    CloudflareRx cloudflare = target.cloudflare();
    out.println("Using " + target.description() + ".");
    List<Device> found = new DeviceTour(cloudflare.devices(), out).run();
    if (!found.isEmpty()) {
      new IspTour(cloudflare.deviceIsps(), out).run(found.get(0));
    }
    if (target.writable()) {
      new RuleTour(cloudflare.postureRules(), out).run();
      new IntegrationTour(cloudflare.postureIntegrations(), out).run();
    } else {
      out.println("\nSkipped rules and integrations; run with --write to create and delete some.");
    }
    new ErrorTour(cloudflare.devices(), out).run();
  }
}
