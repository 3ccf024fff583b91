package vn.langnghe.bot.console.insight;

import vn.langnghe.bot.console.page.Visit;

/// How far back a plot looks.
final class Days {
  private static final int USUAL = 30;

  private Days() {}

  /// The days that were asked for: 7, 30 or 90; 30 where nothing or something else was.
  static int asked(Visit visit) {
    return visit
        .query("days")
        .filter(text -> text.matches("7|30|90"))
        .map(Integer::parseInt)
        .orElse(USUAL);
  }
}
