package vn.langnghe.bot.store.group;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.group.GroupBook;
import vn.langnghe.bot.group.Note;
import vn.langnghe.bot.group.Topic;
import vn.langnghe.knowledge.danger.Level;

/// Which rows go out next, and together.
final class Claims {
  private final OutRows rows;

  Claims(OutRows rows) {
    this.rows = rows;
  }

  /// The rows of the case that comes next, in order: the gravest, then the one that waits longest.
  /// A case whose first row must wait waits; an opening comes before all else of its case.
  static Optional<List<OutRows.Waiting>> next(List<OutRows.Waiting> waiting, boolean dangerOnly) {
    Map<String, List<OutRows.Waiting>> cases = new LinkedHashMap<>();
    waiting.forEach(row -> cases.computeIfAbsent(row.caseId(), id -> new ArrayList<>()).add(row));
    cases
        .values()
        .forEach(ofOne ->
            ofOne.sort((one, other) ->
                one.kind() == Note.Kind.OPEN == (other.kind() == Note.Kind.OPEN)
                    ? Long.compare(one.id(), other.id())
                    : one.kind() == Note.Kind.OPEN ? -1 : 1));
    return cases.values().stream()
        .filter(ofOne -> ofOne.getFirst().ready())
        .filter(ofOne -> !dangerOnly || level(ofOne) >= Level.IMMINENT.number())
        .reduce((best, other) -> level(other) > level(best) ? other : best);
  }

  private static int level(List<OutRows.Waiting> ofOne) {
    return ofOne.stream().mapToInt(OutRows.Waiting::level).max().orElse(0);
  }

  /// Claims them, as many as go together; nothing where the topic is not open.
  Optional<GroupBook.Claim> claim(
      Handle handle, List<OutRows.Waiting> ofOne, int longest, Instant now) {
    OutRows.Waiting head = ofOne.getFirst();
    Optional<Topic> topic = TopicRows.find(handle, head.caseId());
    if (topic.isEmpty()) {
      return Optional.empty();
    }
    if (topic.get().thread().isEmpty() && head.kind() != Note.Kind.OPEN) {
      OutRows.openAgain(handle, head.caseId(), now);
      return Optional.empty();
    }
    List<Long> ids = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Note.Buttons buttons = Note.Buttons.NONE;
    for (OutRows.Waiting row : ofOne) {
      boolean together =
          ids.isEmpty() || (head.kind() == Note.Kind.TEXT && row.kind() == head.kind());
      Note note = rows.note(handle, row);
      boolean fits = ids.isEmpty() || text.length() + note.text().length() + 1 <= longest;
      if (!together || !row.ready() || !fits || !rows.claim(handle, row.id(), now)) {
        break;
      }
      ids.add(row.id());
      text.append(text.isEmpty() ? "" : "\n").append(note.text());
      buttons = note.buttons() == Note.Buttons.NONE ? buttons : note.buttons();
      if (head.kind() != Note.Kind.TEXT) {
        break;
      }
    }
    Note whole = new Note(head.kind(), text.toString(), buttons);
    return Optional.of(
        new GroupBook.Claim(
            ids,
            head.caseId(),
            topic.get().thread(),
            Level.of(level(ofOne)),
            whole,
            head.attempts()));
  }
}
