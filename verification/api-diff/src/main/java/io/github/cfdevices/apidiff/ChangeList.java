package io.github.cfdevices.apidiff;

import io.github.cfdevices.apidiff.Change.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects changes; a change that is found in several places is listed once, with its most severe
 * effect.
 */
final class ChangeList {
  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  void added(String what, boolean breaking) {
    add("`" + what + "` added", breaking ? Kind.BREAKING : Kind.ADDED);
  }

  void removed(String what, boolean breaking) {
    add("`" + what + "` removed", breaking ? Kind.BREAKING : Kind.CHANGED);
  }

  void changed(String what, String how, boolean breaking) {
    add("`" + what + "`: " + how, breaking ? Kind.BREAKING : Kind.CHANGED);
  }

  List<Change> toList() {
    return kinds.entrySet().stream()
        .map(entry -> new Change(entry.getValue(), entry.getKey()))
        .toList();
  }

  private void add(String text, Kind kind) {
    kinds.merge(text, kind, (one, other) -> one.compareTo(other) < 0 ? one : other);
  }
}
