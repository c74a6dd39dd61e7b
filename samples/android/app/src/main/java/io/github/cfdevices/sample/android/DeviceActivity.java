package io.github.cfdevices.sample.android;

import android.app.Activity;
import android.os.Bundle;
import android.widget.TextView;
import io.github.cfdevices.model.Device;
import io.reactivex.rxjava3.disposables.Disposable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows one device. */
public final class DeviceActivity extends Activity {
  static final String DEVICE_ID = "device_id";

  private Disposable loading = Disposable.disposed();
  private TextView details;

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    details = new TextView(this);
    details.setId(android.R.id.text1);
    setContentView(details);
    String id = Objects.requireNonNull(getIntent().getStringExtra(DEVICE_ID));
    loading =
        SampleApplication.cloudflare(this)
            .devices()
            .get(id)
            .observeOn(MainThread.SCHEDULER)
            .subscribe(this::show, e -> details.setText(Failures.message(e)));
  }

  @Override
  protected void onDestroy() {
    loading.dispose();
    super.onDestroy();
  }

  private void show(Device device) {
    StringBuilder text = new StringBuilder(device.name());
    append(text, "Model", device.model());
    append(text, "Version", device.osVersion());
    append(text, "Serial number", device.serialNumber());
    append(text, "Last seen", device.lastSeenAt());
    details.setText(text);
  }

  private static void append(StringBuilder text, String label, @Nullable Object value) {
    if (value != null) {
      text.append('\n').append(label).append(": ").append(value);
    }
  }
}
