package vn.langnghe.bot.channel.zalo.oa;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.langnghe.bot.channel.intake.Received;
import vn.langnghe.bot.channel.intake.UpdateReader;
import vn.langnghe.bot.channel.zalo.Offered;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.message.Notice;
import vn.langnghe.knowledge.text.Language;

/// Turns events of an Official Account into messages and news.
final class OaReader implements UpdateReader {
  private final String channel;
  private final Duration quiet;
  private final Offered offered;

  /// @param channel the channel's name
  /// @param quiet how long the bot keeps quiet after a person wrote in Zalo's tool
  OaReader(String channel, Duration quiet, Offered offered) {
    this.channel = channel;
    this.quiet = quiet;
    this.offered = offered;
  }

  @Override
  public List<Received> read(byte[] update, Instant receivedAt) {
    return switch (OaEvents.read(update)) {
      case OaEvent.Said(OaAddress from, String id, Content content) ->
          List.of(message(from, id, content, receivedAt));
      case OaEvent.Met(OaAddress from, String id) -> met(from, id, receivedAt);
      case OaEvent.Left(OaAddress from, String id) ->
          List.of(news(from, new Notice.Blocked(), receivedAt));
      case OaEvent.Withdrew(OaAddress from, String id) ->
          List.of(news(from, new Notice.Withdrawn(), receivedAt));
      case OaEvent.Wrote(OaAddress to, String id, String text, boolean human) ->
          List.of(
              news(
                  to,
                  human ? new Notice.OperatorSpoke(quiet) : new Notice.Delivered(id),
                  receivedAt));
      // Its ids may be those of an earlier part of a reply or of a person's message: no proof.
      case OaEvent.Arrived arrived -> List.of();
      case OaEvent.Passing passing -> List.of();
      case OaEvent.Misread(String why) -> throw new Puzzling(why);
    };
  }

  /// Who followed and opened the chat within a moment is greeted once.
  private List<Received> met(OaAddress from, String id, Instant receivedAt) {
    List<Received> received = new ArrayList<>();
    received.add(news(from, new Notice.Unblocked(), receivedAt));
    if (!offered.isKnown(chat(from))) {
      received.add(message(from, id, new Content.Opened(), receivedAt));
    }
    return received;
  }

  private Received message(OaAddress from, String id, Content content, Instant receivedAt) {
    ChatRef chat = chat(from);
    return new Received.Message(
        new Inbound(chat, id, receivedAt, Language.VI, offered.meant(chat, content)));
  }

  private Received news(OaAddress about, Notice notice, Instant at) {
    return new Received.News(chat(about), notice, at);
  }

  private ChatRef chat(OaAddress address) {
    return new ChatRef(channel, address.chat());
  }
}
