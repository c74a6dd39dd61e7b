package io.github.cfdevices.testkit;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ISPs of the traceroutes of a device, each generated from its index. */
final class IspSeeds {
  private static final int SECONDS_APART = 1_200;
  private static final String REDACTED = "REDACTED";

  private static final List<Network> NETWORKS =
      List.of(
          new Network(13335, "CLOUDFLARENET", "198.51.100.", "San Francisco", "US", "CA", "94107"),
          new Network(64496, "EXAMPLE-CABLE", "203.0.113.", "Lisboa", "PT", "11", "1000-205"),
          new Network(65550, "Exemple Télécom SA", "192.0.2.", "Genève", "CH", "GE", "1201"),
          // A 32-bit AS number above the largest int.
          new Network(4_200_000_123L, "PRIVATE-AS", "198.18.0.", "Austin", "US", "TX", "73301"));

  private IspSeeds() {}

  static Instant time(String device, int index, Instant now) {
    long jitter = Seed.below(SECONDS_APART, index, device.hashCode());
    return now.minus((long) index * SECONDS_APART + jitter, SECONDS);
  }

  static Map<String, @Nullable Object> isp(String device, int index, Instant now) {
    int hash = device.hashCode();
    Map<String, @Nullable Object> isp =
        Json.object(
            "test_id", Seed.uuid(hash % 5, 30),
            "test_result_id", Seed.uuid(index, hash),
            "time_start", time(device, index, now).toString());
    if (index % 12 != 11) {
      isp.put("ip", ip(index, hash));
    }
    return isp;
  }

  private static Map<String, @Nullable Object> ip(int index, int hash) {
    Network network = Seed.pick(NETWORKS, index, hash);
    String host = String.valueOf(Seed.below(256, index, hash + 1L));
    // Without permission to see personal data, the API sends this string instead.
    boolean redacted = index % 10 == 9;
    boolean v6 = index % 5 == 3;
    String address = v6 ? "2001:db8::" + Integer.toHexString(index) : network.prefix() + host;
    return Json.object(
        "address", redacted ? REDACTED : address,
        "asn", network.asn(),
        "aso", network.aso(),
        "location", location(network, redacted),
        "name", redacted ? REDACTED : "gw" + host + ".example.net",
        "netmask", redacted ? REDACTED : v6 ? "ffff:ffff::" : "255.255.255.0",
        "version", index % 17 == 16 ? 0 : v6 ? 2 : 1);
  }

  private static Map<String, @Nullable Object> location(Network network, boolean redacted) {
    return Json.object(
        "city", redacted ? REDACTED : network.city(),
        "country_iso", redacted ? REDACTED : network.country(),
        "state_iso", redacted ? REDACTED : network.state(),
        "zip", redacted ? REDACTED : network.zip());
  }

  private record Network(
      long asn, String aso, String prefix, String city, String country, String state, String zip) {}
}
