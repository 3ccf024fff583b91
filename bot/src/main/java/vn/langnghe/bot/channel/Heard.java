package vn.langnghe.bot.channel;

import java.time.Instant;
import java.util.Optional;
import vn.langnghe.bot.message.ChatRef;

/// How long ago a person wrote and how much was said to them since, for channels whose platform
/// counts that. Thread-safe; failures of the store are unchecked.
@FunctionalInterface
public interface Heard {
  /// What is known of a chat.
  Since last(ChatRef chat);

  /// @param at when the person last wrote; empty when nothing is kept of them
  /// @param messages messages of the platform that were sent since, those in doubt among them
  record Since(Optional<Instant> at, int messages) {}
}
