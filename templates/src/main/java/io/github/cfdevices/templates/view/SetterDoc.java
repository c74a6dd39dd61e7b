package io.github.cfdevices.templates.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documentation of a setter.
 *
 * @param summary the first sentence
 * @param details the limits of the value and the meaning of null, or null if there are none
 * @param failure the condition under which it throws, or null if it never does
 */
record SetterDoc(String summary, @Nullable String details, @Nullable String failure) {
  /** Collects the sentences of a setter's documentation. */
  static final class Builder {
    private final String summary;
    private final List<String> details = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    Builder(String owner, String name, @Nullable String description) {
      String link = "Sets {@link " + owner + "#" + name + "()}.";
      this.summary = description == null ? link : link + " " + description;
    }

    Builder limits(Limits limits) {
      details.addAll(limits.sentences());
      return limits.sentences().isEmpty() ? this : failure("violates a limit");
    }

    Builder detail(String sentence) {
      details.add(sentence);
      return this;
    }

    /** Adds a condition; its subject is the value. */
    Builder failure(String condition) {
      failures.add(condition);
      return this;
    }

    SetterDoc build() {
      return new SetterDoc(
          summary,
          details.isEmpty() ? null : String.join(" ", details),
          failures.isEmpty() ? null : "if the value " + String.join(" or ", failures));
    }
  }
}
