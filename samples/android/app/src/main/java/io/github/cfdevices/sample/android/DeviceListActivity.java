package io.github.cfdevices.sample.android;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import android.widget.AbsListView;
import android.widget.ArrayAdapter;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.ListView;
import android.widget.TextView;
import io.github.cfdevices.Page;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.ListDevicesParams;
import io.github.cfdevices.rx.runtime.PagedFlowable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.disposables.Disposable;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Shows the devices of the account. It loads a page when the user scrolls to the end of the list,
 * and continues from the token of the next page after a rotation and after the end of its process.
 */
public final class DeviceListActivity extends Activity {
  private static final String IDS = "ids";
  private static final String NAMES = "names";
  private static final String NEXT = "next";
  private static final String COMPLETE = "complete";

  private ArrayList<String> ids = new ArrayList<>();
  private ArrayList<String> names = new ArrayList<>();
  private @Nullable String next;
  private boolean complete;

  private Disposable loading = Disposable.disposed();
  private ArrayAdapter<String> adapter;
  private TextView problem;
  private Button retry;

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    if (!StoredToken.exists(this)) {
      startActivity(new Intent(this, AccountActivity.class));
      finish();
      return;
    }
    if (saved != null) {
      ids = Objects.requireNonNull(saved.getStringArrayList(IDS));
      names = Objects.requireNonNull(saved.getStringArrayList(NAMES));
      next = saved.getString(NEXT);
      complete = saved.getBoolean(COMPLETE);
    }
    adapter = new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, names);
    setContentView(views());
    if (ids.isEmpty()) {
      loadPage();
    }
  }

  private View views() {
    ListView list = new ListView(this);
    list.setId(android.R.id.list); // Views with an ID keep their position.
    list.setAdapter(adapter);
    list.setOnItemClickListener((parent, row, position, id) -> open(ids.get(position)));
    list.setOnScrollListener(
        new AbsListView.OnScrollListener() {
          @Override
          public void onScrollStateChanged(AbsListView view, int state) {}

          @Override
          public void onScroll(AbsListView view, int first, int visible, int total) {
            if (total > 0 && first + visible == total) {
              loadPage();
            }
          }
        });
    problem = new TextView(this);
    retry = new Button(this);
    retry.setText("Try again");
    retry.setOnClickListener(button -> retry());
    Button rules = new Button(this);
    rules.setText("Posture rules");
    rules.setOnClickListener(button -> startActivity(new Intent(this, RuleListActivity.class)));

    LinearLayout layout = new LinearLayout(this);
    layout.setOrientation(LinearLayout.VERTICAL);
    layout.addView(rules);
    layout.addView(problem);
    layout.addView(retry);
    layout.addView(list);
    showProblem("");
    return layout;
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putStringArrayList(IDS, ids);
    state.putStringArrayList(NAMES, names);
    state.putString(NEXT, next);
    state.putBoolean(COMPLETE, complete);
  }

  @Override
  protected void onDestroy() {
    loading.dispose(); // Cancels the request.
    super.onDestroy();
  }

  private void loadPage() {
    if (complete || !loading.isDisposed() || retry.getVisibility() == View.VISIBLE) {
      return;
    }
    PagedFlowable<Device> devices =
        SampleApplication.cloudflare(this)
            .devices()
            .list(ListDevicesParams.builder().perPage(50).build());
    Flowable<Page<Device>> pages = next == null ? devices.byPage() : devices.byPage(next);
    loading =
        pages
            .firstOrError()
            .observeOn(MainThread.SCHEDULER)
            .subscribe(this::show, e -> showProblem(Failures.message(e)));
  }

  private void show(Page<Device> page) {
    for (Device device : page.items()) {
      ids.add(device.id());
      names.add(device.name());
    }
    next = page.next();
    complete = next == null;
    adapter.notifyDataSetChanged();
    if (page.items().isEmpty()) { // The list does not scroll.
      loadPage();
    }
  }

  private void showProblem(String message) {
    problem.setText(message);
    retry.setVisibility(message.isEmpty() ? View.GONE : View.VISIBLE);
  }

  private void retry() {
    showProblem("");
    loadPage();
  }

  private void open(String id) {
    startActivity(new Intent(this, DeviceActivity.class).putExtra(DeviceActivity.DEVICE_ID, id));
  }
}
