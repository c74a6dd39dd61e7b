package io.github.cfdevices.http;

import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;

/** How a call can end. */
public enum Ending {
  SUCCESS(120, TestAnswer.good()),
  NOT_FOUND(10, TestAnswer.refusal(404, null)),
  UNAVAILABLE(10, TestAnswer.refusal(503, null)),
  RESET(10, TestAnswer.at(SocketPolicy.DISCONNECT_AFTER_REQUEST)),
  RESET_IN_BODY(10, TestAnswer.at(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY)),
  HTML(10, TestAnswer.good().setBody("<html>")),
  NO_GZIP(10, TestAnswer.good().setHeader("Content-Encoding", "gzip")),
  CUT_GZIP(10, TestAnswer.zippedWithout(9)),
  SILENCE(2, TestAnswer.at(SocketPolicy.NO_RESPONSE)),
  DEADLINE(1, TestAnswer.at(SocketPolicy.NO_RESPONSE)),
  GIVEN_UP_AT_ONCE(10, TestAnswer.good()),
  GIVEN_UP_ON_ARRIVAL(5, TestAnswer.at(SocketPolicy.NO_RESPONSE)),
  GIVEN_UP_IN_BODY(5, TestAnswer.withLength(1000)),
  GIVEN_UP_WHILE_WAITING(10, TestAnswer.refusal(500, null));

  private static final int ALL = share(values().length);

  private final int weight;

  @SuppressWarnings("ImmutableEnumChecker") // Only clones of it are handed out.
  private final MockResponse response;

  Ending(int weight, MockResponse response) {
    this.weight = weight;
    this.response = response;
  }

  /** Returns an ending for a number from 0 up to 1, each as often as it is wanted. */
  public static Ending at(double chance) {
    int count = 1;
    while (share(count) <= chance * ALL) {
      count++;
    }
    return values()[count - 1];
  }

  public MockResponse response() {
    return response.clone();
  }

  private static int share(int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values()[i].weight;
    }
    return sum;
  }
}
