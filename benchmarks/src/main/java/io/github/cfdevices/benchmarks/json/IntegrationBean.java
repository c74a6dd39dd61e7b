package io.github.cfdevices.benchmarks.json;

/** An integration as a typical class for libraries that bind to fields. */
public final class IntegrationBean {
  public String name = "CrowdStrike";
  public String type = "crowdstrike_s2s";
  public String interval = "1h";
  public Config config = new Config();

  /** The config for CrowdStrike. */
  public static final class Config {
    public String apiUrl = "https://api.crowdstrike.example.com";
    public String clientId = "example-client-id";
    public String clientSecret = "example-secret";
    public String customerId = "example-customer";
  }
}
