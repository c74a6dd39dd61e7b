package io.github.cfdevices.recipes;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.http.CallEvent;
import io.github.cfdevices.http.CallListener;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.model.Device;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sets options of one call, of an API and of a root. A listener reads the tag of a call. */
public final class CallSettings {
  private CallSettings() {}

  /** The part of the app that makes a call; it is not sent. */
  record Caller(String name) {}

  static CallOptions options(Caller caller) {
    return CallOptions.builder()
        .totalTimeout(Duration.ofSeconds(5))
        .header("X-Request-Source", caller.name())
        .queryParameter("debug", "1")
        .tag(Caller.class, caller)
        .build();
  }

  /** The options apply to this call. */
  static Device get(Cloudflare cloudflare, String id, CallOptions options) {
    return cloudflare.devices().get(id).with(options).execute();
  }

  /** The options apply to every page. */
  static List<String> names(Cloudflare cloudflare, CallOptions options) {
    return cloudflare.devices().with(options).list().stream().map(Device::name).toList();
  }

  /** The options apply to all calls of what this returns. Both have the same client. */
  static Cloudflare all(Cloudflare cloudflare, CallOptions options) {
    return cloudflare.with(options);
  }

  /** Counts the attempts of each caller; added with {@code listener(...)} of the builder. */
  static final class AttemptsByCaller implements CallListener {
    final Map<String, Integer> counts = new ConcurrentHashMap<>();

    @Override
    public void attemptStarted(CallEvent event) {
      Caller caller = event.tag(Caller.class);
      counts.merge(caller == null ? "unknown" : caller.name(), 1, Integer::sum);
    }
  }
}
