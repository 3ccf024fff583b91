package vn.langnghe.bot.settings;

import java.util.Map;
import java.util.Optional;
import vn.langnghe.bot.referral.Timing;
import vn.langnghe.knowledge.files.Place;

/// What one deployment decides about handing people on.
///
/// @param partners by id of the line; a line without one is called by the counsellor
/// @param mail where letters are posted
public record HandOverSettings(
    Timing timing, Map<String, Partner> partners, Optional<MailServer> mail) {
  public HandOverSettings {
    partners = Map.copyOf(partners);
  }

  /// Without a file: counsellors call, and the usual times hold.
  public static final HandOverSettings USUAL =
      new HandOverSettings(Timing.USUAL, Map.of(), Optional.empty());

  /// The partner of a line.
  public Partner partner(String line) {
    return partners.getOrDefault(line, new Partner.Phone(Optional.empty()));
  }

  /// Where letters are posted.
  ///
  /// @param login empty where the server asks for none
  /// @param from the address of the sender
  public record MailServer(
      Place place, Security security, String host, int port, Optional<Login> login, String from) {}

  /// A user of the mail server.
  public record Login(String user, SecretSource password) {}

  /// How the way to the mail server is kept private.
  public enum Security {
    /// Encrypted after a greeting (usually port 587); refused where the server does not offer it.
    STARTTLS,
    /// Encrypted from the start (usually port 465).
    TLS,
    /// Not at all; only to a server on the same machine.
    NONE
  }
}
