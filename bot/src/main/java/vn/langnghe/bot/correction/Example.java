package vn.langnghe.bot.correction;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Revision;
import vn.langnghe.knowledge.text.Folding;

/// Corrected messages as lines of the files that a team keeps: a set that the gate measures with,
/// and examples that the build trains with. A message goes into one of the two, never both: what
/// was learned measures nothing.
public enum Example {
  /// For the gate: JSON lines.
  EVALUATION("knowledge/content/evaluation/triage-corrected.jsonl") {
    @Override
    String line(Corrected it) {
      ObjectNode line = JSON.createObjectNode();
      line.put("id", "c" + Revision.whole(List.of(it.text())).substring(0, 10));
      line.put("text", it.text());
      line.put("level", it.level().number());
      ArrayNode topics = line.putArray("topics");
      it.topics().forEach(topic -> topics.add(topic.label()));
      line.put("subject", it.subject().label());
      line.put("register", register(it.text()));
      return line.toString();
    }

    @Override
    String key(String line) {
      return line.replaceFirst("^\\{\\s*\"id\"\\s*:\\s*\"([^\"]*)\".*", "$1");
    }
  },
  /// For training: columns with tabs between.
  TRAINING("knowledge/content/training/corrected.tsv") {
    @Override
    String line(Corrected it) {
      String topics =
          it.topics().isEmpty()
              ? "-"
              : it.topics().stream().map(Topic::label).collect(Collectors.joining(","));
      return String.join(
          "\t",
          Integer.toString(it.level().number()),
          topics,
          it.subject().label(),
          register(it.text()),
          it.text().replaceAll("\\s+", " ").strip());
    }

    @Override
    String key(String line) {
      return line.substring(line.lastIndexOf('\t') + 1);
    }
  };

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String file;

  Example(String file) {
    this.file = file;
  }

  /// The exchange file it stands in; a file of its own, so that the shipped sets stay as they are.
  public String file() {
    return file;
  }

  abstract String line(Corrected it);

  /// What tells the message of a line.
  abstract String key(String line);

  /// The words of the file with some more lines. A message stands in it once, as it was corrected
  /// last.
  ///
  /// @param words of the file so far; empty for a new one
  public String with(String words, List<Corrected> more) {
    List<String> lines = new ArrayList<>(words.lines().toList());
    for (Corrected one : more) {
      String line = line(one);
      if (!lines.contains(line)) {
        lines.removeIf(before -> key(before).equals(key(line)));
        lines.add(line);
      }
    }
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /// Whether a message stands in the words of the file.
  public boolean holds(String words, Corrected it) {
    String key = key(line(it));
    return words.lines().anyMatch(line -> key(line).equals(key));
  }

  /// How it is typed, as far as that can be seen without reading it.
  private static String register(String text) {
    String bare = text.replaceAll("«[^»]*»", "").toLowerCase(java.util.Locale.ROOT);
    return Folding.fold(bare).equals(bare) ? "no_diacritics" : "standard";
  }
}
