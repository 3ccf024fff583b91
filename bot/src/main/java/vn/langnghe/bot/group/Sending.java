package vn.langnghe.bot.group;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.GroupLine;
import vn.langnghe.bot.channel.GroupLine.Call;

/// Sends what waits, one call after another, within what the platform lets through to one group.
/// Only one node at a time may run it.
final class Sending {
  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
  private static final Duration WINDOW = Duration.ofMinutes(1);

  /// Calls of each window that are kept for danger.
  private static final int RESERVE = 3;

  private final GroupBook book;
  private final GroupLine line;
  private final GroupTexts texts;
  private final GroupChat chat;
  private final int perMinute;
  private final AtomicReference<Optional<String>> fault = new AtomicReference<>(Optional.empty());
  private Instant pausedUntil = Instant.EPOCH;

  @SuppressWarnings("checkstyle:ParameterNumber")
  Sending(GroupBook book, GroupLine line, GroupTexts texts, GroupChat chat, int perMinute) {
    this.book = book;
    this.line = line;
    this.texts = texts;
    this.chat = chat;
    this.perMinute = perMinute;
  }

  /// How much may go out.
  private enum Room {
    NONE,
    DANGER,
    ALL
  }

  /// What a process that died left in doubt.
  void reclaim(Instant now) {
    int lost = book.reclaim(gap(), now);
    if (lost > 0) {
      LOG.warn("staff group: {} posts were cut short by a stop", lost);
    }
  }

  /// Sends the next.
  ///
  /// @return whether something was sent, so that more may wait
  boolean step(String group, Instant now) {
    Room room = room(now);
    if (room == Room.NONE) {
      return false;
    }
    Optional<GroupBook.Claim> claimed = book.claim(room == Room.DANGER, TopicNews.LONGEST, now);
    if (claimed.isEmpty()) {
      return false;
    }
    GroupBook.Claim claim = claimed.get();
    GroupLine.Answer answer = line.send(group, call(claim));
    return settled(claim, answer, now);
  }

  private boolean settled(GroupBook.Claim claim, GroupLine.Answer answer, Instant now) {
    switch (answer) {
      case GroupLine.Answer.Done done -> fault(Optional.empty());
      case GroupLine.Answer.Wait(Duration pause) -> {
        pausedUntil = now.plus(pause);
        LOG.warn("staff group: Telegram asks to wait {} s", pause.toSeconds());
      }
      case GroupLine.Answer.Unfit(String tells) -> {
        pausedUntil = now.plus(WINDOW); // somebody has to mend it; the console goes on
        fault(Optional.of(tells));
      }
      case GroupLine.Answer.Moved(String to) -> {
        chat.become(to);
        book.moved(now);
      }
      case GroupLine.Answer.Unknown unknown ->
          LOG.error("staff group: nobody knows whether a post of case {} was sent", claim.caseId());
      case GroupLine.Answer.Refused(int code) ->
          LOG.error(
              "staff group: Telegram refused a post of case {} with {}", claim.caseId(), code);
      case GroupLine.Answer.Again again -> {
        pausedUntil = now.plusSeconds(2);
        fault(Optional.of("the staff group cannot be reached; check the network; tried again"));
      }
      case GroupLine.Answer.NoTopic gone ->
          LOG.warn("staff group: the topic of case {} is gone; it is opened anew", claim.caseId());
    }
    book.settle(claim, answer, gap(), now);
    return answer instanceof GroupLine.Answer.Done || answer instanceof GroupLine.Answer.NoTopic;
  }

  private Note gap() {
    return Note.text(texts.of("gap"));
  }

  /// At most so many calls in any minute, the last few for danger. Beyond half of them, calls below
  /// level 4 keep a distance, so that words which come meanwhile go together instead of waiting
  /// long.
  private Room room(Instant now) {
    if (pausedUntil.isAfter(now)) {
      return Room.NONE;
    }
    List<Instant> sent = book.sentSince(now.minus(WINDOW));
    if (sent.size() >= perMinute) {
      return Room.NONE;
    }
    Duration apart = WINDOW.dividedBy(perMinute);
    boolean soon = !sent.isEmpty() && sent.getLast().plus(apart).isAfter(now);
    boolean much = sent.size() >= perMinute / 2;
    boolean last = sent.size() >= perMinute - Math.min(RESERVE, perMinute / 2);
    return last || (much && soon) ? Room.DANGER : Room.ALL;
  }

  private Call call(GroupBook.Claim claim) {
    int thread = claim.thread().orElse(0);
    Note note = claim.note();
    return switch (note.kind()) {
      case OPEN -> new Call.Open(note.text());
      case TEXT ->
          new Call.Post(thread, note.text(), texts.buttons(note.buttons(), claim.caseId()));
      case RENAME -> new Call.Rename(thread, note.text());
      case CLOSE -> new Call.Close(thread);
      case REOPEN -> new Call.Reopen(thread);
    };
  }

  /// Topics of people who erased their chat, or were forgotten, go as well.
  void sweep(String group) {
    for (int thread : book.gone()) {
      GroupLine.Answer answer = line.send(group, new Call.Delete(thread));
      switch (answer) {
        case GroupLine.Answer.Done done -> book.deleted(thread);
        case GroupLine.Answer.NoTopic none -> book.deleted(thread);
        case GroupLine.Answer.Wait wait -> LOG.info("staff group: topics are deleted later");
        case GroupLine.Answer.Again again -> LOG.info("staff group: topics are deleted later");
        case GroupLine.Answer.Unknown unknown -> LOG.info("staff group: topics are deleted later");
        case GroupLine.Answer.Moved moved -> LOG.info("staff group: topics are deleted later");
        case GroupLine.Answer.Unfit(String tells) -> fault(Optional.of(tells));
        case GroupLine.Answer.Refused(int code) ->
            fault(
                Optional.of(
                    "a topic of somebody who was forgotten cannot be deleted; let the bot delete messages"));
      }
    }
  }

  /// What is wrong; empty while all is well.
  Optional<String> fault() {
    return fault.get();
  }

  void fault(Optional<String> tells) {
    if (!fault.getAndSet(tells).equals(tells)) {
      tells.ifPresentOrElse(
          what -> LOG.error("staff group: {}; the console works on", what),
          () -> LOG.info("staff group: reached"));
    }
  }
}
