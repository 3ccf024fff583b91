package vn.langnghe.bot.channel.intake;

import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import vn.langnghe.bot.channel.Acceptor;
import vn.langnghe.bot.channel.PageTexts;

/// What the rest of the service lends to a [PlatformChannel].
///
/// @param acceptor takes messages and news
/// @param texts published texts for what a platform shows outside the chat (menus, profiles)
/// @param threads virtual threads for loops and tasks
/// @param node random name of this process, for [Leases]
@SuppressWarnings("checkstyle:ParameterNumber")
public record Ports(
    Acceptor acceptor,
    RawInbox raw,
    ChannelNotes notes,
    Leases leases,
    PageTexts texts,
    InstantSource clock,
    ExecutorService threads,
    String node) {
  /// An intake for one channel.
  public Intake intake(String channel, UpdateReader reader) {
    return new Intake(channel, reader, raw, acceptor, clock, threads);
  }
}
