package vn.langnghe.bot.console.colleague;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.escalation.Colleagues;
import vn.langnghe.bot.escalation.policy.Load;
import vn.langnghe.bot.escalation.policy.StaffCare;

/// Who bears what, as the queue shows it.
///
/// @param full why who looks is given no case now; empty when they may take one
/// @param debriefs what who looks owes
/// @param others everybody's load, for whoever leads; none for others
public record Bench(String full, List<Owed> debriefs, List<Bearing> others) {
  public Bench {
    debriefs = List.copyOf(debriefs);
    others = List.copyOf(others);
  }

  /// A debrief that is owed.
  public record Owed(long id, String at) {}

  /// What somebody bears, in words.
  ///
  /// @param rest until when they rest; empty when they do not
  /// @param debrief open, what was chosen, or empty
  public record Bearing(String name, boolean onShift, String held, String rest, String debrief) {}

  /// Reads it for somebody.
  ///
  /// @param names account to what colleagues call them
  public static Bench of(
      Colleagues colleagues,
      Frame frame,
      UnaryOperator<String> names,
      String account,
      Watcher watcher) {
    StaffCare care = colleagues.care();
    List<Colleagues.Bearing> all = colleagues.bearings();
    Optional<Colleagues.Bearing> mine =
        all.stream().filter(one -> one.account().equals(account)).findFirst();
    List<Owed> owed =
        mine.filter(one -> one.owes() > 0).isPresent()
            ? colleagues.debriefs(account).stream()
                .map(one -> new Owed(one.id(), Frame.time(one.at())))
                .toList()
            : List.of();
    return new Bench(
        mine.map(one -> full(one, care, frame, watcher.now())).orElse(""),
        owed,
        watcher.leads()
            ? all.stream().map(one -> bearing(one, care, frame, names)).toList()
            : List.of());
  }

  /// Who looks.
  ///
  /// @param leads whether they lead
  public record Watcher(boolean leads, Instant now) {}

  private static String full(Colleagues.Bearing mine, StaffCare care, Frame frame, Instant now) {
    Load load = new Load(mine.held(), 0, Instant.EPOCH, mine.restUntil().orElse(Instant.EPOCH));
    return care.refusal(load, now)
        .map(why ->
            mine.restUntil()
                .map(until -> frame.of(key(why)) + " " + Frame.time(until))
                .orElseGet(() -> frame.of(key(why))))
        .orElse("");
  }

  /// The key of why somebody is given no case, below `console.`.
  static String key(StaffCare.Refusal why) {
    return "full." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Bearing bearing(
      Colleagues.Bearing one, StaffCare care, Frame frame, UnaryOperator<String> names) {
    String most = care.most() == Integer.MAX_VALUE ? "∞" : Integer.toString(care.most());
    String debrief =
        one.owes() > 0
            ? frame.of("bench.debrief.open")
            : one.last().map(answer -> chosen(answer, frame)).orElse("");
    return new Bearing(
        names.apply(one.account()),
        one.onShift(),
        one.held() + "/" + most,
        one.restUntil().map(Frame::time).orElse(""),
        debrief);
  }

  private static String chosen(Colleagues.Answer answer, Frame frame) {
    return frame.of("mood." + answer.mood().name().toLowerCase(Locale.ROOT))
        + " · "
        + frame.of("wish." + answer.wish().name().toLowerCase(Locale.ROOT))
        + " ("
        + Frame.time(answer.at())
        + ")";
  }
}
