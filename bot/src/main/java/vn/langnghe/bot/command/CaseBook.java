package vn.langnghe.bot.command;

import java.time.Instant;
import java.util.List;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.store.cases.CaseQueries;

/// Cases as the command line shows them.
///
/// @param entries open cases, or the one asked for
/// @param history what happened to the one asked for; empty otherwise
/// @param watch the proof that nobody is left
/// @param now the moment it was read
public record CaseBook(
    List<Desk.Entry> entries, List<Desk.Logged> history, CaseQueries.Watch watch, Instant now) {
  public CaseBook {
    entries = List.copyOf(entries);
    history = List.copyOf(history);
  }
}
