package io.github.cfdevices.sample.android;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import io.github.cfdevices.errors.ConflictException;
import io.github.cfdevices.model.PostureRule;
import io.reactivex.rxjava3.disposables.CompositeDisposable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Edits the description of a posture rule. Other properties keep their values, and a change of
 * another client since the rule was read is a conflict.
 */
public final class RuleActivity extends Activity {
  static final String RULE_ID = "rule_id";

  private static final String SHOWN = "shown";

  private final CompositeDisposable calls = new CompositeDisposable();
  private String id;
  private boolean shown; // Whether the text is a description, or what the user made of it.
  private @Nullable PostureRule rule;
  private EditText description;
  private Button save;
  private TextView status;

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    shown = saved != null && saved.getBoolean(SHOWN);
    id = Objects.requireNonNull(getIntent().getStringExtra(RULE_ID));
    description = new EditText(this);
    description.setId(android.R.id.edit); // Android keeps the text of views that have an ID.
    save = new Button(this);
    save.setText("Save");
    save.setEnabled(false); // Until the rule is read.
    save.setOnClickListener(button -> save());
    status = new TextView(this);
    LinearLayout layout = new LinearLayout(this);
    layout.setOrientation(LinearLayout.VERTICAL);
    layout.addView(description);
    layout.addView(save);
    layout.addView(status);
    setContentView(layout);
    calls.add(
        SampleApplication.cloudflare(this)
            .postureRules()
            .get(id)
            .observeOn(MainThread.SCHEDULER)
            .subscribe(this::show, this::showFailure));
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putBoolean(SHOWN, shown);
  }

  @Override
  protected void onDestroy() {
    calls.dispose();
    super.onDestroy();
  }

  private void show(PostureRule current) {
    rule = current;
    if (!shown) {
      description.setText(current.description());
      shown = true;
    }
    save.setEnabled(true);
  }

  private void save() {
    String text = description.getText().toString();
    save.setEnabled(false);
    calls.add(
        SampleApplication.cloudflare(this)
            .postureRules()
            .edit(id, Objects.requireNonNull(rule), (seen, change) -> change.description(text))
            .observeOn(MainThread.SCHEDULER)
            .doFinally(() -> save.setEnabled(true))
            .subscribe(this::saved, this::showFailure));
  }

  private void saved(PostureRule edited) {
    rule = edited;
    status.setText("Saved");
  }

  private void showFailure(Throwable failure) {
    if (failure instanceof ConflictException conflict) {
      rule = conflict.current(PostureRule.class); // Saving again changes this version.
    }
    status.setText(Failures.message(failure));
  }
}
