package vn.langnghe.bot.conversation.care;

import vn.langnghe.knowledge.danger.Level;

/// The questions after a Yes to the direct one, in the order they are asked, and the level that an
/// answer stands for. An answer only ever raises; a No, and no answer, leave the level as it is
/// (guidance-sources R8: a tool may only move a person up to more help).
///
/// ```
///   question    C-SSRS screener               yes              no, rather not say   source
///   (direct)    Q1 wish, Q2 thoughts          3                2 to 1 where it was  LABELS 2, 3; voice 8-10
///                                                              asked just now
///   MEANS       Q3, asked without a method    4 means at hand  as it stands         LABELS edges; R5; voice 12
///   PLAN        Q4, Q5 intent, time, prepared 4                as it stands         LABELS 4; voice 11
///   COMPANY     not part of it                as it stands     as it stands         mhGAP SUI 6; voice 13
/// ```
///
/// Q6 (what was done already) is never asked: who tells of it is at level 4 by the words. At level
/// 4 nothing more is asked (R4).
public enum Question {
  MEANS(Level.IMMINENT),
  PLAN(Level.IMMINENT),
  COMPANY(Level.HIGH);

  private final Level yes;

  Question(Level yes) {
    this.yes = yes;
  }

  /// The least level after a Yes.
  public Level yes() {
    return yes;
  }
}
