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

  /// A post in the partner's Telegram group.
  ///
  /// @param place where it stands
  /// @param bot name of the channel in bot.yaml that posts; empty where there is but one
  /// @param group id of the group
  record Telegram(Place place, Optional<String> bot, String group) implements Partner {
    @Override
    public Way way() {
      return Way.TELEGRAM;
    }

    @Override
    public String toString() {
      return "Telegram[" + place + "]";
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
