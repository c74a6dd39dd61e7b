package io.github.cfdevices.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records each request, and responds with the next scripted response, the response of the router or
 * the example of the document.
 */
final class FakeApi {
  final Script script = new Script();

  private final Router router;
  private final ExampleRoutes examples;
  private final Duration latency;
  private final @Nullable FakeQuota quota;
  private final List<ReceivedRequest> requests = new ArrayList<>();
  private int responses;

  FakeApi(Router router, ExampleRoutes examples, Duration latency, @Nullable FakeQuota quota) {
    this.router = router;
    this.examples = examples;
    this.latency = latency;
    this.quota = quota;
  }

  ServerResponse respond(ReceivedRequest request) {
    String ray;
    synchronized (requests) {
      requests.add(request);
      ray = Seed.hex(responses++, 40) + "-LIS";
    }
    FakeResponse scripted = script.next(request);
    ServerResponse response =
        scripted == null ? own(request) : scripted.respond(() -> own(request));
    return response
        .defaultHeader("Server", "cloudflare")
        .defaultHeader("cf-ray", ray)
        .delayed(latency);
  }

  List<ReceivedRequest> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  void forgetRequests() {
    synchronized (requests) {
      requests.clear();
    }
  }

  private ServerResponse own(ReceivedRequest request) {
    if (quota == null) {
      return handle(request)
          .header("Ratelimit", "\"default\";r=1199;t=300")
          .header("Ratelimit-Policy", "\"default\";q=1200;w=300");
    }
    FakeQuota.Ruling ruling = quota.count();
    return ruling.report(ruling.isAccepted() ? handle(request) : ruling.rejection());
  }

  private ServerResponse handle(ReceivedRequest request) {
    ServerResponse response;
    try {
      List<String> segments = Router.segmentsBelowBase(request);
      ExampleRoutes.ExampleRoute example = examples.find(request.method(), segments);
      response =
          example == null || router.implementsRoute(example)
              ? Envelope.success(router.handle(request))
              : examples.respond(example, request, segments);
    } catch (Refusal refusal) {
      response = Envelope.failure(refusal);
    } catch (RuntimeException e) {
      // Reports a bug of the fake as a response, not as a closed connection.
      response = Envelope.failure(Refusal.of(500, Refusal.FAKE_FAILED, "the fake failed: " + e));
    }
    return response;
  }
}
