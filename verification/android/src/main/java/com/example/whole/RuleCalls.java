package com.example.whole;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.PostureRulesApi;
import io.github.cfdevices.model.Platform;
import io.github.cfdevices.model.PostureInput;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.model.PostureRuleRequest;
import io.github.cfdevices.model.PostureRuleType;
import io.github.cfdevices.rx.PostureRulesRx;
import java.util.Objects;

final class RuleCalls {
  private RuleCalls() {}

  static void run(CloudflareClient client) {
    PostureRulesRx rules = PostureRulesRx.create(client);
    // The fake has one rule of each type and one of an unknown type; each is sent back unchanged.
    for (PostureRule rule : PostureRulesApi.create(client).list()) {
      System.out.println(rule);
      PostureRuleType type = rule.type();
      if (type != null && type.isKnown()) {
        String id = Objects.requireNonNull(rule.id(), "id");
        System.out.println(
            rules.replace(id, rule.toRequestBuilder().name("Edited").build()).blockingGet());
      }
    }
    PostureRuleRequest bare =
        PostureRuleRequest.builder().name("n").type(PostureRuleType.WARP).build();
    System.out.println(rules.create(bare).blockingGet());
    for (PostureInput input : Inputs.all()) {
      PostureRuleRequest request =
          PostureRuleRequest.builder()
              .name("n")
              .match(Platform.LINUX)
              .input(input)
              .build();
      edit(rules, rules.create(request).blockingGet());
    }
  }

  private static void edit(PostureRulesRx rules, PostureRule created) {
    String id = Objects.requireNonNull(created.id(), "id");
    System.out.println(
        rules.edit(id, (rule, change) -> change.description(rule.name() + "!")).blockingGet());
    System.out.println(rules.get(id).blockingGet().equals(created));
    System.out.println(rules.delete(id).blockingGet().id());
  }
}
