package vn.langnghe.bot;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import vn.langnghe.bot.channel.Acceptor;
import vn.langnghe.bot.channel.StaffHeard;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.message.Notice;

/// Ties the knot between channels, which need an acceptor, and the inbox, which comes after the
/// channels are known. Nothing is accepted before it is open.
final class LateAcceptor implements Acceptor {
  private final AtomicReference<Acceptor> acceptor = new AtomicReference<>(new Closed());

  private final AtomicReference<Function<StaffHeard, Acceptance>> group =
      new AtomicReference<>(heard -> Acceptance.BUSY);

  /// Nothing is accepted yet: channels are told to come again.
  private static final class Closed implements Acceptor {
    @Override
    public Acceptance accept(Inbound inbound) {
      return Acceptance.BUSY;
    }

    @Override
    public Acceptance note(ChatRef chat, Notice notice, Instant at) {
      return Acceptance.BUSY;
    }
  }

  /// Where things go that staff do in their group; before the inbox is open.
  void openGroup(Function<StaffHeard, Acceptance> staff) {
    group.set(staff);
  }

  @Override
  public Acceptance heard(StaffHeard heard) {
    return group.get().apply(heard);
  }

  void open(Acceptor inbox) {
    acceptor.set(inbox);
  }

  @Override
  public Acceptance accept(Inbound inbound) {
    return acceptor.get().accept(inbound);
  }

  @Override
  public Acceptance note(ChatRef chat, Notice notice, Instant at) {
    return acceptor.get().note(chat, notice, at);
  }
}
