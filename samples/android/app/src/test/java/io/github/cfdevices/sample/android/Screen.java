package io.github.cfdevices.robolectric;

import android.os.Bundle;
import android.os.Parcel;
import java.util.List;
import org.robolectric.Robolectric;
import org.robolectric.android.controller.ActivityController;

/** What a user and the system do to the Activity. */
final class Screen {
  private final ActivityController<DeviceListActivity> controller;

  private Screen(ActivityController<DeviceListActivity> controller) {
    this.controller = controller;
  }

  static Screen open() {
    return new Screen(Robolectric.buildActivity(DeviceListActivity.class).setup());
  }

  /** Opens it with what an earlier process left. */
  static Screen open(byte[] state) {
    Parcel parcel = Parcel.obtain();
    parcel.unmarshall(state, 0, state.length);
    parcel.setDataPosition(0);
    Bundle saved = Bundle.CREATOR.createFromParcel(parcel);
    parcel.recycle();
    return new Screen(Robolectric.buildActivity(DeviceListActivity.class).setup(saved));
  }

  List<String> shown() {
    return controller.get().shown();
  }

  void beginToLoad() {
    controller.get().more();
  }

  void loadPage() throws InterruptedException {
    int before = shown().size();
    beginToLoad();
    MainLooper.runUntil(() -> shown().size() > before);
  }

  void loadRest() throws InterruptedException {
    while (!controller.get().isComplete()) {
      loadPage();
    }
  }

  /** Turns the device, which makes a new Activity of the old. */
  void turn() {
    controller.recreate();
  }

  /** Leaves it for another app, and returns what outlives the process. */
  byte[] leave() {
    Bundle state = new Bundle();
    controller.pause().stop().saveInstanceState(state);
    Parcel parcel = Parcel.obtain();
    state.writeToParcel(parcel, 0);
    byte[] bytes = parcel.marshall();
    parcel.recycle();
    return bytes;
  }

  void close() {
    controller.pause().stop().destroy();
  }
}
