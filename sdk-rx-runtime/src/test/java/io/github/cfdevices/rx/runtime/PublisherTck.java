package io.github.cfdevices.rx.runtime;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.Paged;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Function;
import okhttp3.EventListener;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.AfterMethod;

/** The TCK of Reactive Streams, for lists whose responses arrive on worker threads. */
public abstract class PublisherTck<T> extends PublisherVerification<T> {
  private static final long SIGNAL_MILLIS = 2000;
  private static final long SILENCE_MILLIS = 50;
  private static final long UNREACHABLE_MILLIS = 1000;

  private final Queue<CloudflareClient> clients = new ArrayDeque<>();

  PublisherTck() {
    super(new TestEnvironment(SIGNAL_MILLIS, SILENCE_MILLIS), UNREACHABLE_MILLIS);
  }

  /** Returns the list under test. */
  abstract Publisher<T> publisher(TestService service);

  /** Returns the number of pages for a number of elements. */
  abstract long pages(long elements);

  @Override
  public final Publisher<T> createPublisher(long elements) {
    long pages = pages(elements);
    return publisher(service(name -> answer(name, elements, pages)));
  }

  /** Fails before any demand, because the first page is prefetched. */
  @Override
  public final Publisher<T> createFailedPublisher() {
    return failed(
        PagedFlowable.of(Paged.byCursor(service(name -> CannedResponse.failure(403))::byCursor))
            .prefetch(1));
  }

  abstract Publisher<T> failed(PagedFlowable<String> flow);

  @AfterMethod
  public void closeClients() {
    clients.forEach(CloudflareClient::close);
    clients.clear();
  }

  private TestService service(Function<String, CannedResponse> answers) {
    CloudflareClient client = InMemoryApi.builder(EventListener.NONE, answers).build();
    clients.add(client);
    return client.create(TestService.class);
  }

  /** Returns a page of two items, or one at the end of an odd number of them. */
  private static CannedResponse answer(String name, long elements, long pages) {
    boolean numbered = Character.isDigit(name.charAt(0));
    long page = name.equals("first") ? 1 : Long.parseLong(numbered ? name : name.substring(1));
    String items = page + "a " + page + "b";
    if (page >= pages) {
      items = elements == 0 ? "" : elements % 2 == 1 ? page + "a" : items;
    }
    return numbered
        ? CannedResponse.numberedPage(items, page, pages)
        : CannedResponse.cursorPage(items, page < pages ? "c" + (page + 1) : "");
  }
}
