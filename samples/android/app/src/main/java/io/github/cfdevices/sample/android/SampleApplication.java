package io.github.cfdevices.sample.android;

import android.app.Application;
import android.content.Context;
import io.github.cfdevices.rx.CloudflareRx;
import org.jspecify.annotations.Nullable;

/** Keeps one client for as long as the process lives. */
public class SampleApplication extends Application {
  private @Nullable CloudflareRx cloudflare;

  /** Returns the client, once a token is stored. Call this on the main thread. */
  static CloudflareRx cloudflare(Context context) {
    SampleApplication application = (SampleApplication) context.getApplicationContext();
    CloudflareRx existing = application.cloudflare;
    if (existing == null) {
      existing = application.builder().build(); // Starts no threads and opens no connections.
      application.cloudflare = existing;
    }
    return existing;
  }

  /** Returns the settings of the client. Tests override this. */
  protected CloudflareRx.Builder builder() {
    return CloudflareRx.builder()
        .credentials(new StoredToken(this))
        .accountId(StoredToken.accountId(this));
  }
}
