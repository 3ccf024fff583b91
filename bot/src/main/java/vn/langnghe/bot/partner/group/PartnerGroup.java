package vn.langnghe.bot.partner.group;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import vn.langnghe.bot.channel.GroupLine;
import vn.langnghe.bot.channel.intake.ChannelNotes;
import vn.langnghe.bot.message.ChatRef;

/// A group of a partner, and the lines that are told there.
///
/// @param given its id in the settings
/// @param lines ids of hotlines
/// @param perMinute messages that the platform lets into one group
/// @param notes remember the id that a group has since it was moved
public record PartnerGroup(
    GroupLine line, String given, Set<String> lines, int perMinute, ChannelNotes notes) {
  public PartnerGroup {
    lines = Set.copyOf(lines);
  }

  private String note() {
    return "partner-group " + given;
  }

  /// Its id now.
  ChatRef chat() {
    String now =
        notes
            .read(line.channel(), note())
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElse(given);
    return new ChatRef(line.channel(), now);
  }

  /// The platform gave it another id.
  void become(String chat, Instant now) {
    notes.write(line.channel(), note(), chat.getBytes(StandardCharsets.UTF_8), now);
  }

  @Override
  public String toString() {
    return "PartnerGroup" + lines;
  }
}
