package io.github.cfdevices.demo;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.rx.DevicesRx;
import java.io.PrintStream;

/** Shows an error of the API, and an invalid argument that is rejected before anything is sent. */
final class ErrorTour {
  private static final String UNKNOWN_DEVICE = "00000000-0000-0000-0000-000000000000";

  private final DevicesRx devices;
  private final PrintStream out;

  ErrorTour(DevicesRx devices, PrintStream out) {
    this.devices = devices;
    this.out = out;
  }

  void run() {
    out.println("\nFailures by type of exception:");
    show(UNKNOWN_DEVICE);
    show("..");
  }

  private void show(String deviceId) {
    try {
      out.println("  found " + devices.get(deviceId).blockingGet().name());
    } catch (ApiException e) {
      out.println("  rejected by the API: " + e.getMessage());
    } catch (InvalidInputException e) {
      out.println("  nothing was sent: " + e.getMessage());
    } catch (CloudflareException e) {
      out.println("  no usable response: " + e.getMessage());
    }
  }
}
