package io.github.cfdevices.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;

/**
 * An API that answers as the id of a thing says, such as {@code HTML-17}. A list whose search is
 * such an id ends so at its fourth page.
 */
public final class MixedApi extends Dispatcher implements CallListener {
  private static final int LAST_PAGE = 3;

  private final Map<String, CancellationSlot> handles = new ConcurrentHashMap<>();
  private final ManualScheduler scheduler;
  private final Duration deadline;

  public MixedApi(ManualScheduler scheduler, Duration deadline) {
    this.scheduler = scheduler;
    this.deadline = deadline;
  }

  public static String id(Ending ending, int number) {
    return ending + "-" + number;
  }

  /** Names what gives up the calls about an id, when it is time to. */
  public void sent(String id, Cancelable handle) {
    handle(id).set(handle);
    if (ending(id) == Ending.GIVEN_UP_AT_ONCE) {
      handle(id).cancel();
    }
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    HttpUrl url = request.getRequestUrl();
    String search = url.queryParameter("search");
    String cursor = url.queryParameter("cursor");
    int page = cursor == null ? 0 : Integer.parseInt(cursor);
    if (search != null && (page < LAST_PAGE || ending(search) == Ending.SUCCESS)) {
      String next = page == LAST_PAGE ? "" : Integer.toString(page + 1);
      return TestAnswer.page(next, "a", "b", "c");
    }
    return end(search == null ? url.pathSegments().get(url.pathSize() - 1) : search);
  }

  private MockResponse end(String id) {
    Ending ending = ending(id);
    switch (ending) {
      case GIVEN_UP_ON_ARRIVAL, GIVEN_UP_IN_BODY -> handle(id).cancel();
      case DEADLINE -> scheduler.advance(deadline);
      default -> {}
    }
    return ending.response();
  }

  @Override
  public void retryScheduled(CallEvent event) {
    String search = event.request().url().queryParameter("search");
    String id = search == null ? event.path().substring(event.path().lastIndexOf('/') + 1) : search;
    if (ending(id) == Ending.GIVEN_UP_WHILE_WAITING) {
      handle(id).cancel();
    }
  }

  private CancellationSlot handle(String id) {
    return handles.computeIfAbsent(id, key -> new CancellationSlot());
  }

  private static Ending ending(String id) {
    return Ending.valueOf(id.substring(0, id.indexOf('-')));
  }
}
