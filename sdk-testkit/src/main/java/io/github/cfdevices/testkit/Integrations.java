package io.github.cfdevices.testkit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The posture integrations. Their secrets are kept and never answered. */
final class Integrations {
  private final PostureStore store;

  Integrations(PostureStore store) {
    this.store = store;
  }

  Outcome list(ReceivedRequest request, String unused) {
    List<Map<String, @Nullable Object>> integrations =
        store.all().stream().map(Integrations::answer).toList();
    int count = integrations.size();
    return new Outcome(
        integrations,
        Json.object("count", count, "page", 1, "per_page", count, "total_count", count));
  }

  Outcome create(ReceivedRequest request, String unused) {
    return Outcome.of(answer(store.add(IntegrationCheck.created(request))));
  }

  Outcome get(ReceivedRequest request, String id) {
    return Outcome.of(answer(store.get(id)));
  }

  Outcome update(ReceivedRequest request, String id) {
    synchronized (store) {
      Map<String, @Nullable Object> integration = IntegrationCheck.updated(request, store.get(id));
      store.replace(id, integration);
      return Outcome.of(answer(integration));
    }
  }

  Outcome delete(ReceivedRequest request, String id) {
    store.remove(id);
    return Outcome.of(null);
  }

  private static Map<String, @Nullable Object> answer(Map<String, @Nullable Object> integration) {
    Map<String, @Nullable Object> answer = Json.members(integration);
    Map<String, @Nullable Object> config = Json.members(integration.get("config"));
    config.keySet().removeAll(IntegrationCheck.SECRETS);
    answer.replace("config", config);
    return answer;
  }
}
