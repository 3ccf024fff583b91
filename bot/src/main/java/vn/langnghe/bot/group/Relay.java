package vn.langnghe.bot.group;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.escalation.Desk;

/// Brings topics up to what happened and what was said.
final class Relay {
  private static final int MOST_TOPICS = 200;

  /// Who takes a case reads so many lines from before.
  private static final int CONTEXT = 12;

  private static final int MOST_LINES = 200;
  private static final Duration LATER = Duration.ofSeconds(5);

  private final GroupBook book;
  private final Desk desk;
  private final TopicNews news;
  private final StaffGroup.Words words;
  private long seen = -1;
  private Instant changed = Instant.EPOCH;
  private Instant looked = Instant.EPOCH;

  Relay(GroupBook book, Desk desk, TopicNews news, StaffGroup.Words words) {
    this.book = book;
    this.desk = desk;
    this.news = news;
    this.words = words;
  }

  /// Looks where anything changed, some seconds on (a level may come to be known meanwhile), and
  /// now and then all the same.
  void step(Instant now) {
    long revision = desk.revision();
    if (revision != seen) {
      seen = revision;
      changed = now;
    } else if (changed.plus(LATER).isBefore(now) && looked.plus(LATER).isAfter(now)) {
      return;
    }
    looked = now;
    book.changed(MOST_TOPICS).forEach(topic -> bring(topic, now));
  }

  private void bring(Topic topic, Instant now) {
    GroupBook.News fresh = book.news(topic);
    Optional<Desk.Entry> found = desk.find(topic.caseId());
    if (found.isEmpty()) {
      return;
    }
    Desk.Entry entry = found.get();
    List<Note> notes = new ArrayList<>();
    fresh.events().forEach(event -> notes.addAll(news.of(event, entry)));
    long event = fresh.events().isEmpty() ? 0 : fresh.events().getLast().id();
    Topic after = topic.upTo(event, fresh.position(), 0);
    if (isShown(entry)) {
      boolean taken = fresh.events().stream().anyMatch(one -> one.what().equals("taken"));
      List<Desk.Line> lines =
          desk.lines(topic.caseId(), topic.relayed(), taken ? CONTEXT : MOST_LINES);
      TopicNews.Shown shown = news.of(lines, fresh.own(), now);
      notes.addAll(shown.notes());
      after = topic.upTo(event, Math.min(fresh.position(), shown.held()), shown.relayed());
    }
    if (!after.equals(topic)) {
      book.advance(topic, after, notes, now);
    }
  }

  /// Before somebody has a case only its level and topics are told: a group has many readers, and
  /// nobody needs the words to come.
  private boolean isShown(Desk.Entry entry) {
    return switch (words) {
      case AFTER_TAKE -> entry.state().holder().isPresent();
      case ALWAYS -> entry.state().isOpen();
      case NEVER -> false;
    };
  }
}
