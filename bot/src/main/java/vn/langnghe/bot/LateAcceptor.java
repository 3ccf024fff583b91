package vn.langnghe.bot;

import java.util.concurrent.atomic.AtomicReference;
import vn.langnghe.bot.channel.Acceptor;
import vn.langnghe.bot.message.Inbound;

/// Ties the knot between channels, which need an acceptor, and the inbox, which comes after the
/// channels are known. Nothing is accepted before it is open.
final class LateAcceptor implements Acceptor {
  private final AtomicReference<Acceptor> acceptor =
      new AtomicReference<>(inbound -> Acceptance.BUSY);

  void open(Acceptor inbox) {
    acceptor.set(inbox);
  }

  @Override
  public Acceptance accept(Inbound inbound) {
    return acceptor.get().accept(inbound);
  }
}
