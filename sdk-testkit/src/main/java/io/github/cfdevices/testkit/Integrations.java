package io.github.cfdevices.testkit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The posture integrations. Their secrets are stored and never returned. */
final class Integrations {
  private final PostureStore store;

  Integrations(PostureStore store) {
    this.store = store;
  }

  Outcome list(ReceivedRequest request, String unused) {
    List<Map<String, @Nullable Object>> integrations =
        store.all().stream().map(Integrations::withoutSecrets).toList();
    int count = integrations.size();
    return new Outcome(
        integrations,
        Json.object("count", count, "page", 1, "per_page", count, "total_count", count));
  }

  Outcome create(ReceivedRequest request, String unused) {
    return Outcome.of(withoutSecrets(store.add(IntegrationCheck.created(request))));
  }

  Outcome get(ReceivedRequest request, String id) {
    return Outcome.of(withoutSecrets(store.get(id)));
  }

  Outcome update(ReceivedRequest request, String id) {
    synchronized (store) {
      Map<String, @Nullable Object> integration = IntegrationCheck.updated(request, store.get(id));
      store.replace(id, integration);
      return Outcome.of(withoutSecrets(integration));
    }
  }

  Outcome delete(ReceivedRequest request, String id) {
    store.remove(id);
    return Outcome.of(null);
  }

  private static Map<String, @Nullable Object> withoutSecrets(
      Map<String, @Nullable Object> integration) {
    Map<String, @Nullable Object> response = Json.members(integration);
    Map<String, @Nullable Object> config = Json.members(integration.get("config"));
    config.keySet().removeAll(IntegrationCheck.SECRETS);
    response.replace("config", config);
    return response;
  }
}
