package vn.langnghe.bot.store.group;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.channel.GroupLine;
import vn.langnghe.bot.escalation.Pager;
import vn.langnghe.bot.group.GroupBook;
import vn.langnghe.bot.group.Note;
import vn.langnghe.bot.group.Topic;
import vn.langnghe.bot.store.Database;
import vn.langnghe.bot.store.Store;

/// Topics and what waits for them, as rows.
public final class StoredGroup implements GroupBook {
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /// Nothing goes out while somebody has to mend the group.
  private static final Duration MENDING = Duration.ofSeconds(60);

  private static final Duration KEPT = Duration.ofMinutes(5);

  private final Database database;
  private final OutRows rows;
  private final Claims claims;

  public StoredGroup(Store store) {
    this.database = store.database();
    this.rows = new OutRows(store.chats());
    this.claims = new Claims(rows);
  }

  @Override
  public Standing page(Pager.Page page, Note title, Note first, Note call, Instant now) {
    return database.write(handle -> {
      Optional<Long> row = pageRow(handle, page);
      Optional<String> conversation = conversation(handle, page.caseId());
      if (row.isEmpty() || conversation.isEmpty()) {
        return Standing.WAITS;
      }
      Optional<String> standing = OutRows.standing(handle, row.get());
      if (standing.isEmpty()) {
        boolean fresh = TopicRows.add(handle, page.caseId(), conversation.get());
        if (fresh) {
          rows.add(handle, conversation.get(), page.caseId(), title, Optional.empty(), now);
        }
        rows.add(handle, conversation.get(), page.caseId(), fresh ? first : call, row, now);
      }
      return standing.filter("SENT"::equals).isPresent() ? Standing.ACCEPTED : Standing.WAITS;
    });
  }

  /// The page that is being tried: it was claimed last.
  private static Optional<Long> pageRow(Handle handle, Pager.Page page) {
    return handle
        .createQuery(
            "select id from case_page where case_id = :case and kind = :kind and accounts = :accounts"
                + " and way = 'telegram' and status = 'ATTEMPTED' order by next_at desc, id desc limit 1")
        .bind("case", page.caseId())
        .bind("kind", page.kind().name())
        .bind("accounts", String.join(" ", page.accounts()))
        .mapTo(Long.class)
        .findOne();
  }

  private static Optional<String> conversation(Handle handle, String caseId) {
    return handle
        .createQuery("select conversation_id from care_case where id = :id")
        .bind("id", caseId)
        .mapTo(String.class)
        .findOne();
  }

  @Override
  public List<Topic> changed(int most) {
    return database.read(handle -> TopicRows.changed(handle, most));
  }

  @Override
  public News news(Topic topic) {
    return database.read(handle -> TopicRows.news(handle, topic));
  }

  @Override
  public boolean advance(Topic before, Topic after, List<Note> notes, Instant now) {
    return database.write(handle -> {
      boolean moved = TopicRows.move(handle, before, after);
      if (moved) {
        notes.forEach(note ->
            rows.add(
                handle, before.conversationId(), before.caseId(), note, Optional.empty(), now));
      }
      return moved;
    });
  }

  @Override
  public void add(String caseId, Note note, Instant now) {
    database.write(handle -> {
      TopicRows.find(handle, caseId)
          .ifPresent(topic ->
              rows.add(handle, topic.conversationId(), caseId, note, Optional.empty(), now));
      return true;
    });
  }

  @Override
  public Optional<Claim> claim(boolean dangerOnly, int longest, Instant now) {
    List<OutRows.Waiting> seen = database.read(handle -> rows.waiting(handle, now));
    if (Claims.next(seen, dangerOnly).isEmpty()) {
      return Optional.empty();
    }
    return database.write(handle -> {
      Optional<Claim> claim =
          Claims.next(rows.waiting(handle, now), dangerOnly)
              .flatMap(ofOne -> claims.claim(handle, ofOne, longest, now));
      claim.ifPresent(one -> count(handle, now));
      return claim;
    });
  }

  private static int count(Handle handle, Instant at) {
    handle
        .createUpdate("delete from group_sent where place = '' and at < :before")
        .bind("before", at.minus(KEPT).toEpochMilli())
        .execute();
    return handle
        .createUpdate("insert into group_sent (at) values (:at)")
        .bind("at", at.toEpochMilli())
        .execute();
  }

  @Override
  public void settle(Claim claim, GroupLine.Answer answer, Note gap, Instant now) {
    database.write(handle -> {
      switch (answer) {
        case GroupLine.Answer.Done(int id) -> {
          if (claim.note().kind() == Note.Kind.OPEN) {
            TopicRows.opened(handle, claim.caseId(), Optional.of(id));
          }
          claim.rows().forEach(row -> rows.sent(handle, row, now));
        }
        case GroupLine.Answer.Wait(Duration pause) -> again(handle, claim, now, pause);
        case GroupLine.Answer.Again again -> again(handle, claim, now, growing(claim.attempts()));
        case GroupLine.Answer.Unfit unfit -> again(handle, claim, now, MENDING);
        case GroupLine.Answer.Moved moved -> again(handle, claim, now, Duration.ZERO);
        case GroupLine.Answer.Unknown unknown -> unknown(handle, claim.rows(), gap, now);
        case GroupLine.Answer.NoTopic none -> {
          TopicRows.opened(handle, claim.caseId(), Optional.empty());
          OutRows.openAgain(handle, claim.caseId(), now);
          again(handle, claim, now, Duration.ZERO);
        }
        case GroupLine.Answer.Refused refused -> {
          if (claim.note().kind() == Note.Kind.OPEN) {
            again(handle, claim, now, MENDING);
          } else {
            claim.rows().forEach(row -> rows.end(handle, row, "FAILED", now));
          }
        }
      }
      return true;
    });
  }

  private void again(Handle handle, Claim claim, Instant now, Duration pause) {
    claim.rows().forEach(row -> rows.again(handle, row, now, pause));
  }

  private static Duration growing(long attempts) {
    Duration growing = Duration.ofSeconds(1L << Math.min(attempts, 16));
    return growing.compareTo(LONGEST_PAUSE) < 0 ? growing : LONGEST_PAUSE;
  }

  private void unknown(Handle handle, List<Long> ids, Note gap, Instant now) {
    boolean missing = false;
    for (long id : ids) {
      missing |= rows.unknown(handle, id, now);
    }
    if (missing) {
      handle
          .createQuery("select case_id, conversation_id from group_out where id = :id")
          .bind("id", ids.getFirst())
          .map((row, context) -> List.of(row.getString(1), row.getString(2)))
          .findOne()
          .ifPresent(
              of -> rows.add(handle, of.getLast(), of.getFirst(), gap, Optional.empty(), now));
    }
  }

  @Override
  public int reclaim(Note gap, Instant now) {
    return database.write(handle -> {
      List<Long> lost =
          handle
              .createQuery("select id from group_out where status = 'SENDING' order by id")
              .mapTo(Long.class)
              .list();
      lost.stream().findFirst().ifPresent(id -> unknown(handle, lost, gap, now));
      return lost.size();
    });
  }

  @Override
  public List<Instant> sentSince(Instant since) {
    return database.read(handle ->
        handle
            .createQuery(
                "select at from group_sent where place = '' and at > :since order by at, id")
            .bind("since", since.toEpochMilli())
            .map((row, context) -> Instant.ofEpochMilli(row.getLong(1)))
            .list());
  }

  @Override
  public void sent(Instant at) {
    database.write(handle -> count(handle, at));
  }

  @Override
  public Optional<String> caseOf(int thread) {
    return database.read(handle ->
        handle
            .createQuery("select case_id from group_topic where thread_id = :thread")
            .bind("thread", thread)
            .mapTo(String.class)
            .findOne());
  }

  @Override
  public List<Integer> gone() {
    return database.write(TopicRows::gone);
  }

  @Override
  public void deleted(int thread) {
    database.write(handle -> handle.execute("delete from group_topic where thread_id = ?", thread));
  }

  @Override
  public void moved(Instant now) {
    database.write(handle -> {
      handle.execute("update group_topic set thread_id = null");
      List<String> open =
          handle
              .createQuery(
                  "select t.case_id from group_topic t join care_case c on c.id = t.case_id where c.ended = 0")
              .mapTo(String.class)
              .list();
      open.forEach(id -> OutRows.openAgain(handle, id, now));
      return open.size();
    });
  }

  @Override
  public long waiting() {
    return database.read(handle ->
        handle
            .createQuery("select count(*) from group_out where status = 'NEW'")
            .mapTo(Long.class)
            .one());
  }
}
