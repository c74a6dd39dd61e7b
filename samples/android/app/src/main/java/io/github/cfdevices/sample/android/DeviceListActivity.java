package io.github.cfdevices.robolectric;

import android.app.Activity;
import android.os.Bundle;
import android.os.Looper;
import io.github.cfdevices.Page;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.ListDevicesParams;
import io.github.cfdevices.rx.runtime.PagedFlowable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.disposables.CompositeDisposable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a list of devices, a page at a time, and survives the end of its process. */
public final class DeviceListActivity extends Activity {
  private static final String SHOWN = "shown";
  private static final String NEXT = "next";

  private final CompositeDisposable subscriptions = new CompositeDisposable();
  private ArrayList<String> shown = new ArrayList<>();
  private @Nullable String next;

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    if (saved != null) {
      shown = saved.getStringArrayList(SHOWN);
      next = saved.getString(NEXT);
    }
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putStringArrayList(SHOWN, shown);
    state.putString(NEXT, next);
  }

  @Override
  protected void onDestroy() {
    subscriptions.dispose();
    super.onDestroy();
  }

  /** Loads the next page, or the first. */
  void more() {
    PagedFlowable<Device> list =
        App.devices().list(ListDevicesParams.builder().perPage(10).build());
    Flowable<Page<Device>> pages = next == null ? list.byPage() : list.byPage(next);
    subscriptions.add(pages.take(1).observeOn(MainLooper.SCHEDULER).subscribe(this::show));
  }

  List<String> shown() {
    return shown;
  }

  boolean isComplete() {
    return !shown.isEmpty() && next == null;
  }

  private void show(Page<Device> page) {
    if (Looper.myLooper() != Looper.getMainLooper()) {
      throw new IllegalStateException("Views are the main thread's");
    }
    page.items().forEach(device -> shown.add(device.id()));
    next = page.next();
  }
}
