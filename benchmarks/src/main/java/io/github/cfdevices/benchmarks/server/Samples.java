package io.github.cfdevices.benchmarks.server;

/** An item of each kind, with all properties that the API sends. */
final class Samples {
  static final String DEVICE =
      """
      {"id":"f174e90a-fafe-4643-bbbc-############","name":"Ana's ThinkPad ############",\
      "active_registrations":1,"created_at":"2025-02-14T13:17:00Z",\
      "updated_at":"2026-11-20T08:30:12.482193Z","last_seen_at":"2026-11-20T08:30:12.482193Z",\
      "deleted_at":null,"client_version":"2026.1.89.0","device_type":"linux",\
      "hardware_id":"4f6b6a1e-55d1-4b34-9d8c-############",\
      "last_seen_registration":{"policy":null},\
      "last_seen_user":{"id":"9a7f1c52-1f0e-4a5d-8a47-############",\
      "email":"ana.############@example.com","name":"Ana Sousa"},\
      "mac_address":"02:42:ac:11:00:02","manufacturer":"LENOVO","model":"ThinkPad X1 Carbon",\
      "os_version":"6.8.0","os_version_extra":"Ubuntu 24.04","public_ip":"203.0.113.27",\
      "serial_number":"PF-############","tags":{"team":"engineering","site":"lisbon"}}""";

  static final String ISP =
      """
      {"test_id":"8f4c2a90-3d1b-4c6e-9a57-000000000001",\
      "test_result_id":"2b9e7d14-6a03-4f58-b1c2-############",\
      "time_start":"2026-11-20T08:30:12Z","ip":{"address":"198.51.100.7","asn":64496,\
      "aso":"Example Networks","location":{"city":"Lisbon","country_iso":"PT",\
      "state_iso":"PT-11","zip":"1000-001"},"name":"host-############.example.net",\
      "netmask":"198.51.100.0/24","version":1}}""";

  private Samples() {}
}
