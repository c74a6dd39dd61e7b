package io.github.cfdevices.sample.android;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.text.InputType;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import org.jspecify.annotations.Nullable;

/** Asks for the account ID and the API token at the first start. */
public final class AccountActivity extends Activity {
  private EditText accountId;
  private EditText apiToken;

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    accountId = new EditText(this);
    accountId.setId(android.R.id.text1);
    accountId.setHint("Account ID");
    apiToken = new EditText(this); // Without an ID, so that Android does not save the token.
    apiToken.setHint("API token");
    apiToken.setInputType(InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_VARIATION_PASSWORD);
    Button save = new Button(this);
    save.setText("Save");
    save.setOnClickListener(button -> save());
    LinearLayout layout = new LinearLayout(this);
    layout.setOrientation(LinearLayout.VERTICAL);
    layout.addView(accountId);
    layout.addView(apiToken);
    layout.addView(save);
    setContentView(layout);
  }

  private void save() {
    String account = accountId.getText().toString().trim();
    String token = apiToken.getText().toString().trim();
    if (!account.isEmpty() && !token.isEmpty()) {
      StoredToken.store(this, account, token);
      startActivity(new Intent(this, DeviceListActivity.class));
      finish();
    }
  }
}
