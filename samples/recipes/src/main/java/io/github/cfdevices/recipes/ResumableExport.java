package io.github.cfdevices.recipes;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.Page;
import io.github.cfdevices.Paged;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.model.Device;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** Exports all devices to a file. A run continues where the one before was killed. */
public final class ResumableExport {
  private ResumableExport() {}

  /** Arguments: the base URL, the account ID and the folder of the files. */
  public static void main(String[] args) throws IOException {
    Credentials token = Credentials.apiToken(System.getenv("CLOUDFLARE_API_TOKEN"));
    try (CloudflareClient client =
        CloudflareClient.builder().baseUrl(args[0]).accountId(args[1]).credentials(token).build()) {
      export(DevicesApi.create(client).list(), Path.of(args[2]));
    }
  }

  static void export(Paged<Device> devices, Path folder) throws IOException {
    Path file = folder.resolve("devices.tsv");
    Path token = folder.resolve("next-page");
    byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    int length = bytes.length;
    while (length > 0 && bytes[length - 1] != '\n') { // An incomplete line, or half a character.
      length--;
    }
    try (FileChannel end =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      end.truncate(length);
    }
    Set<String> ids = new HashSet<>();
    String lines = new String(bytes, 0, length, StandardCharsets.UTF_8);
    lines.lines().forEach(line -> ids.add(line.substring(0, line.indexOf('\t'))));
    for (Page<Device> page :
        Files.exists(token) ? devices.byPage(Files.readString(token)) : devices.byPage()) {
      StringBuilder added = new StringBuilder();
      for (Device device : page.items()) {
        if (ids.add(device.id())) { // False if a run was killed after it had written the page.
          String name = device.name().replaceAll("\\p{Cntrl}", " "); // Such as a line break.
          added.append(device.id()).append('\t').append(name).append('\n');
        }
      }
      Files.writeString(file, added, StandardOpenOption.APPEND);
      if (page.next() != null) { // Stored after the page, and replaced as a whole.
        Path next = Files.writeString(folder.resolve("next-page.new"), page.next());
        Files.move(next, token, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    Files.deleteIfExists(token); // The next run starts from the first page.
  }
}
