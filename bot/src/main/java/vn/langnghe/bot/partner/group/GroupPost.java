package vn.langnghe.bot.partner.group;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.GroupLine;
import vn.langnghe.bot.channel.GroupLine.Call;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.partner.Letter;
import vn.langnghe.bot.partner.PartnerTexts;
import vn.langnghe.bot.partner.Post;
import vn.langnghe.bot.store.group.GroupPace;
import vn.langnghe.knowledge.LiveKnowledge;

/// Posts letters, and short words beside them, to one group of a partner.
public final class GroupPost implements Post {
  private static final Logger LOG = LoggerFactory.getLogger(GroupPost.class);
  static final String ACKNOWLEDGE = "ack:";

  private final PartnerGroup group;
  private final GroupPace pace;
  private final LiveKnowledge live;
  private final InstantSource clock;
  private final AtomicReference<Instant> pausedUntil = new AtomicReference<>(Instant.EPOCH);

  /// Letters whose answer was lost once: they are sent once more, under their code, and no more.
  private final Set<String> doubted = ConcurrentHashMap.newKeySet();

  public GroupPost(PartnerGroup group, GroupPace pace, LiveKnowledge live, InstantSource clock) {
    this.group = group;
    this.pace = pace;
    this.live = live;
    this.clock = clock;
  }

  @Override
  public Answer send(Letter letter) {
    Choice button =
        new Choice(
            ACKNOWLEDGE + letter.id(), PartnerTexts.plain(live, "handover.group.button", ""));
    Call.Post post = new Call.Post(0, PartnerTexts.group(live, letter), List.of(List.of(button)));
    Answer answer = judged(letter, called(post));
    if (answer != Answer.AGAIN) {
      doubted.remove(letter.id());
    }
    return answer;
  }

  /// A short word; best effort, since whoever wrote can write again.
  void say(String text) {
    called(new Call.Post(0, text, List.of()));
  }

  private GroupLine.Answer called(Call.Post post) {
    ChatRef chat = group.chat();
    Instant now = clock.instant();
    boolean room = !pausedUntil.get().isAfter(now) && pace.take(chat, group.perMinute(), now);
    if (!room) {
      return new GroupLine.Answer.Wait(Duration.ZERO);
    }
    GroupLine.Answer answer = group.line().send(chat.chat(), post);
    if (answer instanceof GroupLine.Answer.Moved(String to)) {
      group.become(to, now);
      return group.line().send(to, post);
    }
    if (answer instanceof GroupLine.Answer.Wait(Duration pause)) {
      pausedUntil.set(now.plus(pause));
    }
    return answer;
  }

  private Answer judged(Letter letter, GroupLine.Answer answer) {
    return switch (answer) {
      case GroupLine.Answer.Done done -> Answer.TAKEN;
      case GroupLine.Answer.Wait wait -> Answer.AGAIN;
      case GroupLine.Answer.Again again -> Answer.AGAIN;
      case GroupLine.Answer.Moved moved -> Answer.AGAIN;
      case GroupLine.Answer.Unknown unknown -> unknown(letter);
      case GroupLine.Answer.NoTopic gone -> refused(letter, "the group takes no messages there");
      case GroupLine.Answer.Refused(int code) ->
          refused(letter, "Telegram refused it with " + code);
      case GroupLine.Answer.Unfit(String tells) -> {
        LOG.error(
            "the letter {} could not be posted: the bot is not in the partner's group of {}, or may not write there;"
                + " ask the partner to take it in again; the counsellor is told",
            letter.id(),
            group.lines());
        yield Answer.SHUT_OUT;
      }
    };
  }

  private Answer unknown(Letter letter) {
    if (doubted.add(letter.id())) {
      return Answer.AGAIN;
    }
    LOG.error("nobody knows whether the letter {} was posted; it is not repeated", letter.id());
    return Answer.TAKEN;
  }

  private Answer refused(Letter letter, String why) {
    LOG.error("the letter {} could not be posted: {}; the counsellor is told", letter.id(), why);
    return Answer.REFUSED;
  }

  /// The group it posts to.
  PartnerGroup group() {
    return group;
  }
}
