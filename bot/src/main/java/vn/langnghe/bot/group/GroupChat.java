package vn.langnghe.bot.group;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import vn.langnghe.bot.channel.intake.ChannelNotes;

/// Which group it is: the one of the settings, or the one in which a code was written. What was
/// learned since (the group has another id) is remembered, until the settings say something else.
final class GroupChat {
  private static final String NOTE = "staff-group";
  private static final String BY_CODE = "code";

  private final String channel;
  private final Optional<String> fixed;
  private final ChannelNotes notes;
  private final InstantSource clock;

  GroupChat(String channel, Optional<String> fixed, ChannelNotes notes, InstantSource clock) {
    this.channel = channel;
    this.fixed = fixed;
    this.notes = notes;
    this.clock = clock;
  }

  /// Whether the settings name it, so that no code can.
  boolean isFixed() {
    return fixed.isPresent();
  }

  /// Its id; empty while none is bound.
  Optional<String> id() {
    Optional<String[]> noted =
        notes
            .read(channel, NOTE)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8).split("\n", 2))
            .filter(fields -> fields.length == 2 && fields[0].equals(fixed.orElse(BY_CODE)));
    return noted.map(fields -> fields[1]).or(() -> fixed);
  }

  boolean is(String chat) {
    return id().filter(chat::equals).isPresent();
  }

  void become(String chat) {
    String note = fixed.orElse(BY_CODE) + '\n' + chat;
    notes.write(channel, NOTE, note.getBytes(StandardCharsets.UTF_8), clock.instant());
  }
}
