package vn.langnghe.bot.editing.file;

import java.util.SortedMap;
import java.util.TreeMap;

/// Exchange files in memory: each text by its path, such as
/// `knowledge/content/signals/suicide.yaml`. Immutable.
public record Bundle(SortedMap<String, String> texts) {
  public Bundle {
    texts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }
}
