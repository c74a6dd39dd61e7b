package io.github.cfdevices.sample.android;

import android.content.Context;
import android.content.SharedPreferences;
import android.os.StrictMode;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.CredentialsProvider;

/**
 * The account and the API token that an administrator has entered, in the preferences of the app.
 * An app that is published encrypts the token with a key of the Android Keystore.
 */
final class StoredToken implements CredentialsProvider {
  private static final String ACCOUNT_ID = "account_id";
  private static final String API_TOKEN = "api_token";

  private final Context context;

  StoredToken(Context context) {
    this.context = context;
  }

  static boolean exists(Context context) {
    return !read(context, API_TOKEN).isEmpty() && !accountId(context).isEmpty();
  }

  static String accountId(Context context) {
    return read(context, ACCOUNT_ID);
  }

  static void store(Context context, String accountId, String apiToken) {
    preferences(context)
        .edit()
        .putString(ACCOUNT_ID, accountId)
        .putString(API_TOKEN, apiToken)
        .apply();
  }

  /** Runs for each request on a worker thread. */
  @Override
  public Credentials get() {
    return Credentials.apiToken(read(context, API_TOKEN));
  }

  private static String read(Context context, String key) {
    return String.valueOf(preferences(context).getString(key, ""));
  }

  /** The first call of a process creates the folder, and waits for the file, which is small. */
  private static SharedPreferences preferences(Context context) {
    StrictMode.ThreadPolicy policy = StrictMode.allowThreadDiskWrites();
    try {
      SharedPreferences preferences =
          context.getSharedPreferences("cloudflare", Context.MODE_PRIVATE);
      boolean unused = preferences.contains(API_TOKEN);
      return preferences;
    } finally {
      StrictMode.setThreadPolicy(policy);
    }
  }
}
