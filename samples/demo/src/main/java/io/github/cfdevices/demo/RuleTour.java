package io.github.cfdevices.demo;

import io.github.cfdevices.errors.IncompleteEditException;
import io.github.cfdevices.model.DesktopOs;
import io.github.cfdevices.model.FileInput;
import io.github.cfdevices.model.OsVersionInput;
import io.github.cfdevices.model.Platform;
import io.github.cfdevices.model.PostureInput;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.model.PostureRuleRequest;
import io.github.cfdevices.rx.PostureRulesRx;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates, edits and deletes a posture rule. */
final class RuleTour {
  private final PostureRulesRx rules;
  private final PrintStream out;

  RuleTour(PostureRulesRx rules, PrintStream out) {
    this.rules = rules;
    this.out = out;
  }

  void run() {
    FileInput input =
        FileInput.builder()
            .operatingSystem(DesktopOs.WINDOWS)
            .path("C:\\Program Files\\Agent\\agent.exe")
            .exists(true)
            .build();
    PostureRuleRequest request =
        PostureRuleRequest.builder()
            .name("Demo: agent is installed")
            .schedule("5m")
            .match(Platform.WINDOWS)
            .input(input) // Sets the type, too.
            .build();

    PostureRule created = rules.create(request).blockingGet();
    String id = Objects.requireNonNull(created.id(), "id of the new rule");
    out.println("\nA posture rule from creation to deletion:");
    Table table = new Table("STEP", "TYPE", "INPUT", "DESCRIPTION");
    add(table, "created", created);

    try {
      // Reads the rule, changes it and sends all of it back, including unknown properties.
      PostureRule edited =
          rules
              .edit(id, (rule, change) -> change.description("Edited by the demo").expiration("1h"))
              .blockingGet();
      add(table, "edited", edited);
    } catch (IncompleteEditException e) { // The API did not return all of the rule.
      out.println("  not edited: " + e.getMessage());
    } finally {
      rules.delete(id).ignoreElement().blockingAwait();
    }
    List<String> left =
        rules.list().mapOptional(rule -> Optional.ofNullable(rule.id())).toList().blockingGet();
    table.add("deleted", left.contains(id) ? "still there" : "gone", null, null);
    table.print(out);
  }

  private static void add(Table table, String step, PostureRule rule) {
    table.add(step, Objects.toString(rule.type(), null), inWords(rule.input()), rule.description());
  }

  /** Uses the visitor, which works on Java 17; on Java 21 a {@code switch} does the same. */
  private static @Nullable String inWords(@Nullable PostureInput input) {
    return input == null
        ? null
        : input.accept(
            new PostureInput.Visitor<String>() {
              @Override
              public String visitFileInput(FileInput file) {
                return file.path() + " on " + file.operatingSystem();
              }

              @Override
              public String visitOsVersionInput(OsVersionInput version) {
                return version.operatingSystem() + " " + version.operator() + version.version();
              }

              @Override
              public String visitOther(PostureInput other) {
                return other.getClass().getSimpleName();
              }
            });
  }
}
