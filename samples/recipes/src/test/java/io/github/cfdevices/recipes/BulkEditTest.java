package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeResponse;
import io.github.cfdevices.testkit.ReceivedRequest;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BulkEditTest {
  private static final RawJson ONE =
      RawJson.parse("{\"name\":\"one\",\"type\":\"warp\",\"description\":\"0\"}");
  private static final RawJson TWO = RawJson.parse("{\"name\":\"two\",\"type\":\"gateway\"}");
  private static final RawJson VERSION =
      RawJson.parse(
          "{\"name\":\"version\",\"type\":\"os_version\",\"input\":{\"operating_system\":\"mac\","
              + "\"operator\":\">=\",\"version\":\"14.5.0\"}}");

  private final FakeCloudflare fake =
      FakeCloudflare.builder().withoutPosture().hideRuleMembers("input.version").start();
  private final Cloudflare cloudflare = Roots.builder(fake).build();

  @AfterEach
  void close() {
    cloudflare.close();
    fake.close();
  }

  @Test
  void everyRuleIsEdited() {
    fake.addRule(ONE);
    fake.addRule(TWO);

    assertThat(BulkEdit.setSchedule(cloudflare, "5m")).isEmpty();

    assertThat(fake.requests())
        .extracting(ReceivedRequest::method)
        .containsExactly("GET", "GET", "PUT", "GET", "PUT");
    assertThat(cloudflare.postureRules().list())
        .extracting(PostureRule::name, PostureRule::schedule)
        .containsExactlyInAnyOrder(tuple("one", "5m"), tuple("two", "5m"));
  }

  @Test
  void ruleThatAnotherClientChangesIsEditedAgain() {
    String id = fake.addRule(ONE);
    try (Cloudflare conflicting = changedBeforeTheFirst(1, id)) {
      assertThat(BulkEdit.setSchedule(conflicting, "5m")).isEmpty();
    }

    PostureRule rule = cloudflare.postureRules().get(id).execute();
    assertThat(rule.schedule()).isEqualTo("5m");
    assertThat(rule.description()).isEqualTo("1");
  }

  @Test
  void ruleThatChangesAllTheTimeIsReported() {
    String id = fake.addRule(ONE);
    fake.addRule(TWO);
    try (Cloudflare conflicting = changedBeforeTheFirst(3, id)) {
      assertThat(BulkEdit.setSchedule(conflicting, "5m")).containsExactly("one");
    }

    PostureRule rule = cloudflare.postureRules().get(id).execute();
    assertThat(rule.schedule()).isNull();
    assertThat(rule.description()).isEqualTo("3");
  }

  @Test
  void ruleThatTheApiShowsIncompletelyIsReported() {
    fake.addRule(VERSION);
    fake.addRule(TWO);

    assertThat(BulkEdit.setSchedule(cloudflare, "5m")).containsExactly("version");
  }

  @Test
  void rejectionEndsTheRun() {
    fake.addRule(ONE);
    fake.enqueue("PUT", "/devices/posture/*", FakeResponse.error(400, 1, "no"));

    assertThatThrownBy(() -> BulkEdit.setSchedule(cloudflare, "5m"))
        .isInstanceOf(ApiException.class);
  }

  /**
   * Returns a client whose first reads of a rule are each preceded by a change of another client.
   */
  private Cloudflare changedBeforeTheFirst(int reads, String id) {
    AtomicInteger changes = new AtomicInteger();
    OkHttpClient httpClient =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  boolean isRead = chain.request().url().encodedPath().endsWith(id);
                  if (isRead && changes.get() < reads) {
                    String description = String.valueOf(changes.incrementAndGet());
                    cloudflare
                        .postureRules()
                        .edit(id, (rule, change) -> change.description(description))
                        .execute();
                  }
                  return chain.proceed(chain.request());
                })
            .build();
    return Roots.builder(fake).httpClient(httpClient).build();
  }
}
