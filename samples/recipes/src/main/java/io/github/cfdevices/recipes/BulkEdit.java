package io.github.cfdevices.recipes;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.api.PostureRulesApi;
import io.github.cfdevices.errors.ConflictException;
import io.github.cfdevices.errors.IncompleteEditException;
import io.github.cfdevices.model.PostureRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Edits all posture rules, again if another client changes a rule at the same time. */
public final class BulkEdit {
  private static final int ATTEMPTS = 3;

  private BulkEdit() {}

  /** Sets the schedule of all rules, and returns the names of those that could not be edited. */
  static List<String> setSchedule(Cloudflare cloudflare, String schedule) {
    PostureRulesApi rules = cloudflare.postureRules();
    List<String> failed = new ArrayList<>();
    for (PostureRule rule : rules.list()) {
      if (!setSchedule(rules, rule, schedule)) {
        failed.add(String.valueOf(rule.name()));
      }
    }
    return failed;
  }

  private static boolean setSchedule(PostureRulesApi rules, PostureRule listed, String schedule) {
    String id = Objects.requireNonNull(listed.id());
    PostureRule seen = listed;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        rules.edit(id, seen, (current, change) -> change.schedule(schedule)).execute();
        return true;
      } catch (ConflictException e) { // Nothing was written.
        seen = e.current(PostureRule.class);
      } catch (IncompleteEditException e) { // The API omits a property that it requires.
        return false;
      }
    }
    return false;
  }
}
