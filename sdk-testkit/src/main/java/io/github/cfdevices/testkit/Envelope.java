package io.github.cfdevices.testkit;

import io.github.cfdevices.json.RawJson;
import java.util.List;
import java.util.Map;
import okhttp3.mockwebserver.MockResponse;
import org.jspecify.annotations.Nullable;

/** Builds envelopes as the API does, with {@code result} first. */
final class Envelope {
  private Envelope() {}

  static MockResponse success(Outcome outcome) {
    Map<String, @Nullable Object> envelope = envelope(outcome.result(), true, List.of());
    if (outcome.resultInfo() != null) {
      envelope.put("result_info", outcome.resultInfo());
    }
    return json(200, RawJson.of(envelope).text());
  }

  static MockResponse failure(Refusal refusal) {
    return json(refusal.status, RawJson.of(envelope(null, false, refusal.errors)).text());
  }

  static MockResponse json(int status, String body) {
    return body(status, "application/json", body);
  }

  static MockResponse body(int status, String contentType, String body) {
    return new MockResponse()
        .setResponseCode(status)
        .setHeader("Content-Type", contentType)
        .setBody(body);
  }

  private static Map<String, @Nullable Object> envelope(
      @Nullable Object result, boolean success, List<Map<String, @Nullable Object>> errors) {
    return Json.object(
        "result", result, "success", success, "errors", errors, "messages", List.of());
  }
}
