package vn.langnghe.bot.settings;

import java.util.Optional;
import vn.langnghe.bot.group.StaffGroup;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.text.Language;

/// Reads `staff_group` of a Telegram bot: `{chat: code, words: after-take, language: vi}`. One bot
/// of a deployment may have it.
final class StaffedReader {
  private static final String NAME = "staff_group";

  private boolean seen;

  Optional<ChannelSettings.Staffed> read(Fields channel) {
    Optional<Fields> given = channel.mapping(NAME);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = given.get();
    if (seen) {
      channel
          .problems()
          .add(
              channel.placeOf(NAME),
              Wording.of("a second bot has a 'staff_group'"),
              Wording.of("let one bot serve the group of staff"));
    }
    seen = true;
    fields.text("chat"); // must be there
    Optional<Optional<String>> chat =
        fields.convert(
            "chat",
            StaffedReader::chat,
            Wording.of("code, or the id of the group, such as '-1001234567890'"));
    StaffGroup.Words words =
        fields
            .convert("words", StaffedReader::words, Wording.of("after-take, always or never"))
            .orElse(StaffGroup.Words.AFTER_TAKE);
    Language language =
        fields.convert("language", Language::ofCode, Wording.of("vi or en")).orElse(Language.VI);
    fields.rejectUnknown();
    return Optional.of(new ChannelSettings.Staffed(chat.orElse(Optional.empty()), words, language));
  }

  private static Optional<Optional<String>> chat(String text) {
    if (text.equals("code")) {
      return Optional.of(Optional.empty());
    }
    return text.matches("-[0-9]{1,19}") ? Optional.of(Optional.of(text)) : Optional.empty();
  }

  private static Optional<StaffGroup.Words> words(String text) {
    return switch (text) {
      case "after-take" -> Optional.of(StaffGroup.Words.AFTER_TAKE);
      case "always" -> Optional.of(StaffGroup.Words.ALWAYS);
      case "never" -> Optional.of(StaffGroup.Words.NEVER);
      default -> Optional.empty();
    };
  }
}
