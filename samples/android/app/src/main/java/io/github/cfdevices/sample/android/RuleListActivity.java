package io.github.cfdevices.sample.android;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.ArrayAdapter;
import android.widget.LinearLayout;
import android.widget.ListView;
import android.widget.TextView;
import io.github.cfdevices.model.PostureRule;
import io.reactivex.rxjava3.disposables.Disposable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows the posture rules of the account. It reads them each time that it becomes visible. */
public final class RuleListActivity extends Activity {
  private Disposable loading = Disposable.disposed();
  private ListView list;
  private TextView problem;

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    problem = new TextView(this);
    list = new ListView(this);
    list.setId(android.R.id.list);
    LinearLayout layout = new LinearLayout(this);
    layout.setOrientation(LinearLayout.VERTICAL);
    layout.addView(problem);
    layout.addView(list);
    setContentView(layout);
  }

  @Override
  protected void onStart() {
    super.onStart();
    problem.setText("");
    loading =
        SampleApplication.cloudflare(this)
            .postureRules()
            .list()
            .toList()
            .observeOn(MainThread.SCHEDULER)
            .subscribe(this::show, e -> problem.setText(Failures.message(e)));
  }

  @Override
  protected void onStop() {
    loading.dispose();
    super.onStop();
  }

  private void show(List<PostureRule> rules) {
    ArrayAdapter<String> names = new ArrayAdapter<>(this, android.R.layout.simple_list_item_1);
    rules.forEach(rule -> names.add(Objects.requireNonNullElse(rule.name(), "")));
    list.setAdapter(names);
    list.setOnItemClickListener(
        (parent, row, position, id) -> open(String.valueOf(rules.get(position).id())));
  }

  private void open(String id) {
    startActivity(new Intent(this, RuleActivity.class).putExtra(RuleActivity.RULE_ID, id));
  }
}
