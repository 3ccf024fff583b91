package vn.langnghe.bot.console.colleague;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.langnghe.bot.console.desk.Room;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.escalation.Colleagues;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Over;
import vn.langnghe.bot.staff.Deed;

/// What is done with colleagues and for oneself.
public final class ColleaguePages {
  private final Room room;
  private final Colleagues colleagues;

  /// @param room shared by the pages of the desk
  public ColleaguePages(Room room) {
    this.room = room;
    this.colleagues = room.colleagues();
  }

  /// Its addresses.
  public List<Route> routes() {
    return List.of(
        Route.post("/cases/{id}/pass", Gate.ANSWER, this::pass),
        Route.post("/cases/{id}/decline", Gate.ANSWER, this::decline),
        Route.post("/cases/{id}/pause", Gate.ANSWER, this::pause),
        Route.post("/cases/{id}/resume", Gate.ANSWER, this::resume),
        Route.post("/cases/{id}/over", Gate.LEAD, this::over),
        Route.post("/cases/{id}/writing", Gate.ANSWER, this::writing),
        Route.post("/debrief/{id}", Gate.ANSWER, this::debrief));
  }

  private void pass(Visit visit) {
    String to = visit.form("to");
    Desk.Result result = colleagues.pass(visit.path("id"), Room.account(visit), to);
    settle(visit, result, Deed.CASE_PASSED, to);
  }

  private void decline(Visit visit) {
    Desk.Result result = colleagues.decline(visit.path("id"), Room.account(visit));
    settle(visit, result, Deed.CASE_DECLINED, "");
  }

  private void pause(Visit visit) {
    String asked = visit.form("minutes");
    long minutes = asked.matches("\\d{1,3}") ? Math.max(1, Long.parseLong(asked)) : 1;
    Desk.Result result =
        colleagues.pause(visit.path("id"), Room.account(visit), Duration.ofMinutes(minutes));
    settle(visit, result, Deed.CASE_PAUSED, Long.toString(minutes));
  }

  private void resume(Visit visit) {
    Desk.Result result = colleagues.resume(visit.path("id"), Room.account(visit));
    settle(visit, result, Deed.CASE_RESUMED, "");
  }

  private void over(Visit visit) {
    Optional<Over> over = Over.ofLabel(visit.form("over"));
    if (over.isEmpty()) {
      told(visit, "result.over", "");
      return;
    }
    Desk.Result result = colleagues.takeOver(visit.path("id"), Room.counsellor(visit), over.get());
    settle(visit, result, Deed.CASE_TAKEN, over.get().label());
  }

  private void writing(Visit visit) {
    colleagues.writing(visit.path("id"), Room.account(visit));
    visit.context().status(204);
  }

  private void debrief(Visit visit) {
    String id = visit.path("id");
    Optional<Colleagues.Mood> mood = chosen(Colleagues.Mood.values(), visit.form("mood"));
    Optional<Colleagues.Wish> wish = chosen(Colleagues.Wish.values(), visit.form("wish"));
    if (mood.isPresent()
        && wish.isPresent()
        && id.matches("\\d{1,18}")
        && colleagues.debriefed(Long.parseLong(id), Room.account(visit), mood.get(), wish.get())) {
      room.note(visit, Deed.DEBRIEFED, visit.member().id(), "");
    }
    visit.to("/console/queue");
  }

  private static <E extends Enum<E>> Optional<E> chosen(E[] all, String label) {
    return Arrays.stream(all)
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(label))
        .findFirst();
  }

  private void settle(Visit visit, Desk.Result result, Deed deed, String detail) {
    switch (result) {
      case Desk.Result.Done(Desk.Entry entry) -> {
        room.note(visit, deed, entry.id(), detail);
        visit.to(Room.mayRead(visit, entry) ? "/console/cases/" + entry.id() : "/console/queue");
      }
      case Desk.Result.TakenBy(String account, var since) ->
          told(visit, "result.taken-by", room.names().apply(account));
      case Desk.Result.Refused(var why) -> told(visit, Bench.key(why), "");
      case Desk.Result.NotTaken notTaken -> told(visit, "result.not-taken", "");
      case Desk.Result.Ended ended -> told(visit, "result.ended", "");
      case Desk.Result.Unfit unfit -> told(visit, "result.unfit", "");
      case Desk.Result.Unknown unknown -> told(visit, "result.unknown", "");
    }
  }

  private void told(Visit visit, String key, String name) {
    visit.html(409, room.screens().told(visit, key, name));
  }
}
