package vn.langnghe.knowledge.replies;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.langnghe.knowledge.files.Folder;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.text.Language;

/// The bot's own sentences of one revision. Immutable.
public final class Replies {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z_]+)}");

  private final Map<String, ReplyText> byKey;
  private final Twins twins;
  private final Place folder;

  private Replies(Map<String, ReplyText> byKey, Twins twins, Place folder) {
    this.byKey = byKey;
    this.twins = twins;
    this.folder = folder;
  }

  /// Reads every file of `content/replies`.
  ///
  /// @param root folder that problems are named relative to
  /// @return the replies; empty when the folder is missing. Faults in single texts are problems.
  public static Optional<Replies> load(Path root, Path content, Problems problems) {
    Path folder = content.resolve("replies");
    Map<String, ReplyText> byKey = new TreeMap<>();
    for (var file : Folder.yaml(root, folder, problems)) {
      for (var fields : file.mappings("replies")) {
        ReplyText text = ReplyText.read(fields);
        ReplyText before = byKey.putIfAbsent(text.key(), text);
        if (before != null) {
          problems.add(
              fields.place(),
              Wording.of("the key '{}' stands twice", text.key()),
              Wording.of("remove one of the two"));
        }
      }
      file.rejectUnknown();
    }
    Twins twins = Twins.load(root, folder, problems);
    Place place = new Place(root.relativize(folder).toString(), 0);
    return byKey.isEmpty() ? Optional.empty() : Optional.of(new Replies(byKey, twins, place));
  }

  /// Reports keys that the service needs and that are missing, and slots that nobody fills.
  ///
  /// @param needed key -> names of the slots that are filled
  public void check(Map<String, Set<String>> needed, Problems problems) {
    needed.forEach((key, slots) -> {
      ReplyText text = byKey.get(key);
      if (text == null) {
        problems.add(
            folder,
            Wording.of("the text '{}' is missing", key),
            Wording.of("add it with 'key', 'vi' and 'en'"));
      } else if (!slots.containsAll(text.slots())) {
        problems.add(
            text.place(),
            Wording.of("'{}' has slots that nobody fills: {}, known: {}", key, text.slots(), slots),
            Wording.of("use only the known slots"));
      }
    });
  }

  /// All keys, sorted.
  public Collection<String> keys() {
    return byKey.keySet();
  }

  /// A text in a language as it is written, slots unfilled.
  ///
  /// @throws IllegalArgumentException when there is no such text
  public String raw(String key, Language language) {
    ReplyText text = byKey.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no text '" + key + "'");
    }
    return text.text().in(language);
  }

  /// The published text in a language, with its slots filled.
  ///
  /// @throws IllegalArgumentException when there is no such text, or a slot is not filled; [#check]
  ///   finds both before anything is served
  public Published text(String key, Language language, Map<String, String> slots) {
    ReplyText text = byKey.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no text '" + key + "'");
    }
    Matcher matcher = SLOT.matcher(text.text().in(language));
    String filled =
        matcher.replaceAll(slot -> Matcher.quoteReplacement(slot(key, slots, slot.group(1))));
    return new Published(text.ref(), filled);
  }

  /// What is told of a fault, in a language: in English where it has no twin.
  public String said(Wording said, Language language) {
    return switch (language) {
      case VI -> said.in(twins::of);
      case EN -> said.toString();
    };
  }

  private static String slot(String key, Map<String, String> slots, String name) {
    String value = slots.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the slot {" + name + "} of '" + key + "' is not filled");
    }
    return value;
  }
}
