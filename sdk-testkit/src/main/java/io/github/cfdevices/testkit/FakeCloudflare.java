package io.github.cfdevices.testkit;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.json.RawJson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stateful fake of the API, on a free port of 127.0.0.1. Operations of the document that it does
 * not implement respond with the example of the document.
 *
 * <pre>{@code
 * try (FakeCloudflare fake = FakeCloudflare.builder().devices(2_000).start()) {
 *   CloudflareClient client = fake.newClient();
 *   fake.enqueue("GET", "/devices/physical-devices", FakeResponse.own(), FakeResponse.html(502));
 *   ... // the first page arrives, the second fails
 * }
 * }</pre>
 */
public final class FakeCloudflare implements AutoCloseable {
  private final Access access;
  private final DeviceStore devices;
  private final PostureStore rules = new PostureStore(41, "device posture rule not found");
  private final PostureStore integrations =
      new PostureStore(42, "device posture integration not found");
  private final FakeApi api;
  private final LoopbackServer server;

  private FakeCloudflare(Builder builder) {
    access = builder.access;
    Instant now = builder.clock.instant();
    devices = new DeviceStore(builder.devices, now);
    if (builder.posture) {
      integrations.addAll("integrations.json");
      rules.addAll("rules.json");
    }
    Router router =
        new Router(
            access,
            new Devices(devices, builder.clock),
            new Isps(devices, builder.ispsPerDevice, now),
            new Rules(rules, new HiddenMembers(builder.hidden)),
            new Integrations(integrations));
    ExampleRoutes examples = new ExampleRoutes(access, DocumentedOperations.ALL);
    api = new FakeApi(router, examples, builder.latency, builder.quota);
    server = LoopbackServer.start(api::respond);
  }

  /** Starts a fake with 25 devices; {@code list()} returns 24 of them. */
  public static FakeCloudflare start() {
    return builder().start();
  }

  /** Returns a builder; by default the fake has 25 devices, see {@link Builder#devices}. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new client for this fake, with its API token and account. The caller closes it. */
  public CloudflareClient newClient() {
    return clientBuilder().build();
  }

  /** Returns a builder of a client for this fake, with its URL, API token and account. */
  public CloudflareClient.Builder clientBuilder() {
    return CloudflareClient.builder()
        .baseUrl(url())
        .credentials(Credentials.apiToken(apiToken()))
        .accountId(accountId());
  }

  /** Returns the base URL, {@code http://127.0.0.1:port/client/v4/}. */
  public String url() {
    return "http://127.0.0.1:" + server.port() + "/client/v4/";
  }

  /** Returns the ID of the only account. */
  public String accountId() {
    return access.accountId();
  }

  /** Returns the API token that the fake accepts. */
  public String apiToken() {
    return access.apiToken();
  }

  /** Returns the email address that the fake accepts together with {@link #apiKey()}. */
  public String email() {
    return access.email();
  }

  /** Returns the API key that the fake accepts together with {@link #email()}. */
  public String apiKey() {
    return access.apiKey();
  }

  /** Returns the user service key that the fake accepts. */
  public String userServiceKey() {
    return access.userServiceKey();
  }

  /** Enqueues responses to the next requests of any kind. */
  public void enqueue(FakeResponse... responses) {
    api.script.add(request -> true, responses);
  }

  /**
   * Enqueues responses to the next requests with a method and a path.
   *
   * @param path the path below the account, such as {@code /devices/posture/*}, in which {@code *}
   *     matches any string within one segment
   */
  public void enqueue(String method, String path, FakeResponse... responses) {
    api.script.add(Script.requests(method, path), responses);
  }

  /** Returns the number of enqueued responses that no request has received yet. */
  public int pendingResponses() {
    return api.script.pending();
  }

  /** Returns all received requests, in order. */
  public List<ReceivedRequest> requests() {
    return api.requests();
  }

  /** Clears the received requests. */
  public void clearRequests() {
    api.forgetRequests();
  }

  /**
   * Adds a device after the others and returns its ID.
   *
   * @param device a JSON object; missing members that the API requires get values
   */
  public String addDevice(RawJson device) {
    synchronized (devices) {
      return devices.add(device);
    }
  }

  /**
   * Adds a posture rule without checks, and returns its ID. The real server has rules that it would
   * reject in a request.
   */
  public String addRule(RawJson rule) {
    return String.valueOf(rules.add(Json.members(rule.value())).get("id"));
  }

  /** Adds a posture integration without checks, and returns its ID. */
  public String addIntegration(RawJson integration) {
    return String.valueOf(integrations.add(Json.members(integration.value())).get("id"));
  }

  /** Closes the server and its connections. */
  @Override
  public void close() {
    server.close();
  }

  /** Configures and starts fakes. */
  public static final class Builder {
    private int devices = 25;
    private int ispsPerDevice = 25;
    private boolean posture = true;
    private Set<String> hidden = Set.of();
    private Duration latency = Duration.ZERO;
    private @Nullable FakeQuota quota;
    private Clock clock = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
    private Access access =
        new Access(
            "023e105f4ecef8ad9ca31a8372d0c353",
            "fake-api-token",
            "admin@example.com",
            "fake-api-key",
            "v1.0-fake-user-service-key");

    private Builder() {}

    /**
     * Sets the number of devices; 25 by default. Every twentieth device has no active registration.
     * As in the API, a list contains only devices with active registrations unless {@code
     * active_registrations} is set: {@code list()} returns 24 of 25 devices, and {@code
     * activeRegistrations(ActiveRegistrationsFilter.INCLUDE)} returns all. Devices are generated
     * when they are requested, so that 100,000 need no memory.
     */
    public Builder devices(int count) {
      this.devices = checked("devices", count);
      return this;
    }

    /** Sets the number of ISPs of each device. */
    public Builder ispsPerDevice(int count) {
      this.ispsPerDevice = checked("ispsPerDevice", count);
      return this;
    }

    /** Omits the initial posture rules and integrations, one of each type. */
    public Builder withoutPosture() {
      this.posture = false;
      return this;
    }

    /**
     * Omits members of posture rules from responses although they are stored, as the API does with
     * some of them. A PUT without them removes them.
     *
     * @param members the paths of members, such as {@code input.version}
     */
    public Builder hideRuleMembers(String... members) {
      this.hidden = Set.of(members);
      return this;
    }

    /** Sets the delay of each response. */
    public Builder latency(Duration latency) {
      this.latency = latency;
      return this;
    }

    /** Sets the quota that the fake enforces; by default every request is accepted. */
    public Builder quota(FakeQuota quota) {
      this.quota = quota;
      return this;
    }

    /**
     * Sets the clock of all timestamps; seeded ones are before its time at the start. By default
     * the time is fixed.
     */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /** Sets the ID of the account, 32 hexadecimal digits. */
    public Builder accountId(String accountId) {
      if (!accountId.matches("[0-9a-f]{32}")) {
        throw new IllegalArgumentException("accountId must be 32 hexadecimal digits");
      }
      this.access = access.withAccountId(accountId);
      return this;
    }

    /** Sets the API token that the fake accepts. */
    public Builder apiToken(String apiToken) {
      this.access = access.withApiToken(apiToken);
      return this;
    }

    /** Starts the fake. */
    public FakeCloudflare start() {
      return new FakeCloudflare(this);
    }

    private static int checked(String name, int count) {
      if (count < 0) {
        throw new IllegalArgumentException(name + " must not be negative");
      }
      return count;
    }
  }
}
