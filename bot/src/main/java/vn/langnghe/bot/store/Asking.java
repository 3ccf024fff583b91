package vn.langnghe.bot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.langnghe.bot.conversation.heard.Press;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.bot.referral.ReferralAnswer;
import vn.langnghe.bot.reply.ReferralSay;

/// Finds the question about a hand-over that a reply asked.
final class Asking {
  private Asking() {}

  /// The question that was said last before a message; empty where that was none, or cannot be
  /// read.
  static Optional<Task.Asked> of(Vault.Seal seal, ResultSet row) throws SQLException {
    if (row.getObject("asked_at") == null) {
      return Optional.empty();
    }
    long position = row.getLong("asked_position");
    byte[] sealed = row.getBytes("asked_sealed");
    Duration waited = Duration.ofMillis(row.getLong("received_at") - row.getLong("asked_at"));
    try {
      return of(Json.read(seal.open(Store.OUT + position, sealed), Reply.class), waited);
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  private static Optional<Task.Asked> of(Reply reply, Duration waited) {
    List<ReferralAnswer> answers =
        reply.parts().stream()
            .flatMap(part ->
                part instanceof Part.ChoicesPart asked
                    ? asked.choices().stream().map(choice -> choice.id())
                    : Stream.<String>empty())
            .map(Press::parse)
            .flatMap(press ->
                press instanceof Press.Referral(String code)
                    ? ReferralAnswer.parse(code).stream()
                    : Stream.<ReferralAnswer>empty())
            .toList();
    boolean again =
        reply.parts().stream()
            .anyMatch(part -> part.ref().contains("/" + ReferralSay.AGAIN.key() + "@"));
    return answers.isEmpty()
        ? Optional.empty()
        : Optional.of(new Task.Asked(answers, again, waited));
  }
}
