package vn.langnghe.bot.conversation.care;

/// Something the service does by itself later, unless the person writes before.
///
/// @param due epoch milliseconds
public record Reminder(Kind kind, long due) {
  /// What is due. Minutes are counted from the person's last message.
  public enum Kind {
    /// Level 4, two minutes: are you there.
    CHECK(2),
    /// Level 4, five minutes: the number again, and the next person is told.
    CHECK_AGAIN(5),
    /// Level 4, half an hour: whoever leads the counsellors is told; nothing is sent.
    SILENT(30),
    /// Level 3, a quarter of an hour: did you reach somebody.
    REACHED(15),
    /// Somebody waits for a person: an honest word, after three minutes.
    WAITING(3),
    /// The follow-up they agreed to, after a day.
    CHECK_BACK(24 * 60),
    /// Level 3, two days without a word: the case ends by its clock. Never at level 4.
    LAPSE(48 * 60);

    private final long minutes;

    Kind(long minutes) {
      this.minutes = minutes;
    }

    /// The reminder of this kind when the person wrote last at `now`.
    public Reminder after(long now) {
      return new Reminder(this, now + minutes * 60_000);
    }
  }
}
