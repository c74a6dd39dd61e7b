package io.github.cfdevices.http;

import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;

/** An outcome of a call, with the response that leads to it. */
public enum CallOutcome {
  SUCCESS(120, MockResponses.good()),
  NOT_FOUND(10, MockResponses.refusal(404, null)),
  UNAVAILABLE(10, MockResponses.refusal(503, null)),
  RESET(10, MockResponses.at(SocketPolicy.DISCONNECT_AFTER_REQUEST)),
  RESET_IN_BODY(10, MockResponses.at(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY)),
  HTML(10, MockResponses.good().setBody("<html>")),
  NOT_GZIP(10, MockResponses.good().setHeader("Content-Encoding", "gzip")),
  TRUNCATED_GZIP(10, MockResponses.zippedWithout(9)),
  NO_RESPONSE(2, MockResponses.at(SocketPolicy.NO_RESPONSE)),
  TOTAL_TIMEOUT(1, MockResponses.at(SocketPolicy.NO_RESPONSE)),
  CANCELED_AT_ONCE(10, MockResponses.good()),
  CANCELED_ON_ARRIVAL(5, MockResponses.at(SocketPolicy.NO_RESPONSE)),
  CANCELED_IN_BODY(5, MockResponses.withLength(1000)),
  CANCELED_DURING_BACKOFF(10, MockResponses.refusal(500, null));

  private static final int TOTAL_WEIGHT = weightOfFirst(values().length);

  private final int weight;

  @SuppressWarnings("ImmutableEnumChecker") // Only clones of it are handed out.
  private final MockResponse response;

  CallOutcome(int weight, MockResponse response) {
    this.weight = weight;
    this.response = response;
  }

  /** Returns an outcome for a random number in [0, 1), with a probability as its weight says. */
  public static CallOutcome at(double random) {
    int count = 1;
    while (weightOfFirst(count) <= random * TOTAL_WEIGHT) {
      count++;
    }
    return values()[count - 1];
  }

  public MockResponse response() {
    return response.clone();
  }

  private static int weightOfFirst(int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values()[i].weight;
    }
    return sum;
  }
}
