package vn.langnghe.bot.settings;

import java.net.URI;
import java.util.Optional;
import vn.langnghe.bot.referral.Way;
import vn.langnghe.knowledge.files.Place;

/// How one line is told of somebody who is handed on to it.
public sealed interface Partner {
  /// How it is told.
  Way way();

  /// A counsellor calls.
  ///
  /// @param number for colleagues, where it is not the public one
  record Phone(Optional<String> number) implements Partner {
    @Override
    public Way way() {
      return Way.PHONE;
    }
  }

  /// A letter by e-mail.
  record Mail(String to) implements Partner {
    @Override
    public Way way() {
      return Way.MAIL;
    }
  }

  /// A signed message to the partner's system.
  ///
  /// @param place where it stands, for faults of its secret
  record Webhook(Place place, URI address, SecretSource secret) implements Partner {
    @Override
    public Way way() {
      return Way.WEBHOOK;
    }
  }
}
