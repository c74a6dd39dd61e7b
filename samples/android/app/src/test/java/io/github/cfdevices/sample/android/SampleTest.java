package io.github.cfdevices.sample.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.robolectric.Shadows.shadowOf;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.os.NetworkOnMainThreadException;
import android.os.Parcel;
import android.os.StrictMode;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.EditText;
import android.widget.ListView;
import android.widget.TextView;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.CallEvent;
import io.github.cfdevices.http.CallListener;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.PostureRule;
import io.github.cfdevices.rx.CloudflareRx;
import io.github.cfdevices.rx.PostureRulesRx;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeResponse;
import io.github.cfdevices.testkit.ReceivedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;

/** The Activities of the sample, on a main thread that may not use the network. */
@RunWith(RobolectricTestRunner.class)
@Config(
    sdk = {26, 34},
    application = TestApplication.class)
public final class SampleTest {
  private final FakeCloudflare fake = FakeCloudflare.builder().devices(120).start();
  private final BlockingQueue<FailureKind> failures = new LinkedBlockingQueue<>();
  private final BlockingQueue<CallEvent> started = new LinkedBlockingQueue<>();

  @Before
  public void start() {
    StoredToken.store(RuntimeEnvironment.getApplication(), fake.accountId(), fake.apiToken());
    StrictMode.setThreadPolicy(
        new StrictMode.ThreadPolicy.Builder()
            .detectAll()
            .penaltyDeath()
            .penaltyDeathOnNetwork()
            .build());
    TestApplication.builder =
        CloudflareRx.builder()
            .baseUrl(fake.url())
            .credentials(new StoredToken(RuntimeEnvironment.getApplication()))
            .accountId(StoredToken.accountId(RuntimeEnvironment.getApplication()))
            .httpClient(new OkHttpClient.Builder().socketFactory(new GuardedSockets()).build())
            .listener(new Attempts());
  }

  @After
  public void stop() {
    cloudflare().close();
    fake.close();
  }

  @Test
  public void blockingOnTheMainThreadIsRefused() {
    DevicesApi devices = DevicesApi.create(cloudflare().client());

    assertThatThrownBy(() -> devices.get("any").execute())
        .isInstanceOf(TransportException.class)
        .hasRootCauseInstanceOf(NetworkOnMainThreadException.class);
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  public void firstStartAsksForTheToken() {
    StoredToken.store(RuntimeEnvironment.getApplication(), "", "");
    Activity list = open(DeviceListActivity.class, null).get();
    assertThat(list.isFinishing()).isTrue();
    Intent intent = shadowOf(list).getNextStartedActivity();
    assertThat(intent.getComponent().getClassName()).isEqualTo(AccountActivity.class.getName());

    Activity form = open(AccountActivity.class, intent).get();
    button(form, "Save").performClick();
    assertThat(form.isFinishing()).isFalse();
    fields(form).get(0).setText(fake.accountId());
    fields(form).get(1).setText(" " + fake.apiToken());
    button(form, "Save").performClick();

    assertThat(form.isFinishing()).isTrue();
    awaitItems(open(DeviceListActivity.class, shadowOf(form).getNextStartedActivity()).get(), 50);
  }

  @Test
  public void scrollingToTheEndLoadsTheNextPage() {
    Activity activity = open(DeviceListActivity.class, null).get();
    awaitItems(activity, 50);
    assertThat(fake.requests()).extracting(ReceivedRequest::query).containsExactly("per_page=50");

    scrollToEnd(activity);
    awaitItems(activity, 100);
    scrollToEnd(activity);
    awaitItems(activity, 114);

    assertThat(items(activity)).isEqualTo(allNames());
  }

  @Test
  public void emptyPageIsFollowedByTheNext() {
    fake.enqueue(
        FakeResponse.json(
            200, "{\"success\":true,\"result\":[],\"result_info\":{\"cursor\":\"next\"}}"),
        FakeResponse.json(
            200,
            """
            {"success":true,"result":[{"id":"1","name":"Laptop","active_registrations":1,
            "created_at":"2026-01-15T12:00:00Z","updated_at":"2026-01-15T12:00:00Z",
            "last_seen_at":null}]}
            """));

    Activity activity = open(DeviceListActivity.class, null).get();

    awaitItems(activity, 1);
    assertThat(items(activity)).containsExactly("Laptop");
    assertThat(fake.requests().get(1).queryParameter("cursor")).isEqualTo("next");
  }

  @Test
  public void destroyedActivityCancelsItsRequest() throws InterruptedException {
    fake.enqueue(FakeResponse.stall());
    ActivityController<DeviceListActivity> controller = open(DeviceListActivity.class, null);
    assertThat(started.poll(20, TimeUnit.SECONDS)).isNotNull();

    controller.pause().stop().destroy();

    assertThat(failures.poll(20, TimeUnit.SECONDS)).isEqualTo(FailureKind.CANCELED);
    assertThat(items(controller.get())).isEmpty();
  }

  @Test
  public void rotatedListContinues() {
    ActivityController<DeviceListActivity> controller = open(DeviceListActivity.class, null);
    awaitItems(controller.get(), 50);

    controller.recreate();

    assertThat(items(controller.get())).hasSize(50);
    scrollToEnd(controller.get());
    awaitItems(controller.get(), 100);
    assertThat(items(controller.get())).isEqualTo(allNames().subList(0, 100));
  }

  @Test
  public void listContinuesAfterTheEndOfTheProcess() {
    ActivityController<DeviceListActivity> controller = open(DeviceListActivity.class, null);
    awaitItems(controller.get(), 50);
    Bundle state = leave(controller);
    int before = fake.requests().size();

    Activity later = Robolectric.buildActivity(DeviceListActivity.class).setup(state).get();
    assertThat(items(later)).hasSize(50);
    scrollToEnd(later);
    awaitItems(later, 100);

    assertThat(fake.requests()).hasSize(before + 1);
    assertThat(items(later)).isEqualTo(allNames().subList(0, 100));
  }

  @Test
  public void failedPageIsLoadedAgainByTheUser() {
    fake.enqueue(FakeResponse.error(403, 10000, "Authentication error"));
    Activity activity = open(DeviceListActivity.class, null).get();
    awaitText(activity, "The API token lacks a permission.");

    button(activity, "Try again").performClick();

    awaitItems(activity, 50);
    assertThat(text(activity)).doesNotContain("The API token lacks a permission.");
    assertThat(button(activity, "Try again").getVisibility()).isEqualTo(View.GONE);
  }

  @Test
  public void clickOpensTheDetailsOfADevice() {
    Activity list = open(DeviceListActivity.class, null).get();
    awaitItems(list, 50);

    listOf(list).performItemClick(null, 3, 3);
    Intent intent = shadowOf(list).getNextStartedActivity();
    assertThat(intent.getComponent().getClassName()).isEqualTo(DeviceActivity.class.getName());
    Activity activity = Robolectric.buildActivity(DeviceActivity.class, intent).setup().get();

    Device device = cloudflare().devices().list().skip(3).blockingFirst();
    awaitText(activity, device.name());
    assertThat(text(activity)).contains("Version: " + device.osVersion());
  }

  @Test
  public void unknownDeviceIsAMessage() {
    Intent intent = new Intent().putExtra(DeviceActivity.DEVICE_ID, "unknown");

    Activity activity = open(DeviceActivity.class, intent).get();

    awaitText(activity, "It was deleted.");
  }

  @Test
  public void editKeepsOtherProperties() {
    PostureRule rule = newRule();
    Activity activity = openRule(rule).get();
    awaitText(activity, "before");

    description(activity).setText("after");
    button(activity, "Save").performClick();

    awaitText(activity, "Saved");
    PostureRule edited = rules().get(rule.id()).blockingGet();
    assertThat(edited.description()).isEqualTo("after");
    assertThat(edited.schedule()).isEqualTo("5m");
  }

  @Test
  public void conflictIsAMessageAndNothingIsWritten() {
    PostureRule rule = newRule();
    Activity activity = openRule(rule).get();
    awaitText(activity, "before");
    PostureRule unused =
        rules().edit(rule.id(), (seen, change) -> change.schedule("1h")).blockingGet();

    description(activity).setText("after");
    button(activity, "Save").performClick();

    awaitText(activity, "Somebody else has changed schedule");
    assertThat(button(activity, "Save").isEnabled()).isTrue();
    assertThat(rules().get(rule.id()).blockingGet().description()).isEqualTo("before");

    button(activity, "Save").performClick();

    awaitText(activity, "Saved");
    PostureRule edited = rules().get(rule.id()).blockingGet();
    assertThat(edited.description()).isEqualTo("after");
    assertThat(edited.schedule()).isEqualTo("1h");
  }

  @Test
  public void typedTextSurvivesTheEndOfTheProcess() {
    PostureRule rule = newRule();
    ActivityController<RuleActivity> controller = openRule(rule);
    awaitText(controller.get(), "before");
    description(controller.get()).setText("half of a sen");
    Intent intent = controller.get().getIntent();
    Bundle state = leave(controller);

    Activity later = Robolectric.buildActivity(RuleActivity.class, intent).setup(state).get();
    MainLooper.runUntil("the rule is read", () -> button(later, "Save").isEnabled());

    assertThat(description(later).getText().toString()).isEqualTo("half of a sen");
  }

  @Test
  public void ruleListOpensARule() {
    PostureRule rule = newRule();
    Activity activity = open(RuleListActivity.class, null).get();
    MainLooper.runUntil("the rules are shown", () -> listOf(activity).getCount() > 0);
    int position = items(activity).indexOf(rule.name());

    listOf(activity).performItemClick(null, position, position);

    Intent intent = shadowOf(activity).getNextStartedActivity();
    assertThat(intent.getStringExtra(RuleActivity.RULE_ID)).isEqualTo(rule.id());
  }

  @Test
  public void ruleWithoutANameIsAnEmptyItem() {
    fake.enqueue(
        FakeResponse.json(200, "{\"success\":true,\"result\":[{\"id\":\"1\",\"type\":\"warp\"}]}"));

    Activity activity = open(RuleListActivity.class, null).get();

    awaitItems(activity, 1);
    assertThat(items(activity)).containsExactly("");
    View item = listOf(activity).getAdapter().getView(0, null, listOf(activity));
    assertThat(((TextView) item).getText().toString()).isEmpty();
  }

  private static <T extends Activity> ActivityController<T> open(Class<T> type, Intent intent) {
    return Robolectric.buildActivity(type, intent).setup();
  }

  private static ActivityController<RuleActivity> openRule(PostureRule rule) {
    return open(RuleActivity.class, new Intent().putExtra(RuleActivity.RULE_ID, rule.id()));
  }

  /** Leaves an Activity for another app, and returns what outlives the process. */
  private static Bundle leave(ActivityController<?> controller) {
    Bundle state = new Bundle();
    controller.pause().stop().saveInstanceState(state);
    controller.destroy();
    Parcel parcel = Parcel.obtain();
    state.writeToParcel(parcel, 0);
    parcel.setDataPosition(0);
    Bundle restored = Bundle.CREATOR.createFromParcel(parcel);
    parcel.recycle();
    return restored;
  }

  private static void scrollToEnd(Activity activity) {
    ListView list = listOf(activity);
    list.setSelection(list.getCount() - 1);
  }

  private static void awaitItems(Activity activity, int count) {
    MainLooper.runUntil(count + " items are shown", () -> listOf(activity).getCount() == count);
  }

  private static void awaitText(Activity activity, String expected) {
    MainLooper.runUntil("\"" + expected + "\" is shown", () -> text(activity).contains(expected));
  }

  private static List<String> items(Activity activity) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < listOf(activity).getCount(); i++) {
      items.add((String) listOf(activity).getItemAtPosition(i));
    }
    return items;
  }

  private static ListView listOf(Activity activity) {
    return activity.findViewById(android.R.id.list);
  }

  private static TextView description(Activity activity) {
    return activity.findViewById(android.R.id.edit);
  }

  private static List<EditText> fields(Activity activity) {
    return views(activity.getWindow().getDecorView()).stream()
        .filter(EditText.class::isInstance)
        .map(EditText.class::cast)
        .toList();
  }

  private static Button button(Activity activity, String label) {
    return views(activity.getWindow().getDecorView()).stream()
        .filter(view -> view instanceof Button button && label.contentEquals(button.getText()))
        .map(Button.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Returns the text of all visible views. */
  private static String text(Activity activity) {
    StringBuilder text = new StringBuilder();
    for (View view : views(activity.getWindow().getDecorView())) {
      if (view instanceof TextView textView && view.getVisibility() == View.VISIBLE) {
        text.append(textView.getText()).append('\n');
      }
    }
    return text.toString();
  }

  private static List<View> views(View view) {
    List<View> views = new ArrayList<>(List.of(view));
    if (view instanceof ViewGroup group) {
      for (int i = 0; i < group.getChildCount(); i++) {
        views.addAll(views(group.getChildAt(i)));
      }
    }
    return views;
  }

  private PostureRule newRule() {
    String id =
        fake.addRule(
            RawJson.parse(
                "{\"name\":\"WARP is connected\",\"type\":\"warp\","
                    + "\"description\":\"before\",\"schedule\":\"5m\"}"));
    return rules().get(id).blockingGet();
  }

  private static List<String> allNames() {
    return cloudflare().devices().list().map(Device::name).toList().blockingGet();
  }

  private static PostureRulesRx rules() {
    return cloudflare().postureRules();
  }

  private static CloudflareRx cloudflare() {
    return SampleApplication.cloudflare(RuntimeEnvironment.getApplication());
  }

  private final class Attempts implements CallListener {
    @Override
    public void attemptStarted(CallEvent event) {
      started.add(event);
    }

    @Override
    public void attemptEnded(CallEvent event) {
      if (event.failure() != null) {
        failures.add(event.failure());
      }
    }
  }
}
