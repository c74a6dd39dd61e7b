package io.github.cfdevices.recipes;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.model.DesktopOs;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.FileInput;
import io.github.cfdevices.model.ListDevicesParams;
import io.github.cfdevices.model.Platform;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.model.PostureRuleRequest;
import java.util.List;

/** Sets platforms and explicit nulls of a rule, and the size of a page. */
public final class RuleSettings {
  private RuleSettings() {}

  /** Creates a rule. The setter {@code input} also sets {@code type}. */
  static PostureRule create(Cloudflare cloudflare) {
    PostureRuleRequest request =
        PostureRuleRequest.builder()
            .name("Agent is installed")
            .match(Platform.WINDOWS, Platform.MAC)
            .input(FileInput.builder().operatingSystem(DesktopOs.WINDOWS).path("C:\\agent").build())
            .setNull("expiration") // Sent as null.
            .build();
    return cloudflare.postureRules().create(request).execute();
  }

  /** Sends an explicit null in place of the description, and no schedule. */
  static PostureRule reset(Cloudflare cloudflare, String id) {
    return cloudflare
        .postureRules()
        .edit(id, (current, change) -> change.setNull("description").unset("schedule"))
        .execute();
  }

  /** Returns the first devices. The number can be an {@code int}. */
  static List<Device> first(Cloudflare cloudflare, int count) {
    ListDevicesParams params = ListDevicesParams.builder().perPage(count).build();
    return cloudflare.devices().list(params).firstPage().execute().items();
  }
}
