package vn.langnghe.knowledge.replies;

import java.text.Normalizer;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Revision;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.text.Bilingual;

/// One sentence or short text as the file has it.
record ReplyText(String key, Bilingual text, Set<String> slots, String ref, Place place) {
  /// Text is at most 500 characters on every channel (`voice.md`, Form).
  private static final int LONGEST = 500;

  private static final Pattern SLOT = Pattern.compile("\\{([a-z_]+)}");

  static ReplyText read(Fields fields) {
    String key = fields.text("key");
    String vi = text(fields, "vi");
    String en = text(fields, "en");
    fields.optionalText("note");
    fields.rejectUnknown();
    Set<String> slots = slots(vi);
    if (!slots.equals(slots(en))) {
      fields
          .problems()
          .add(
              fields.place(),
              Wording.of("'{}' has other slots in English", key),
              Wording.of("use {} in both", slots));
    }
    String ref = "replies/" + key + "@" + Revision.of(vi, en);
    return new ReplyText(key, new Bilingual(vi, en), slots, ref, fields.place());
  }

  private static String text(Fields fields, String name) {
    String text = Normalizer.normalize(fields.text(name).strip(), Normalizer.Form.NFC);
    if (text.length() > LONGEST) {
      fields
          .problems()
          .add(
              fields.placeOf(name),
              Wording.of("the text has {} characters", text.length()),
              Wording.of("shorten it to {}", LONGEST));
    }
    return text;
  }

  private static Set<String> slots(String text) {
    return SLOT.matcher(text)
        .results()
        .map((MatchResult slot) -> slot.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
