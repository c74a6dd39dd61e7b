package io.github.cfdevices.benchmarks.json;

import java.util.List;

/** A posture rule as a typical class for libraries that bind to fields. */
public final class RuleBean {
  public String name = "Corporate marker file";
  public String type = "file";
  public String description = "Put there by the installer";
  public String schedule = "5m";
  public String expiration = "1h";
  public List<Match> match = List.of(new Match());
  public FileInput input = new FileInput();

  /** A platform. */
  public static final class Match {
    public String platform = "windows";
  }

  /** A file. */
  public static final class FileInput {
    public String operatingSystem = "windows";
    public String path = "/opt/corp/marker.txt";
    public boolean exists = true;
    public String sha256 = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03";
  }
}
