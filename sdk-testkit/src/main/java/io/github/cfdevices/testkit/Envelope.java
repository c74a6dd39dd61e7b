package io.github.cfdevices.testkit;

import io.github.cfdevices.json.RawJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds envelopes as the API does, with {@code result} first. */
final class Envelope {
  private Envelope() {}

  static ServerResponse success(Outcome outcome) {
    Map<String, @Nullable Object> envelope = envelope(outcome.result(), true, List.of());
    if (outcome.resultInfo() != null) {
      envelope.put("result_info", outcome.resultInfo());
    }
    return json(200, RawJson.of(envelope).text());
  }

  static ServerResponse failure(Refusal refusal) {
    return json(refusal.status, RawJson.of(envelope(null, false, refusal.errors)).text());
  }

  static ServerResponse json(int status, String body) {
    return ServerResponse.of(status, "application/json", body);
  }

  private static Map<String, @Nullable Object> envelope(
      @Nullable Object result, boolean success, List<Map<String, @Nullable Object>> errors) {
    return Json.object(
        "result", result, "success", success, "errors", errors, "messages", List.of());
  }
}
