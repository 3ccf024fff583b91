package vn.langnghe.bot.referral;

/// What else is owed when a hand-over or a visit moves, as data.
public sealed interface Owed {
  /// The person hears a word.
  record Say(ReferralWord word) implements Owed {}

  /// A line in the log of the case; ids and labels only.
  record Log(String who, String what, String why) implements Owed {}

  /// A counsellor must look: who has the case, else those on shift, in the queue.
  record Call(String what) implements Owed {}

  /// The answer counts for the line.
  record Count(String line, Called called) implements Owed {}
}
