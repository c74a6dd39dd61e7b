package io.github.cfdevices.sample.android;

import android.content.Context;
import android.content.SharedPreferences;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.CredentialsProvider;

/**
 * The API token that an administrator has entered, in the preferences of the app. An app that is
 * published encrypts it with a key of the Android Keystore.
 */
final class StoredToken implements CredentialsProvider {
  static final String ACCOUNT_ID = "account_id";
  static final String API_TOKEN = "api_token";

  private final Context context;

  StoredToken(Context context) {
    this.context = context;
  }

  static SharedPreferences preferences(Context context) {
    return context.getSharedPreferences("cloudflare", Context.MODE_PRIVATE);
  }

  /** Runs for each request on a worker thread, so that it may read a file. */
  @Override
  public Credentials get() {
    return Credentials.apiToken(String.valueOf(preferences(context).getString(API_TOKEN, "")));
  }
}
