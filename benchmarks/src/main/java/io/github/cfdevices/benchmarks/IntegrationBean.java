package io.github.cfdevices.benchmarks;

/** A request with an integration as one would write it for a library that reads fields. */
public final class IntegrationBean {
  public String name = "CrowdStrike";
  public String type = "crowdstrike_s2s";
  public String interval = "1h";
  public Config config = new Config();

  /** What CrowdStrike needs. */
  public static final class Config {
    public String apiUrl = "https://api.crowdstrike.example.com";
    public String clientId = "example-client-id";
    public String clientSecret = "example-secret";
    public String customerId = "example-customer";
  }
}
