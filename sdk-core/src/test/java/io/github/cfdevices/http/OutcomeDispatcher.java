package io.github.cfdevices.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;

/**
 * Responds as the ID of a thing requests, such as {@code HTML-17}. A list whose search is such an
 * ID has this outcome at its fourth page.
 */
public final class OutcomeDispatcher extends Dispatcher implements CallListener {
  private static final int LAST_PAGE = 3;

  private final Map<String, CancellationSlot> handles = new ConcurrentHashMap<>();
  private final ManualScheduler scheduler;
  private final Duration deadline;

  public OutcomeDispatcher(ManualScheduler scheduler, Duration deadline) {
    this.scheduler = scheduler;
    this.deadline = deadline;
  }

  public static String id(CallOutcome outcome, int number) {
    return outcome + "-" + number;
  }

  /** Sets the handle that cancels the call for an ID. */
  public void sent(String id, Cancelable handle) {
    handle(id).set(handle);
    if (outcome(id) == CallOutcome.CANCELED_AT_ONCE) {
      handle(id).cancel();
    }
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    HttpUrl url = request.getRequestUrl();
    String search = url.queryParameter("search");
    String cursor = url.queryParameter("cursor");
    int page = cursor == null ? 0 : Integer.parseInt(cursor);
    if (search != null && (page < LAST_PAGE || outcome(search) == CallOutcome.SUCCESS)) {
      String next = page == LAST_PAGE ? "" : Integer.toString(page + 1);
      return MockResponses.page(next, "a", "b", "c");
    }
    return end(search == null ? url.pathSegments().get(url.pathSize() - 1) : search);
  }

  private MockResponse end(String id) {
    CallOutcome outcome = outcome(id);
    switch (outcome) {
      case CANCELED_ON_ARRIVAL, CANCELED_IN_BODY -> handle(id).cancel();
      case TOTAL_TIMEOUT -> scheduler.advance(deadline);
      default -> {}
    }
    return outcome.response();
  }

  @Override
  public void retryScheduled(CallEvent event) {
    String search = event.request().url().queryParameter("search");
    String id = search == null ? event.path().substring(event.path().lastIndexOf('/') + 1) : search;
    if (outcome(id) == CallOutcome.CANCELED_DURING_BACKOFF) {
      handle(id).cancel();
    }
  }

  private CancellationSlot handle(String id) {
    return handles.computeIfAbsent(id, key -> new CancellationSlot());
  }

  private static CallOutcome outcome(String id) {
    return CallOutcome.valueOf(id.substring(0, id.indexOf('-')));
  }
}
